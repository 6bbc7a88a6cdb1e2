/** Records the sessions of agents that are built with Spring AI. */
package dev.sessionlog.spring;
