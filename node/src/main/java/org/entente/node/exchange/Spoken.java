package org.entente.node.exchange;

import org.entente.protocol.Outcome;
import org.entente.protocol.delivery.Refusal;
import org.entente.protocol.ledger.Direction;
import org.entente.protocol.receipt.Rejection;

/** The same thing as the wire says it and as the delivery machine says it. */
final class Spoken {
    private Spoken() {}

    static Direction heard(org.entente.protocol.head.Direction said) {
        return new Direction(said.from(), said.to(), said.epoch());
    }

    static org.entente.protocol.head.Direction said(Direction meant) {
        return new org.entente.protocol.head.Direction(meant.from(), meant.to(), meant.epoch());
    }

    static Outcome heard(org.entente.protocol.receipt.Outcome said) {
        return Outcome.valueOf(said.name());
    }

    static org.entente.protocol.receipt.Outcome said(Outcome meant) {
        return org.entente.protocol.receipt.Outcome.valueOf(meant.name());
    }

    static Rejection.Reason said(Refusal meant) {
        return switch (meant) {
            case ENTRY_SIGNATURE -> Rejection.Reason.WRONG_SIGNATURE;
            case CHECKPOINT_SIGNATURE -> Rejection.Reason.UNKNOWN_KEY;
            case CHECKPOINT_PLACE -> Rejection.Reason.UNKNOWN_EPOCH;
            case CHECKPOINT_ROOT -> Rejection.Reason.WRONG_CHECKPOINT;
            case POSITION_TAKEN -> Rejection.Reason.POSITION_TAKEN;
            case PARCEL_SIZE -> Rejection.Reason.TOO_LARGE;
        };
    }

    static Refusal heard(Rejection.Reason said) {
        return switch (said) {
            case UNKNOWN_KEY -> Refusal.CHECKPOINT_SIGNATURE;
            case UNKNOWN_EPOCH -> Refusal.CHECKPOINT_PLACE;
            case WRONG_CHECKPOINT -> Refusal.CHECKPOINT_ROOT;
            case POSITION_TAKEN -> Refusal.POSITION_TAKEN;
            case TOO_LARGE -> Refusal.PARCEL_SIZE;
            case MALFORMED, NEWER_VERSION, UNKNOWN_PARTNER, WRONG_SIGNATURE, WRONG_NATION, FROZEN, RECOVERING ->
                Refusal.ENTRY_SIGNATURE;
        };
    }
}
