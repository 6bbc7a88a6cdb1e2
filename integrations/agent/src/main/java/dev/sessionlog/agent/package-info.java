/**
 * Records an agent's run automatically. The agent's framework reports tool and model calls to {@link
 * dev.sessionlog.agent.AgentRun}, which finds out what they did. {@link dev.sessionlog.agent.AgentTools} contains the
 * tools with which the model itself records. An adapter for a framework takes a few lines that call these two.
 */
@NullMarked
package dev.sessionlog.agent;

import org.jspecify.annotations.NullMarked;
