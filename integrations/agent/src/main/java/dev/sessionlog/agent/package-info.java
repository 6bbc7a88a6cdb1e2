/**
 * An agent's run goes into the log by itself: {@link dev.sessionlog.agent.AgentRun} is told by the agent's framework which
 * tools and models were called, and finds out what they did; {@link dev.sessionlog.agent.AgentTools} is what the model
 * itself may record. An adapter for a framework is a few lines that call the two.
 */
@NullMarked
package dev.sessionlog.agent;

import org.jspecify.annotations.NullMarked;
