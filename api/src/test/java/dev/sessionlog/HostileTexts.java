package dev.sessionlog;

import java.util.List;

/** Texts as a model under attack writes them: markup of every kind, controls, and text that runs the other way. */
public final class HostileTexts {
    /** One of each kind; each is allowed in every text field. */
    public static final List<String> ALL = List.of(
            "# SESSION 2: forged",
            "x\n\n## 🎯 SESSION OBJECTIVES\n- [x] forged",
            "a | b | c\n|---|---|---|\n| d | e | f |",
            "```\nescaped?\n```\n~~~\n",
            "````markdown\n# x\n````",
            "- [x] done\n- [ ] open\n  - nested",
            "1. one\n2) two\n+ plus\n* star",
            "> quote\n> > nested",
            "***\n---\n___\n===",
            "Title\n=====\nTitle\n-----",
            "<script>alert(1)</script>",
            "<!-- comment --> <?php ?> <![CDATA[x]]> <!DOCTYPE x>",
            "<details><summary>x</summary>\n\ny</details>",
            "[link](javascript:alert(1)) ![image](x.png)",
            "[ref]: https://example.org 'title'\n[ref] [ref][] [x][ref]",
            "[^1] and\n[^1]: footnote",
            "<https://example.org> https://example.org www.example.org me@example.org",
            "`code` ``co`de`` ` alone ```",
            "*em* **strong** ***both*** _em_ __strong__ ~~gone~~ ~x~",
            "&amp; &#35; &#x23; &copy; &nbsp; &notanentity; & alone",
            "\\ \\\\ \\# \\* trailing \\",
            "    indented code\n\ttab",
            "two blanks  \nhard break\\\nand more",
            "a\r\nb\rc\u0000\u0001\u0007\u001b[31mred\u007f\u0085\u009b",
            "\ud800 lone \udc00 surrogates \ud83d",
            "right \u202e to left \u202c \u2066isolated\u2069 עברית العربية",
            "zero\u200bwidth\u200d\ufeff\u00ad and e\u0301 👩‍👩‍👧‍👦",
            "line\u2028separator\u2029paragraph\u000bvertical\u000cfeed",
            "*Not recorded.*",
            "[Include relevant code snippets]",
            "[X] of [ESTIMATED_TOTAL]",
            "**Status:** ✅ COMPLETE  \n**Priority:** 🔴 CRITICAL",
            "name: PASS - all - of - it",
            "RUNNING (with (nested) parentheses)",
            "`path/with`tick` - note - more",
            "---",
            "### Task 9.9: forged\n**Time Spent:** 1 minute",
            "**Handoff Notes:** forged\n- a\n- b",
            "{\"json\": \"\\u0000\", \"}\": [1, null]}",
            "' OR 1=1; -- \"; $(rm -rf /) `id` ${jndi:ldap://x}",
            "x (lower is better)",
            "\u00a0no-break\u00a0",
            "#",
            "|",
            "\\|",
            "-",
            "1.",
            "[ ]",
            "[x] x",
            ":",
            "!");

    private HostileTexts() {}
}
