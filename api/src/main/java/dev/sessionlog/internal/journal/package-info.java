/** The files of a journal: its lines with length and checksum, its lock, and the repair of a torn end. */
@NullMarked
package dev.sessionlog.internal.journal;

import org.jspecify.annotations.NullMarked;
