/** Tests of {@link dev.sessionlog.json.JsonRenderer} and what is around it. */
@NullMarked
package dev.sessionlog.json;

import org.jspecify.annotations.NullMarked;
