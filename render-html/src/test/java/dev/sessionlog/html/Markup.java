package dev.sessionlog.html;

import java.util.List;

/** Texts that would leave their place in a page, if anything let them. */
final class Markup {
    static final List<String> ALL = List.of(
            "</title><script>alert(1)</script>",
            "</style><style>body{display:none}",
            "</dd></dl></main><h1>forged</h1>",
            "</pre></code></figure></details>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "\" style=\"background:url(https://example.org)",
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "<meta http-equiv=refresh content=0;url=https://example.org>",
            "<base href=https://example.org>",
            "<svg><use href=https://example.org/x#y></svg>",
            "<plaintext>",
            "<textarea>",
            "]]><!--",
            "--><p>x",
            "${1 + 1} $unsafe{x} @if(true)",
            "&lt;b&gt; &#60;b&#62; &#x0;",
            "\uFDD0\uFFFE\uFFFF\uD83F\uDFFE",
            "\uD800",
            "\u0000\u0008\u001B\u007F\u0085");

    private Markup() {}
}
