/**
 * Shared by the examples of agent frameworks: a small real task in a git repository, the tools to work on it, and a
 * scripted model behind real HTTP. Independent of any framework.
 */
package dev.sessionlog.examples.agenttask;
