/**
 * Session logs as JSON: {@link dev.sessionlog.json.JsonRenderer} writes them, {@link dev.sessionlog.json.JsonReader} reads
 * them, and {@link dev.sessionlog.json.SessionLogModule} teaches your own mapper the same shape.
 *
 * <p>Both stream through Jackson's generator and parser; no mapper is built and nothing is found by reflection. Nothing
 * else of this module is API.
 */
@NullMarked
package dev.sessionlog.json;

import org.jspecify.annotations.NullMarked;
