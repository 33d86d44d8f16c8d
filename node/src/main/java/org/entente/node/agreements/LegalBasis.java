package org.entente.node.agreements;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.entente.node.kernel.PartialDate;
import org.entente.node.matters.ToldFact;
import org.jspecify.annotations.Nullable;

/** Whether an agreement binds both nations on a day, as far as both hold the same of it. It says what is not known; it never guesses. */
public enum LegalBasis {
    /** Both hold that it was in force on that day. */
    IN_FORCE,
    /** It is in force, but since when is known too roughly for that day. */
    DAY_NOT_SURE,
    /** Both hold it, and neither says whether it is in force; a signature alone does not. */
    NOT_KNOWN,
    /** It came into force later, or is not even signed. */
    NOT_YET,
    /** It has ended, was replaced, or never came into force. */
    NOT_IN_FORCE,
    /** The two nations say different things of it. */
    DISPUTED,
    /** One nation told of it, and the other has not said that it holds the same. */
    ONE_SIDE_ONLY;

    /**
     * @param state of the matter, as both nodes hold it
     * @param status as it was last told
     * @param inForce a day, month or year; none where it is not known
     */
    static LegalBasis of(String state, String status, @Nullable String inForce, LocalDate day) {
        if (state.equals(ToldFact.DISPUTED)) {
            return DISPUTED;
        }
        if (!state.equals(ToldFact.CONFIRMED)) {
            return ONE_SIDE_ONLY;
        }
        return switch (status) {
            case "in-force" -> since(inForce, day);
            case "negotiating", "drafted" -> NOT_YET;
            case "ended" -> NOT_IN_FORCE;
            default -> NOT_KNOWN;
        };
    }

    private static LegalBasis since(@Nullable String inForce, LocalDate day) {
        if (inForce == null) {
            return DAY_NOT_SURE;
        }
        try {
            PartialDate since = PartialDate.parse(inForce);
            if (!since.latest().isAfter(day)) {
                return IN_FORCE;
            }
            return since.earliest().isAfter(day) ? NOT_YET : DAY_NOT_SURE;
        } catch (DateTimeException e) {
            return DAY_NOT_SURE;
        }
    }

    /** The last part of its words' key. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
