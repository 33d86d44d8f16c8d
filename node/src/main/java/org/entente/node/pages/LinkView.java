package org.entente.node.pages;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The link to one partner, as one line of the rail or one row of a panel.
 *
 * @param since cut or diverged since
 * @param waiting acts without a receipt
 */
public record LinkView(
        SideView partner,
        State state,
        Instant now,
        ZoneId zone,
        @Nullable Instant lastReceipt,
        @Nullable Instant since,
        @Nullable Instant nextAttempt,
        long waiting) {
    /** What a person needs to know first. */
    public enum State {
        NEW("mute", Rings.ONE),
        CONNECTED("ok", Rings.HELD),
        CUT("soon", Rings.APART),
        RECOVERING("soon", Rings.WAITING),
        DIVERGED("late", Rings.APART),
        SUSPENDED("mute", Rings.APART);

        private final String style;
        private final Rings rings;

        State(String style, Rings rings) {
            this.style = style;
            this.rings = rings;
        }
    }

    public String style() {
        return state.style;
    }

    public Rings rings() {
        return state.rings;
    }
}
