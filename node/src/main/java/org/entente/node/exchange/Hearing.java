package org.entente.node.exchange;

import java.util.List;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.parcel.Parcel;
import org.entente.protocol.parcel.Placement;
import org.entente.protocol.receipt.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the papers of an envelope, whichever way it came: what is for the receiving side is taken in at once, what answers
 * our sending side is handed back. One bad paper is refused by its digest and the others are read.
 */
@Component
class Hearing {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    private final OwnKeys keys;
    private final KnownKeys known;
    private final Intake intake;
    private final Statements statements;
    private final Tails tails;
    private final Packing packing;

    Hearing(
            OwnKeys keys, KnownKeys known, Intake intake, Statements statements, Tails tails, Packing packing) {
        this.keys = keys;
        this.known = known;
        this.intake = intake;
        this.statements = statements;
        this.tails = tails;
        this.packing = packing;
    }

    Heard hear(Peer partner, List<Paper> papers) {
        Heard heard = new Heard();
        List<Paper> left = tails.take(partner, papers, heard);
        for (Paper paper : left) {
            try {
                hear(partner, paper, heard);
            } catch (Malformed e) {
                LOG.warn("a paper from {} is refused: {}", partner.nation(), e.getMessage());
                refuse(partner, paper.digest(), reason(e.reason()), heard);
            }
        }
        return heard;
    }

    private void hear(Peer partner, Paper paper, Heard heard) throws Malformed {
        switch (paper) {
            case Paper.Damaged damaged -> throw new Malformed(damaged.reason(), "");
            case Paper.Stated stated -> statements.hear(partner, stated.jws(), heard);
            case Paper.Packed packed -> parcel(partner, packed.parcel(), heard);
        }
    }

    private void parcel(Peer partner, Parcel parcel, Heard heard) throws Malformed {
        if (!parcel.from().equals(partner.nation()) || !parcel.to().equals(keys.nation())) {
            throw new Malformed(Malformed.Reason.WRONG_NATION, "from");
        }
        for (String receipt : parcel.receipts()) {
            statements.hear(partner, Jws.parse(receipt, Bounds.STATEMENT_BYTES), heard);
        }
        Checking checking = new Checking(known.of(partner.nation()));
        Optional<Placement> placement = parcel.placement();
        if (placement.isPresent()) {
            Checking.Checked checked = checking.check(parcel, placement.get());
            String signed = placement.get().checkpoint().text();
            heard.sends().addAll(intake.arrived(
                    partner, checked.arrival(), new Intake.Brought(checked.carried(), signed, List.of())));
            return;
        }
        for (Carried carried : checking.carried(parcel.entries())) {
            heard.sends().addAll(intake.outside(partner, carried));
        }
    }

    private void refuse(Peer partner, Digest refused, Rejection.Reason reason, Heard heard) {
        heard.refusals().add(Papers.line(packing.rejection(partner, refused, Optional.empty(), reason)));
    }

    private static Rejection.Reason reason(Malformed.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> Rejection.Reason.TOO_LARGE;
            case NEWER_VERSION -> Rejection.Reason.NEWER_VERSION;
            case UNKNOWN_KEY -> Rejection.Reason.UNKNOWN_KEY;
            case WRONG_SIGNATURE -> Rejection.Reason.WRONG_SIGNATURE;
            case WRONG_NATION -> Rejection.Reason.WRONG_NATION;
            default -> Rejection.Reason.MALFORMED;
        };
    }
}
