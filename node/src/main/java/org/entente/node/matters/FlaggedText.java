package org.entente.node.matters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.treaty.Wish;
import org.entente.treaty.WishReview;
import org.jspecify.annotations.Nullable;

/**
 * A flagged text that waits for two people, or was read by them.
 *
 * @param text its exact words; what is said holds for these alone
 * @param nation whose act it is
 * @param path of the text in the body
 * @param handling of the act or draft
 * @param draft it stands in, of ours
 * @param held the act it arrived in, of a partner
 * @param reason why its author thinks that it is ordinary; none for what arrived
 * @param second what an officer said who may release and did not write it
 * @param oversight what oversight said
 */
public record FlaggedText(
        long number,
        UUID matter,
        String text,
        List<Wish> wishes,
        Nation nation,
        String kind,
        String act,
        String path,
        int handling,
        @Nullable UUID draft,
        @Nullable Digest held,
        @Nullable UUID author,
        @Nullable String unit,
        @Nullable String reason,
        Instant at,
        @Nullable Said second,
        @Nullable Said oversight) {
    /** One person's word. */
    public record Said(WishReview.Outcome outcome, String reason, UUID officer, Instant at) {}

    public FlaggedText {
        wishes = List.copyOf(wishes);
    }

    /** Whether one of the two found it political. */
    public boolean refused() {
        return said().anyMatch(said -> said.outcome() == WishReview.Outcome.PROTECTED);
    }

    /** Whether somebody still has to read it. */
    public boolean open() {
        return !refused() && (second == null || oversight == null);
    }

    public boolean arrived() {
        return held != null;
    }

    public Optional<Said> by(WishReview.Reader reader) {
        return Optional.ofNullable(switch (reader) {
            case SECOND_OFFICER -> second;
            case OVERSIGHT -> oversight;
        });
    }

    private Stream<Said> said() {
        return Stream.of(Optional.ofNullable(second), Optional.ofNullable(oversight)).flatMap(Optional::stream);
    }
}
