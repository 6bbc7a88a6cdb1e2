package dev.sessionlog.markdown;

/**
 * What can be chosen about the document.
 *
 * @param emoji whether headings and states have their emoji, or the words alone
 * @param emptySections how sections without content are shown
 * @param safeForGitHub whether mentions, references, emoji codes and formulas stay text on GitHub, too
 */
record Options(boolean emoji, EmptySections emptySections, boolean safeForGitHub) {
    static final Options DEFAULT = new Options(true, EmptySections.SECTIONS, false);
}
