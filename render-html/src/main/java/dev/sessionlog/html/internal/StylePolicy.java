package dev.sessionlog.html.internal;

import dev.sessionlog.html.internal.templates.JtestyleGenerated;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The Content-Security-Policy of every page: it allows the one style element, and nothing else. */
final class StylePolicy {
    private static final String START = "<style>";

    static final String SESSION = policy(false);
    static final String DASHBOARD = policy(true);

    private StylePolicy() {}

    private static String policy(boolean isDashboard) {
        return "default-src 'none'; style-src 'sha256-" + hash(style(isDashboard))
                + "'; base-uri 'none'; form-action 'none'";
    }

    /** Returns the content of the style element as it is rendered: jte changes what is in the template. */
    private static String style(boolean isDashboard) {
        StringBuilder element = new StringBuilder();
        JtestyleGenerated.render(new PageTemplateOutput(new PageOutput(element)), null, isDashboard);
        return element.substring(element.indexOf(START) + START.length(), element.lastIndexOf("</style>"));
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
