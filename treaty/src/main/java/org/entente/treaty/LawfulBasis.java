package org.entente.treaty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why two nations may speak of a person. The list is closed: an ordinary offence, or one of five needs that are no
 * offence and therefore carry no suspect and no onward use, or the cooperation of the authorities themselves, which
 * carries nobody. A component that is null has not been stated yet; the gate
 * says what is missing. Free text is limited by the form that holds it.
 */
public sealed interface LawfulBasis {
    /** The code of the basis in an act's header. */
    String type();

    /** The ICCS code, for an offence only. */
    default @Nullable String iccs() {
        return null;
    }

    /**
     * A named ordinary offence.
     *
     * @param iccs four to six digits, as written
     * @param caseNumber the asking nation's case number
     * @param conduct the acts that are alleged, not only the article
     * @param answer to the conduct question
     * @param answerReason in words
     */
    record Offence(@Nullable String iccs, @Nullable String caseNumber, @Nullable String conduct,
            @Nullable ConductAnswer answer, @Nullable String answerReason) implements LawfulBasis {
        @Override
        public String type() {
            return "offence";
        }
    }

    /**
     * Somebody is about to be killed or badly hurt.
     *
     * @param incident the asking nation's incident number
     * @param danger what threatens whom
     * @param knownSince the day the danger became known
     */
    record DangerToLife(@Nullable String incident, @Nullable String danger, @Nullable LocalDate knownSince)
            implements LawfulBasis {
        @Override
        public String type() {
            return "danger-to-life";
        }
    }

    /**
     * Somebody was reported missing.
     *
     * @param incident the asking nation's incident number
     * @param missingSince the day of the last sign of life
     * @param reporter who reported it
     * @param adult whether the missing person is of age
     * @param circumstances of the disappearance
     */
    record MissingPerson(@Nullable String incident, @Nullable LocalDate missingSince, @Nullable Reporter reporter,
            @Nullable Boolean adult, @Nullable String circumstances) implements LawfulBasis {
        /** Who reported somebody missing; a report by nobody in particular is none. */
        public enum Reporter { FAMILY, GUARDIAN, HOUSEHOLD, EMPLOYER, SCHOOL, CARE_HOME, CONSULATE, AUTHORITY }

        @Override
        public String type() {
            return "missing-person";
        }
    }

    /**
     * A body without a name.
     *
     * @param incident the asking nation's incident number
     * @param foundOn the day it was found
     * @param place where it was found
     */
    record UnidentifiedBody(@Nullable String incident, @Nullable LocalDate foundOn, @Nullable String place)
            implements LawfulBasis {
        @Override
        public String type() {
            return "unidentified-body";
        }
    }

    /**
     * Somebody is to return to the own nation and has no document.
     *
     * @param incident the asking nation's incident number
     * @param believedNation two-letter code of the nation the person is believed to belong to
     * @param protectionCheckDone whether the way to protection was open to the person and the check is finished
     */
    record IdentityForReturn(@Nullable String incident, @Nullable String believedNation,
            @Nullable Boolean protectionCheckDone) implements LawfulBasis {
        @Override
        public String type() {
            return "identity-for-return";
        }
    }

    /**
     * A consulate helps its national.
     *
     * @param incident the asking nation's incident number
     * @param need what happened to the national
     * @param personAsked whether the person asked for the consulate; not needed after a death
     */
    record Consular(@Nullable String incident, @Nullable Need need, @Nullable Boolean personAsked)
            implements LawfulBasis {
        /** What happened to the national. */
        public enum Need { DETAINED, INJURED_OR_ILL, DIED, CHILD_ALONE, DOCUMENT_LOST }

        @Override
        public String type() {
            return "consular";
        }
    }

    /**
     * What authorities do together without a person in it: agreements, plans, meetings, training, projects. Nobody can be
     * named under it but office holders in their public roles, and nothing can be searched.
     *
     * @param instrument the agreement that the cooperation carries out
     * @param subject what it is about
     */
    record Cooperation(@Nullable String instrument, @Nullable String subject) implements LawfulBasis {
        @Override
        public String type() {
            return "cooperation";
        }
    }
}
