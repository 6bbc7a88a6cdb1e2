package dev.sessionlog.examples.fleet;

import java.sql.SQLException;

/** What answers questions about the logs in a folder. Not thread-safe. */
interface Engine extends AutoCloseable {

    String name();

    Answer ask(Question question) throws SQLException;

    @Override
    void close() throws SQLException;
}
