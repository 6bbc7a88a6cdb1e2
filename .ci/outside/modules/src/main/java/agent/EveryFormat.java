package agent;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sessionlog.SessionLog;
import dev.sessionlog.format.LogRenderer;
import dev.sessionlog.format.LogRenderers;
import dev.sessionlog.format.SessionLogs;
import dev.sessionlog.json.SessionLogModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Lets the agent work, then writes its log in every format, and reads it with sessionlog, Jackson 3 and Jackson 2. */
public class EveryFormat {
    public static void main(String[] args) throws Exception {
        Main.main(args);
        SessionLog log = SessionLogs.read(Path.of(".sessions/session-1.md"));
        for (LogRenderer format : LogRenderers.all()) {
            System.out.println(format.format() + ": " + place(format.getClass()));
        }
        for (Path file : List.of(Path.of("log.json"), Path.of("log.md"))) {
            SessionLogs.write(log, file);
            System.out.println(file + ": " + SessionLogs.read(file).equals(log));
        }
        Path page = Path.of("log.html");
        SessionLogs.write(log, page);
        System.out.println(page + ": " + Files.readString(page).startsWith("<!doctype html>"));
        Path json = Path.of("log.json");
        JsonMapper jackson3 = JsonMapper.builder().addModule(new SessionLogModule()).build();
        System.out.println("Jackson 3: " + jackson3.readValue(json, SessionLog.class).equals(log));
        System.out.println("Jackson 2: " + new ObjectMapper().readTree(json.toFile()).get("agent").asText());
    }

    private static String place(Class<?> type) {
        return type.getModule().isNamed() ? type.getModule().getName() : "class path";
    }
}
