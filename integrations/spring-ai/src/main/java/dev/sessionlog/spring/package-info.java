/** Records the sessions of agents built with Spring AI. */
package dev.sessionlog.spring;
