/** What a briefing says, and how it is fitted into its length. Not part of the API. */
@NullMarked
package dev.sessionlog.markdown.internal.briefing;

import org.jspecify.annotations.NullMarked;
