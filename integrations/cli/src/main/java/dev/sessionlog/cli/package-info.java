/** The command line: one runnable jar with the MCP server and the commands for people and CI. */
@NullMarked
package dev.sessionlog.cli;

import org.jspecify.annotations.NullMarked;
