/**
 * The file operations that a test can make fail. {@link dev.sessionlog.internal.files.FileOps} contains every call that
 * this library makes on files; {@link dev.sessionlog.internal.files.AtomicFile} writes documents completely or not at
 * all. Not exported.
 */
@NullMarked
package dev.sessionlog.internal.files;

import org.jspecify.annotations.NullMarked;
