/** The formats. */
@NullMarked
package dev.sessionlog.format;

import org.jspecify.annotations.NullMarked;
