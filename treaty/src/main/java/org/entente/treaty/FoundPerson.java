package org.entente.treaty;

import org.jspecify.annotations.Nullable;

/**
 * The answer that a missing person was found.
 *
 * @param adult whether the person is of age; unknown is treated as of age
 * @param whereaboutsGiven whether the answer says where the person is
 * @param personConsents whether the person agreed to that
 */
public record FoundPerson(@Nullable Boolean adult, boolean whereaboutsGiven, @Nullable Boolean personConsents) {
    /** How much an answer may say. */
    public enum Extent { FOUND_SAFE, WHEREABOUTS }

    /** The most that the answer may say. Source: Regulation (EU) 2018/1862 art. 33 (model). */
    public Extent mostToSay() {
        boolean child = Boolean.FALSE.equals(adult);
        return child || Boolean.TRUE.equals(personConsents) ? Extent.WHEREABOUTS : Extent.FOUND_SAFE;
    }
}
