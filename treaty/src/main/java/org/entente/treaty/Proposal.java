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
 */
public record Proposal(Route route, String act, boolean canCarryPersons, @Nullable HeaderBasis header,
        @Nullable LawfulBasis basis, Content content, List<PredominanceTest> tests) {
    public Proposal {
        tests = List.copyOf(tests);
    }
}
