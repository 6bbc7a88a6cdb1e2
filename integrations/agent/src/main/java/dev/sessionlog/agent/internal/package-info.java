/** What both packages of this module need. Not part of the API. */
@NullMarked
package dev.sessionlog.agent.internal;

import org.jspecify.annotations.NullMarked;
