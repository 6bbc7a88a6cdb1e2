package dev.sessionlog.json.internal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The types of the columns of a table in which each row is a log, generated from {@link JsonShape} for engines that read
 * JSON Lines. They are shipped as files; a test holds the files to what is generated. Every column can be null.
 */
enum ColumnTypes {
    /** A schema string for Apache Spark. */
    SPARK("session-log-1.0.spark.ddl", "STRING", "INT", "`") {
        @Override
        String list(String element) {
            return "ARRAY<" + element + ">";
        }

        @Override
        String struct(List<String> fields) {
            return "STRUCT<" + String.join(", ", fields) + ">";
        }

        @Override
        String field(String name, String type) {
            return quoted(name) + ": " + type;
        }

        @Override
        String table(List<Property<?, ?>> columns) {
            return columns.stream()
                    .map(column -> quoted(column.name()) + " " + typeOf(column))
                    .collect(Collectors.joining(",\n", "", "\n"));
        }
    },
    /** The argument {@code columns} of DuckDB's {@code read_ndjson}. */
    DUCKDB("session-log-1.0.duckdb.columns", "VARCHAR", "INTEGER", "\"") {
        @Override
        String list(String element) {
            return element + "[]";
        }

        @Override
        String struct(List<String> fields) {
            return "STRUCT(" + String.join(", ", fields) + ")";
        }

        @Override
        String field(String name, String type) {
            return quoted(name) + " " + type;
        }

        @Override
        String table(List<Property<?, ?>> columns) {
            return columns.stream()
                    .map(column -> "  " + quoted(column.name()) + ": '" + typeOf(column) + "'")
                    .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        }
    };

    /** Ten million hours in seconds have 11 digits. */
    private static final String SECONDS = "DECIMAL(14,3)";

    private final String fileName;
    private final String text;
    private final String integer;
    private final String quote;

    ColumnTypes(String fileName, String text, String integer, String quote) {
        this.fileName = fileName;
        this.text = text;
        this.integer = integer;
        this.quote = quote;
    }

    abstract String list(String element);

    abstract String struct(List<String> fields);

    abstract String field(String name, String type);

    abstract String table(List<Property<?, ?>> columns);

    String fileName() {
        return fileName;
    }

    /** The place in the jar, beside that of the {@linkplain JsonSchema#RESOURCE JSON Schema}. */
    String resource() {
        return "META-INF/dev.sessionlog/" + fileName;
    }

    String generate() {
        return table(List.copyOf(JsonShape.SESSION_LOG.properties().lines()));
    }

    String quoted(String name) {
        return quote + name + quote;
    }

    String typeOf(Property<?, ?> property) {
        String type = typeOf(property.shape());
        return property.kind() == Property.Kind.LIST ? list(type) : type;
    }

    /**
     * Amounts are floating-point numbers: those of up to 30 digits with an exponent of up to 30 fit no decimal type, and
     * an engine drops the row, or the value, that does not fit. Times of day without seconds are strings: not every engine
     * parses them.
     */
    private String typeOf(Shape<?> shape) {
        if (shape instanceof ObjectShape<?, ?> object) {
            return struct(object.properties().lines().stream()
                    .map(field -> field(field.name(), typeOf(field)))
                    .toList());
        } else if (shape == NumberShape.SECONDS) {
            return SECONDS;
        } else if (shape == NumberShape.AMOUNT) {
            return "DOUBLE";
        } else if (shape instanceof NumberShape<?>) {
            return integer;
        } else if (shape instanceof BooleanShape) {
            return "BOOLEAN";
        }
        return shape == StringShape.DATE ? "DATE" : text;
    }
}
