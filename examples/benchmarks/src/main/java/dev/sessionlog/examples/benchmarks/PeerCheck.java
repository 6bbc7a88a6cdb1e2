package dev.sessionlog.examples.benchmarks;

import dev.sessionlog.examples.benchmarks.peers.Appending;
import dev.sessionlog.examples.benchmarks.peers.FreeMarkerTemplate;
import dev.sessionlog.examples.benchmarks.peers.GeneratorByHand;
import dev.sessionlog.examples.benchmarks.peers.HandWritten;
import dev.sessionlog.examples.benchmarks.peers.JacksonRecords;
import dev.sessionlog.examples.benchmarks.peers.JteTemplate;
import dev.sessionlog.examples.benchmarks.peers.LogData;
import dev.sessionlog.examples.benchmarks.peers.MustacheTemplate;
import dev.sessionlog.examples.benchmarks.peers.TextFilter;
import java.util.List;

/** Checks that the peers produce the same result for a log as we do, so that only equal work is timed. */
public final class PeerCheck {
    private PeerCheck() {}

    /**
     * Checks all peers.
     *
     * @throws IllegalStateException if one of them produces a different result; the message names it and the first line
     *     that differs
     */
    public static void check(BenchmarkLog log) {
        LogData data = log.data();
        String markdown = log.markdown();
        same("jte", markdown, new JteTemplate(TextFilter.ESCAPING).render(data));
        same("FreeMarker", markdown, new FreeMarkerTemplate(TextFilter.ESCAPING).render(data));
        same("JMustache", markdown, new MustacheTemplate(TextFilter.ESCAPING).render(data));

        String unescaped = markdown.replace("\\", ""); // no string in the logs contains a backslash
        same("jte without escaping", unescaped, new JteTemplate(TextFilter.NONE).render(data));
        same("FreeMarker without escaping", unescaped, new FreeMarkerTemplate(TextFilter.NONE).render(data));
        same("JMustache without escaping", unescaped, new MustacheTemplate(TextFilter.NONE).render(data));
        same("StringBuilder", unescaped, Appending.render(data));

        String json = log.json();
        JacksonRecords jackson = new JacksonRecords();
        same("databind", json, jackson.write(data) + "\n");
        same("JsonGenerator", json, GeneratorByHand.write(data) + "\n");
        same("databind, reading", json, jackson.write(jackson.read(json)) + "\n");

        same("our builders", log.log().toString(), ModelOfData.of(data).toString());
        same(
                "hand-written classes",
                data.tasks().size(),
                HandWritten.of(data).tasks().size());
    }

    private static void same(String peer, Object ours, Object theirs) {
        if (!ours.equals(theirs)) {
            throw new IllegalStateException(peer + " produces a different result for the same log: "
                    + difference(ours.toString(), theirs.toString()));
        }
    }

    private static String difference(String ours, String theirs) {
        List<String> ourLines = ours.lines().toList();
        List<String> theirLines = theirs.lines().toList();
        for (int i = 0; i < Math.min(ourLines.size(), theirLines.size()); i++) {
            if (!ourLines.get(i).equals(theirLines.get(i))) {
                return "line " + (i + 1) + " is \"" + theirLines.get(i) + "\" instead of \"" + ourLines.get(i) + "\".";
            }
        }
        return ourLines.size() + " lines of ours, " + theirLines.size() + " of theirs.";
    }
}
