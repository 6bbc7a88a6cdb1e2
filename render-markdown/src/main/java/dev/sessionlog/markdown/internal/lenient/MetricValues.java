package dev.sessionlog.markdown.internal.lenient;

import dev.sessionlog.MetricValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of metrics as people write them: {@code 586ms}, {@code 1,240 KB}, {@code Growing}. */
final class MetricValues {
    private static final Pattern QUANTITY =
            Pattern.compile("([-+\u2212]?)(\\d{1,3}(?:,\\d{3})+|\\d{1,25})(\\.\\d{1,20})?\\s*([^\\d\\s].{0,29})?");

    private MetricValues() {}

    /** Returns the value, or nothing for an empty cell, a dash or a placeholder. */
    static Optional<MetricValue> of(String raw) {
        String text = Prose.plain(raw);
        if (!Prose.says(text) || Placeholders.is(text)) {
            return Optional.empty();
        }
        Matcher m = QUANTITY.matcher(text.length() > Parsed.MAX_LENGTH ? "" : text);
        if (!m.matches() || m.group(1).equals("+")) {
            return Optional.of(MetricValue.of(text));
        }
        String digits = m.group(2).replace(",", "") + (m.group(3) == null ? "" : m.group(3));
        BigDecimal amount = new BigDecimal(m.group(1).isEmpty() ? digits : "-" + digits);
        String unit = m.group(4) == null ? "" : Prose.withoutTrailingEmoji(m.group(4));
        MetricValue quantity = MetricValue.of(amount, unit);
        return Optional.of(quantity.amount().isPresent() ? quantity : MetricValue.of(text));
    }
}
