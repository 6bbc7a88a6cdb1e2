package dev.sessionlog.examples.fleet;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** DuckDB, in this process. */
final class DuckDbEngine implements Engine {
    private static final String COLUMNS = "META-INF/dev.sessionlog/session-log-1.0.duckdb.columns";

    private final Connection connection;

    /**
     * Starts DuckDB. Its memory is outside the Java heap.
     *
     * @param scratch the folder for what does not fit in memory
     */
    DuckDbEngine(String folder, String scratch) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", "1GB");
        settings.setProperty("temp_directory", scratch + "/duckdb");
        connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute(Question.resource("duckdb/logs.sql")
                    .replace("$columns", Question.resource(COLUMNS).strip())
                    .replace("$folder", folder.replace("'", "''")));
        }
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public Answer ask(Question question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question.sql("duckdb"))) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                columns.add(result.getMetaData().getColumnLabel(i));
            }
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(Answer.printed(result.getObject(i)));
                }
                rows.add(row);
            }
            return new Answer(columns, rows);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
