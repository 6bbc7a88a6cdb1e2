/**
 * What the examples of agent frameworks share: a small real task in a git repository, the tools to work on it, and a model
 * behind real HTTP that plays from a script. Nothing of a framework.
 */
package dev.sessionlog.examples.agenttask;
