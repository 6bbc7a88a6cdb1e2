/** Records the sessions of agents built with LangChain4j. */
package dev.sessionlog.langchain4j;
