package dev.sessionlog.html.internal;

/**
 * A number of the header that says at a glance how a session went.
 *
 * @param value the number with its unit
 * @param note what it is made of; may be empty
 * @param tone the class of its colour, as of a {@link Badge}; empty for none
 */
public record Figure(String label, String value, String note, String tone) {}
