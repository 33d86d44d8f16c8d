package org.entente.node.officers;

import java.util.Locale;

/** Why something about accounts was not done; the page says it in three parts. */
public enum Refusal {
    USERNAME_TAKEN,
    USERNAME_UNFIT,
    NAME_UNFIT,
    UNIT_UNKNOWN,
    ROLES_UNFIT,
    OFFICER_UNKNOWN,
    /** The account has left, or stands otherwise than the step needs. */
    STATE_UNFIT,
    /** The person who asked for a one-time code may not make it out as well. */
    SECOND_ADMINISTRATOR,
    /** Nobody locks or removes the own account. */
    OWN_ACCOUNT,
    NOTHING_ASKED,
    CODE_UNFIT,
    PASSWORD_SHORT,
    DELEGATE_UNFIT,
    WINDOW_UNFIT;

    /** The last part of this refusal's keys among the words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Carries a refusal out of a transaction, which is undone. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    Refused refused() {
        return new Refused(this);
    }
}
