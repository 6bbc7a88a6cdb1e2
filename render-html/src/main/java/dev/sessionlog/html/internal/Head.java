package dev.sessionlog.html.internal;

/**
 * What the head of a page needs.
 *
 * @param isDashboard whether the page has the style of a dashboard
 * @param colorScheme the colour schemes that the page supports, as CSS names them
 * @param policy the Content-Security-Policy
 */
public record Head(String title, boolean isDashboard, String colorScheme, String policy) {

    static Head ofSession(String title, String colorScheme) {
        return new Head(title, false, colorScheme, StylePolicy.SESSION);
    }

    static Head ofDashboard(String title, String colorScheme) {
        return new Head(title, true, colorScheme, StylePolicy.DASHBOARD);
    }
}
