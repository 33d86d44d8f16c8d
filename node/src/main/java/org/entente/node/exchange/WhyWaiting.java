package org.entente.node.exchange;

import java.util.Set;
import org.entente.node.pages.Phrase;

/**
 * What people read where an act waits: why, and what happens next. The code of a failure may name a detail, which the
 * partner wrote; only those details have words of their own that ask for another step.
 */
public final class WhyWaiting {
    private static final Set<String> IN_DETAIL = Set.of(
            turnedAway(TurnedAway.Reason.SUSPENDED_PARTNER), turnedAway(TurnedAway.Reason.UNKNOWN_PARTNER));

    private WhyWaiting() {}

    /** @param code as {@link Delivery.Waiting#why} and {@link LinkState#why} have it */
    public static Phrase why(String code) {
        return Phrase.of("exchange.why." + known(code));
    }

    /** What the node does about it, and what a person can do. */
    public static Phrase next(String code) {
        return Phrase.of("exchange.why-next." + known(code));
    }

    private static String known(String code) {
        int detail = code.indexOf('.');
        return detail < 0 || IN_DETAIL.contains(code) ? code : code.substring(0, detail);
    }

    private static String turnedAway(TurnedAway.Reason reason) {
        return new CarrierFault(CarrierFault.Kind.TURNED_AWAY, reason.code(), null).code();
    }
}
