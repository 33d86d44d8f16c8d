package org.entente.node.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two nations can prove of one matter.
 *
 * @param upTo number of the last act both hold; the first that differs when diverged
 * @param fingerprint words in the reader's language, to be read out on the telephone
 * @param evidence address of the download, null where the handling code forbids it
 */
public record ProofView(
        State state,
        int upTo,
        SideView ours,
        SideView theirs,
        List<Direction> directions,
        List<String> fingerprint,
        @Nullable Instant checkedAt,
        Instant now,
        ZoneId zone,
        @Nullable String evidence) {
    /** What the last comparison gave. */
    public enum State {
        AGREED,
        CATCHING_UP,
        DIVERGED,
        NOT_YET
    }

    /** One direction with the position in our book and in theirs, as last proven. */
    public record Direction(String from, String to, boolean oursSends, long ourBook, long theirBook) {
        public Rings rings() {
            return ourBook == theirBook ? Rings.HELD : Rings.WAITING;
        }
    }

    public ProofView {
        directions = List.copyOf(directions);
        fingerprint = List.copyOf(fingerprint);
    }
}
