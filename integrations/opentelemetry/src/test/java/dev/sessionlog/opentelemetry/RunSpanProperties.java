package dev.sessionlog.opentelemetry;

import static dev.sessionlog.opentelemetry.RecordedSpans.end;
import static dev.sessionlog.opentelemetry.RecordedSpans.fail;
import static dev.sessionlog.opentelemetry.RecordedSpans.is;
import static dev.sessionlog.opentelemetry.RecordedSpans.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessionlog.MetricResult;
import dev.sessionlog.SessionLog;
import dev.sessionlog.opentelemetry.RecordedSpans.Attribute;
import io.opentelemetry.api.trace.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random trees of spans: each tool counts once with its own end, and each model call once. A span of a model has two to
 * the power of its number as tokens, so that the sum says which of them have counted.
 */
class RunSpanProperties {
    private static final int MOST = 40;

    private enum Kind {
        CHAT,
        TOOL,
        AGENT,
        STEP
    }

    /** A span, the number of the one above it, which is smaller than its own, and whether its attributes come late. */
    private record Node(int number, Kind kind, int parent, boolean late, boolean failed) {
        Attribute[] attributes() {
            return switch (kind) {
                case CHAT ->
                    new Attribute[] {is("gen_ai.operation.name", "chat"), is("gen_ai.usage.input_tokens", 1L << number)
                    };
                case TOOL ->
                    new Attribute[] {is("gen_ai.operation.name", "execute_tool"), is("gen_ai.tool.name", "t" + number)};
                case AGENT ->
                    new Attribute[] {
                        is("gen_ai.operation.name", "invoke_agent"), is("gen_ai.usage.input_tokens", 1L << number)
                    };
                case STEP -> new Attribute[] {};
            };
        }

        String name() {
            return switch (kind) {
                case CHAT -> "chat m";
                case TOOL -> "execute_tool t" + number;
                case AGENT -> "invoke_agent a";
                case STEP -> "step";
            };
        }
    }

