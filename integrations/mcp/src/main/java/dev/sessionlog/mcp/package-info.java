/**
 * Records the sessions of agents that speak the Model Context Protocol (MCP), in whatever language they are written. {@link
 * dev.sessionlog.mcp.SessionLogServer} is the server, {@link dev.sessionlog.mcp.ServerOptions} its configuration.
 */
@NullMarked
package dev.sessionlog.mcp;

import org.jspecify.annotations.NullMarked;
