package dev.sessionlog.examples.langchain4j;

/** The agent. */
interface Coder {
    String work(String task);
}
