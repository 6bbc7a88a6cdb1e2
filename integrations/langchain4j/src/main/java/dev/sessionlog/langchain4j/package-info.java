/** Records the sessions of agents that are built with LangChain4j. */
package dev.sessionlog.langchain4j;
