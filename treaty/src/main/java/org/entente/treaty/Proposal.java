package org.entente.treaty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act as the gate sees it, drafted or arrived.
 *
 * @param route between whom, and at which end it is examined
 * @param act name of the act
 * @param canCarryPersons what the act's kind declares; a kind that does not know says yes
 * @param header the basis that the header shows; null for a draft that has no header yet
 * @param basis the matter's lawful basis; null if none was named
 * @param content of its parts
 * @param tests the predominance tests on file, of both nations; a nation's test travels with the first act that it
 *     sends in the matter, because the other end asks for it
 * @param reviews what was said about flagged texts
 * @param agreed texts of the other side that were flagged and that this act would agree to
 */
public record Proposal(Route route, String act, boolean canCarryPersons, @Nullable HeaderBasis header,
        @Nullable LawfulBasis basis, Content content, List<PredominanceTest> tests, List<WishReview> reviews, List<FreeText> agreed) {
    public Proposal {
        tests = List.copyOf(tests);
        reviews = List.copyOf(reviews);
        agreed = List.copyOf(agreed);
    }

    /** A proposal about which nobody has said anything yet. */
    public Proposal(Route route, String act, boolean canCarryPersons, @Nullable HeaderBasis header,
            @Nullable LawfulBasis basis, Content content, List<PredominanceTest> tests) {
        this(route, act, canCarryPersons, header, basis, content, tests, List.of(), List.of());
    }
}
