/**
 * The one place that knows the disk: {@link dev.sessionlog.internal.files.FileOps} is every call that this library makes on files,
 * {@link dev.sessionlog.internal.files.AtomicFile} writes documents that appear whole or not at all. Not exported.
 */
@NullMarked
package dev.sessionlog.internal.files;

import org.jspecify.annotations.NullMarked;
