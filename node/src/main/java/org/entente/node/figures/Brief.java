package org.entente.node.figures;

import java.time.Instant;
import java.util.List;
import org.entente.node.kernel.Language;
import org.entente.node.pages.TextView;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;

/**
 * What two pages for a call hold, in the language of the paper: shown before it is printed, and printed.
 *
 * @param handling the strictest code of what is in it
 * @param foot what stands at the foot of each page
 */
public record Brief(Nation partner, Language language, Edition edition, Instant at, int handling, String title, String foot, List<Part> parts) {
    /**
     * One heading with its table.
     *
     * @param shares how wide the columns are, compared with each other
     */
    public record Part(String name, String title, List<String> columns, List<Integer> shares, List<Line> lines) {}

    /** @param href the matter it comes from, null where it is a count of several */
    public record Line(List<TextView> cells, @Nullable String href) {}
}
