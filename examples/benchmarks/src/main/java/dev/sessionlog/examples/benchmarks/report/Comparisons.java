package dev.sessionlog.examples.benchmarks.report;

import dev.sessionlog.examples.benchmarks.BenchmarkLog;
import dev.sessionlog.examples.benchmarks.processes.FirstLogTimes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** All comparisons, with their aims. */
final class Comparisons {
    private static final String RENDERING = "Markdown rendering";
    private static final String RECOVERY = "recovery of 1,000,000 entries";

    private final List<Round> rounds;

    Comparisons(List<Round> rounds) {
        this.rounds = rounds;
    }

    Stream<Comparison> all() {
        return Stream.of(
                logs(RENDERING, "the fastest template engine, with our escaping", this::fastestTemplate, 1.0),
                logs(RENDERING, "jte, precompiled, with our escaping", "MarkdownWriting.jte", 0),
                logs(RENDERING, "FreeMarker with our escaping", "MarkdownWriting.freeMarker", 0),
                logs(RENDERING, "JMustache with our escaping", "MarkdownWriting.mustache", 0),
                logs(RENDERING, "jte without any escaping", "MarkdownWriting.jteUnescaped", 0),
                logs(RENDERING, "FreeMarker without any escaping", "MarkdownWriting.freeMarkerUnescaped", 0),
                logs(RENDERING, "JMustache without any escaping", "MarkdownWriting.mustacheUnescaped", 0),
                logs(RENDERING, "the limit: one StringBuilder, unescaped", "MarkdownWriting.stringBuilder", 1.8),
                logs("HTML page", "the Markdown of the same log", "HtmlWriting.markdown", 0),
                logs("JSON writing", "databind on records", "JsonWriting.databind", 1.0),
                logs("JSON writing", "the limit: JsonGenerator by hand", "JsonWriting.generator", 1.1),
                logs("JSON reading", "databind on records", "JsonReading.databind", 1.0),
                logs("Markdown reading to a log", "flexmark's parse alone", "MarkdownReading.flexmark", 0.7),
                logs("Markdown reading to a log", "commonmark-java's parse alone", "MarkdownReading.commonmark", 0),
                logs("building a log", "hand-written classes", "Building.handWritten", 1.3),
                one(
                        "recorder, one entry, durability NONE",
                        "JsonGenerator and RandomAccessFile.write",
                        "Recording.ours NONE",
                        "Recording.byHand NONE",
                        1.3),
                one(
                        "recorder, one entry, durability EACH",
                        "the same with getFD().sync()",
                        "Recording.ours EACH",
                        "Recording.byHand EACH",
                        1.1),
                one(
                        "recorder, one entry, durability NONE",
                        "the same without redaction",
                        "Recording.ours NONE",
                        "Recording.unredacted NONE",
                        1.1),
                one(RECOVERY, "line by line, a JSON tree of each", "Recovery.ours", "Recovery.linesToTrees", 1.2),
                one(RECOVERY, "line by line, the tokens of each", "Recovery.ours", "Recovery.linesToTokens", 1.2),
                firstLog("a bare process that writes the same bytes", FirstLogTimes::bare, 3.0),
                firstLog("a process that writes them with a JsonMapper", FirstLogTimes::mapper, 0.6));
    }

    private Comparison logs(String what, String beside, String theirs, double aim) {
        return logs(what, beside, log -> theirs, aim);
    }

    private Comparison logs(String what, String beside, Function<BenchmarkLog, String> theirs, double aim) {
        List<String[]> pairs = Arrays.stream(BenchmarkLog.values())
                .map(log -> {
                    String name = theirs.apply(log);
                    String ours = name.substring(0, name.indexOf('.')) + ".ours";
                    return new String[] {ours + " " + log, name + " " + log};
                })
                .toList();
        return compared(what, beside, pairs, aim);
    }

    private Comparison one(String what, String beside, String ours, String theirs, double aim) {
        return compared(what, beside, List.<String[]>of(new String[] {ours, theirs}), aim);
    }

    private Comparison compared(String what, String beside, List<String[]> pairs, double aim) {
        return new Comparison(
                what,
                beside,
                pairs.stream()
                        .map(pair -> ratio(
                                round -> round.jmh().micros(pair[0]),
                                round -> round.jmh().micros(pair[1])))
                        .toList(),
                pairs.stream()
                        .map(pair -> ratio(
                                round -> round.jmh().bytes(pair[0]),
                                round -> round.jmh().bytes(pair[1])))
                        .toList(),
                aim);
    }

    private Comparison firstLog(String beside, ToDoubleFunction<FirstLogTimes> theirs, double aim) {
        Measured times = ratio(round -> round.firstLogs().ours(), round -> theirs.applyAsDouble(round.firstLogs()));
        return new Comparison("first log in a fresh process", beside, List.of(times), List.of(), aim);
    }

    private Measured ratio(ToDoubleFunction<Round> ours, ToDoubleFunction<Round> theirs) {
        return Measured.of(rounds, round -> ours.applyAsDouble(round) / theirs.applyAsDouble(round));
    }

    private String fastestTemplate(BenchmarkLog log) {
        return Stream.of("MarkdownWriting.jte", "MarkdownWriting.freeMarker", "MarkdownWriting.mustache")
                .min(Comparator.comparingDouble(name -> Measured.of(
                                rounds, round -> round.jmh().micros(name + " " + log))
                        .median()))
                .orElseThrow();
    }
}