    @Provide
    Arbitrary<List<Node>> trees() {
        Arbitrary<Node> node = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, MOST),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false))
                .as((kind, parent, late, failed) -> new Node(0, kind, parent, late, failed));
        return node.list().ofMinSize(1).ofMaxSize(MOST).map(RunSpanProperties::numbered);
    }

    private static List<Node> numbered(List<Node> nodes) {
        List<Node> tree = new ArrayList<>();
        for (Node node : nodes) {
            int number = tree.size();
            int parent = node.parent % (number + 1) - 1; // -1: none
            boolean failed = node.failed && node.kind != Kind.CHAT;
            tree.add(new Node(number, node.kind, parent, node.late, failed));
        }
        return tree;
    }

    @Property(tries = 300)
    void spansThatEndFromTheInsideOut(@ForAll("trees") List<Node> tree) {
        List<Integer> order = new ArrayList<>();
        for (int i = tree.size() - 1; i >= 0; i--) {
            order.add(i); // a parent has a smaller number
        }
        RecordedSpans spans = record(tree, order);
        assertThat(counted(spans)).isEqualTo(innermost(tree));
        assertTools(tree, spans);
    }

    @Property(tries = 300)
    void spansThatEndInAnyOrder(@ForAll("trees") List<Node> tree, @ForAll Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        RecordedSpans spans = record(tree, order);
        Set<Integer> counted = counted(spans);
        assertTools(tree, spans);
        for (Node node : tree) {
            if (node.kind == Kind.CHAT) {
                long onItsWay =
                        directly(tree, node).stream().filter(counted::contains).count();
                boolean leaf = tree.stream()
                        .noneMatch(other -> other.kind == Kind.CHAT
                                && other.number != node.number
                                && directly(tree, other).contains(node.number));
                boolean inAgent = above(tree, node).stream().anyMatch(counted::contains);
                assertThat(onItsWay).isLessThanOrEqualTo(1);
                if (leaf && !inAgent) {
                    assertThat(onItsWay).as("the chat %s of %s", node, tree).isEqualTo(1);
                }
            }
        }
    }

    private static RecordedSpans record(List<Node> tree, List<Integer> order) {
        RecordedSpans spans = new RecordedSpans();
        Map<Integer, Span> started = new LinkedHashMap<>();
        for (Node node : tree) {
            Attribute[] early = node.late ? new Attribute[] {} : node.attributes();
            Span parent = started.get(node.parent);
            started.put(
                    node.number,
                    parent == null ? spans.root(node.name(), early) : spans.child(parent, node.name(), early));
        }
        for (int number : order) {
            Node node = tree.get(number);
            Span span = started.getOrDefault(number, Span.getInvalid());
            set(span, node.attributes());
            if (node.failed) {
                fail(span, "reason " + number);
            } else {
                end(span);
            }
        }
        return spans;
    }

    /** The numbers of the spans whose tokens have counted. */
    private static Set<Integer> counted(RecordedSpans spans) {
        long tokens = number(spans, "Input tokens");
        Set<Integer> numbers = new TreeSet<>();
        for (int i = 0; i < MOST; i++) {
            if ((tokens >> i & 1) == 1) {
                numbers.add(i);
            }
        }
        assertThat(number(spans, "Model calls")).isEqualTo(numbers.size());
        return numbers;
    }

    private static long number(RecordedSpans spans, String metric) {
        return spans.session.snapshot().metrics().stream()
                .flatMap(metrics -> metrics.after().stream())
                .filter(result -> result.name().equals(metric))
                .map(MetricResult::value)
                .flatMap(Optional::stream)
                .map(value -> value.amount().orElseThrow().longValueExact())
                .findFirst()
                .orElse(0L);
    }

    /** The chats that have no chat directly within them, and the agents that have none of both within them. */
    private static Set<Integer> innermost(List<Node> tree) {
        Set<Integer> outer = new TreeSet<>();
        for (Node node : tree) {
            if (node.kind == Kind.CHAT) {
                outer.addAll(directly(tree, node));
                outer.remove(node.number);
            }
        }
        Set<Integer> within = new TreeSet<>();
        for (Node node : tree) {
            if (node.kind == Kind.CHAT || node.kind == Kind.AGENT) {
                within.addAll(allAbove(tree, node));
            }
        }
        return tree.stream()
                .filter(node -> (node.kind == Kind.CHAT && !outer.contains(node.number))
                        || (node.kind == Kind.AGENT && !within.contains(node.number)))
                .map(Node::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A chat and the chats above it without a tool or an agent in between. */
    private static Set<Integer> directly(List<Node> tree, Node chat) {
        Set<Integer> numbers = new TreeSet<>();
        for (int i = chat.number; i >= 0; i = tree.get(i).parent) {
            Kind kind = tree.get(i).kind;
            if (kind == Kind.TOOL || kind == Kind.AGENT) {
                break;
            }
            if (kind == Kind.CHAT) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    /** The agents above a span. */
    private static Set<Integer> above(List<Node> tree, Node node) {
        return allAbove(tree, node).stream()
                .filter(number -> tree.get(number).kind == Kind.AGENT)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> allAbove(List<Node> tree, Node node) {
        Set<Integer> numbers = new TreeSet<>();
        for (int i = node.parent; i >= 0; i = tree.get(i).parent) {
            numbers.add(i);
        }
        return numbers;
    }

    private static void assertTools(List<Node> tree, RecordedSpans spans) {
        List<Node> tools = tree.stream().filter(node -> node.kind == Kind.TOOL).toList();
        List<Node> failed = tools.stream().filter(Node::failed).toList();
        SessionLog log = spans.session.snapshot();
        assertThat(number(spans, "Tool calls")).isEqualTo(tools.size());
        assertThat(number(spans, "Failed tool calls")).isEqualTo(failed.size());
        assertThat(log.metrics().stream()
                        .flatMap(metrics -> metrics.after().stream())
                        .map(MetricResult::name)
                        .filter(name -> name.startsWith("Time in ")))
                .containsExactlyInAnyOrderElementsOf(
                        tools.stream().map(tool -> "Time in t" + tool.number).toList());
        assertThat(log.issues().stream()
                        .flatMap(issues -> issues.discovered().stream())
                        .filter(issue -> issue.name().startsWith("Tool"))
                        .map(issue -> issue.name() + ": " + issue.description().orElse("")))
                .containsExactlyInAnyOrderElementsOf(failed.stream()
                        .map(tool -> "Tool t" + tool.number + " failed: reason " + tool.number)
                        .toList());
    }
}
