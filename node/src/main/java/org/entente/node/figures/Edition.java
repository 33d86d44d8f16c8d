package org.entente.node.figures;

import java.util.Locale;
import java.util.Set;
import org.entente.node.matters.Matter;

/** For whom a briefing is made. */
public enum Edition {
    /** Who may read what is in it: the officer who makes it. */
    RESTRICTED,
    /** Anybody: only what is H0 and what both nations hold to be so; no drafts, nothing to come, no count below five. */
    PUBLIC;

    /** Below it a count may point at single people. */
    static final int SMALLEST_PUBLIC = 5;

    /** States in which a matter says what both sides confirmed, agreed or signed. */
    private static final Set<String> HELD_BY_BOTH = Set.of("CONFIRMED", "IN_FORCE", "REVIEWING", "REVIEW_SIGNED_BY_OPENER", "REVIEW_SIGNED_BY_OTHER",
            "REVIEWED", "MINUTES_SIGNED", "AGREED");

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The edition of this code; the restricted one for anything else, which never says more than its reader may read. */
    public static Edition of(String code) {
        return code.equals(PUBLIC.code()) ? PUBLIC : RESTRICTED;
    }

    boolean shows(Matter matter) {
        return this == RESTRICTED || matter.handling() == 0 && HELD_BY_BOTH.contains(matter.state());
    }
}
