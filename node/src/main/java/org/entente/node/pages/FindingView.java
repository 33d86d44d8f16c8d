package org.entente.node.pages;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the law says to one point; it never decides.
 *
 * @param head the kind in bold when it differs from the usual word of the kind
 * @param sentence what was found
 * @param source article, rule and the facts used
 */
public record FindingView(Kind kind, @Nullable Phrase head, Phrase sentence, @Nullable Phrase source) {
    /** The kinds, in the order in which they are read. */
    public enum Kind {
        BAR(Icon.LATE, "late"),
        MISSING(Icon.LATE, "late"),
        NEEDS_FACT(Icon.ASK, "soon"),
        MAY_REFUSE(Icon.MAY, "soon"),
        ASSURANCE(Icon.PEN, "soon"),
        NO_BAR(Icon.OK, "ok"),
        /** Never quoted in a letter. */
        LAWYER(Icon.ASK, "mute");

        private final Icon icon;
        private final String style;

        Kind(Icon icon, String style) {
            this.icon = icon;
            this.style = style;
        }
    }

    public Phrase title() {
        return head == null ? Phrase.of("pages.finding." + kind.name().toLowerCase(java.util.Locale.ROOT)) : head;
    }

    public Icon icon() {
        return kind.icon;
    }

    public String style() {
        return kind.style;
    }

    public static List<FindingView> inOrder(List<FindingView> findings) {
        return findings.stream().sorted(Comparator.comparing(FindingView::kind)).toList();
    }
}
