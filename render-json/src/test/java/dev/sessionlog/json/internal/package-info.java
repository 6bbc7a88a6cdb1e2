/** Tests of the shapes, the schema and the entries of a journal. */
@NullMarked
package dev.sessionlog.json.internal;

import org.jspecify.annotations.NullMarked;
