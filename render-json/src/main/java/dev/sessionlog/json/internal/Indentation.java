package dev.sessionlog.json.internal;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/** A line for each value, indented by two blanks a level. How deep it is the generator knows: there is no state. */
final class Indentation implements PrettyPrinter {
    /** More than there are: a log has 6, and so has the schema. */
    private static final int MOST_LEVELS = 16;

    private static final char[] NEXT = ",\n".concat("  ".repeat(MOST_LEVELS)).toCharArray();

    private static void nextLine(JsonGenerator output) {
        output.writeRaw(NEXT, 0, 2 + 2 * output.streamWriteContext().getNestingDepth());
    }

    private static void line(JsonGenerator output, int level) {
        output.writeRaw(NEXT, 1, 1 + 2 * level);
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator output) {
        output.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator output) {
        output.writeRaw('{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator output) {
        line(output, output.streamWriteContext().getNestingDepth());
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator output) {
        output.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator output) {
        nextLine(output);
    }

    @Override
    public void writeEndObject(JsonGenerator output, int entries) {
        end(output, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator output) {
        output.writeRaw('[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator output) {
        line(output, output.streamWriteContext().getNestingDepth());
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator output) {
        nextLine(output);
    }

    @Override
    public void writeEndArray(JsonGenerator output, int values) {
        end(output, values, ']');
    }

    private static void end(JsonGenerator output, int members, char bracket) {
        if (members > 0) {
            line(output, output.streamWriteContext().getNestingDepth() - 1);
        }
        output.writeRaw(bracket);
    }
}
