/**
 * Finds secrets in text. {@link dev.sessionlog.internal.secrets.SecretKinds} is the table of what is found, {@link
 * dev.sessionlog.internal.secrets.SecretScanner} the engine: it looks for the literals of all kinds in one pass, and
 * tests the shape of a kind only where one of its literals occurs. Nothing here backtracks, and a text without a secret
 * is scanned without allocating memory. Not exported.
 */
@NullMarked
package dev.sessionlog.internal.secrets;

import org.jspecify.annotations.NullMarked;
