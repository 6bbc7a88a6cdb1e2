/**
 * The one place that knows the disk: {@link dev.sessionlog.files.FileOps} is every call that this library makes on files,
 * {@link dev.sessionlog.files.AtomicFile} writes documents that appear whole or not at all. Not exported.
 */
@NullMarked
package dev.sessionlog.files;

import org.jspecify.annotations.NullMarked;
