package org.entente.node.officers;

import java.util.UUID;

/** Asks for a fresh device code before something leaves the country; being signed in is not enough for that. */
public final class ReleaseCode {
    /** What came of it. */
    public enum Answer {
        RIGHT,
        WRONG,
        /** The code was used already, for instance to sign in; the device shows the next within 30 seconds. */
        USED,
        /** After wrong tries nothing is taken for a while. */
        WAIT
    }

    private final Attempts attempts;

    ReleaseCode(Attempts attempts) {
        this.attempts = attempts;
    }

    /** Takes the code; a right one works once, in whatever transaction the caller is and whatever becomes of it. */
    public Answer check(UUID officer, String code) {
        return switch (attempts.judge(officer, true, code.strip())) {
            case RIGHT -> Answer.RIGHT;
            case WRONG -> Answer.WRONG;
            case USED -> Answer.USED;
            case WAIT -> Answer.WAIT;
        };
    }
}
