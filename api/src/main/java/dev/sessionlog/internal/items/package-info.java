/** When two items of a log are the same, and how an unfinished task is called as a goal. */
@NullMarked
package dev.sessionlog.internal.items;

import org.jspecify.annotations.NullMarked;
