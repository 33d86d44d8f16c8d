package org.entente.node.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act on the spine of a matter.
 *
 * @param id anchor on the page, unique there
 * @param name what was done: "Answered in part"; for an unknown kind the raw name in {@code pages.act.raw}
 * @param authority who answers for it
 * @param releasedBy the releasing officer as the reader may see him; null for an automatic act or a draft
 * @param texts what was written, original and translation
 * @param notes small lines below the texts
 * @param later link to the act that corrects or withdraws this one
 */
public record ActView(
        String id,
        State state,
        SideView author,
        Phrase name,
        Instant at,
        Instant now,
        ZoneId zone,
        TextView authority,
        @Nullable String releasedBy,
        List<TranslationView> texts,
        List<Phrase> notes,
        @Nullable EvaluationView evaluation,
        @Nullable DeliveryView delivery,
        @Nullable String later) {
    /** What stands on the spine; the way of delivery is told by the receipt line. */
    public enum State {
        DRAFT,
        ON_ITS_WAY,
        HELD,
        REFUSED,
        CORRECTED,
        WITHDRAWN,
        UNKNOWN
    }

    public ActView {
        texts = List.copyOf(texts);
        notes = List.copyOf(notes);
    }

    /** A title that a later act replaced is struck, and stays. */
    public boolean struck() {
        return state == State.CORRECTED || state == State.WITHDRAWN;
    }
}
