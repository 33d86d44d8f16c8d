package org.entente.node.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a summary list.
 *
 * @param texts data as written, one line each
 * @param phrase words after the data, or alone
 * @param side chip before the value
 * @param handling code before the value, -1 for none
 * @param change address of the page that changes it, null when it cannot be changed here
 */
public record SummaryRow(
        Phrase key,
        List<TextView> texts,
        @Nullable Phrase phrase,
        @Nullable SideView side,
        int handling,
        @Nullable String change) {
    public SummaryRow {
        texts = List.copyOf(texts);
    }

    public static SummaryRow of(Phrase key, TextView text, @Nullable String change) {
        return new SummaryRow(key, List.of(text), null, null, -1, change);
    }

    public static SummaryRow of(Phrase key, Phrase phrase, @Nullable String change) {
        return new SummaryRow(key, List.of(), phrase, null, -1, change);
    }

    public SummaryRow from(SideView side) {
        return new SummaryRow(key, texts, phrase, side, handling, change);
    }

    public SummaryRow under(int handling) {
        return new SummaryRow(key, texts, phrase, side, handling, change);
    }
}
