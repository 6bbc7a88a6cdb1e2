package dev.sessionlog.examples.fleet;

/** What disks, full or failing, and other people's programs do to a line. */
enum Damage {
    TRUNCATED {
        @Override
        String of(String line) {
            return line.substring(0, line.length() * 2 / 3);
        }
    },
    NUMBER_IS_TEXT {
        @Override
        String of(String line) {
            return line.replaceFirst("\"number\":\\d+", "\"number\":\"twelve\"");
        }
    },
    IMPOSSIBLE_DATE {
        @Override
        String of(String line) {
            return line.replaceFirst("\"date\":\"[^\"]*\"", "\"date\":\"2026-13-45\"");
        }
    },
    AGENT_IS_MISSING {
        @Override
        String of(String line) {
            return line.replaceFirst("\"agent\":\"[^\"]*\",", "");
        }
    },
    NOT_JSON {
        @Override
        String of(String line) {
            return "java.io.IOException: No space left on device";
        }
    };

    abstract String of(String line);
}
