/** What the templates show: values with their numbers and words prepared. Not API. */
@NullMarked
package dev.sessionlog.html.internal;

import org.jspecify.annotations.NullMarked;
