package dev.sessionlog.markdown;

/**
 * What can be chosen about the document.
 *
 * @param emoji whether headings and states have their emoji, or the words alone
 * @param emptySections whether a section without content is shown, saying so, or left out
 */
record Options(boolean emoji, boolean emptySections) {
    static final Options DEFAULT = new Options(true, true);
}
