/** Records the sessions of agents from OpenTelemetry spans, for every framework that follows its conventions for generative AI. */
@NullMarked
package dev.sessionlog.opentelemetry;

import org.jspecify.annotations.NullMarked;
