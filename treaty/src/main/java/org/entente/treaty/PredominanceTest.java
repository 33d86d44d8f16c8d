package org.entente.treaty;

import org.jspecify.annotations.Nullable;

/**
 * The written test of a human-rights officer whether ordinary crime predominates in what is alleged.
 *
 * @param nation two-letter code of the nation whose officer tested
 * @param humanRightsOfficer whether the tester holds that post
 * @param drafter whether the tester also drafted the act, which makes the test worthless
 * @param outcome which predominates
 * @param reason in words
 */
public record PredominanceTest(String nation, boolean humanRightsOfficer, boolean drafter, Outcome outcome,
        @Nullable String reason) {
    /** Which of the two predominates. */
    public enum Outcome { ORDINARY, PROTECTED }

    boolean valid() {
        return humanRightsOfficer && !drafter && Stated.reason(reason);
    }
}
