package dev.sessionlog.mcp;

import io.modelcontextprotocol.client.McpSyncClient;
import java.nio.file.Path;
import java.util.Map;

/** A client as a program, which records a note and then waits to be killed. */
final class ClientMain {
    private ClientMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        McpSyncClient client = Clients.connect(Path.of(arguments[0]));
        System.out.println(Clients.call(client, "start_session", Map.of("focus", "Replica lag")));
        System.out.println(Clients.call(client, "start_task", Map.of("name", "Find the slow query")));
        System.out.println("waiting");
        Thread.sleep(Clients.HANG.toMillis());
    }
}
