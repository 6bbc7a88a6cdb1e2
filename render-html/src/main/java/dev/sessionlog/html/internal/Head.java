package dev.sessionlog.html.internal;

/**
 * What the head of a page needs.
 *
 * @param colorScheme the colour schemes that the page supports, as CSS names them
 * @param policy the Content-Security-Policy
 */
public record Head(String title, String colorScheme, String policy) {

    static Head of(String title, String colorScheme) {
        return new Head(title, colorScheme, StylePolicy.VALUE);
    }
}
