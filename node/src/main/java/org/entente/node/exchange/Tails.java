package org.entente.node.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.protocol.delivery.Arrival;
import org.entente.protocol.delivery.Checkpoint;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.parcel.Parcel;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.receipt.Receipt;
import org.entente.protocol.recovery.Tail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads what a partner returns of a direction that was lost here: a statement and the parcel it names. */
@Component
class Tails {
    private static final Logger LOG = LoggerFactory.getLogger(Tails.class);

    private final OwnKeys keys;
    private final KnownKeys known;
    private final Statements statements;
    private final Intake intake;

    Tails(OwnKeys keys, KnownKeys known, Statements statements, Intake intake) {
        this.keys = keys;
        this.known = known;
        this.statements = statements;
        this.intake = intake;
    }

    /** Takes the tails out of an envelope; what is left is read as usual. */
    List<Paper> take(Peer partner, List<Paper> papers, Heard heard) {
        List<Paper> left = new ArrayList<>(papers);
        for (Paper paper : papers) {
            if (paper instanceof Paper.Stated(Jws jws) && jws.type().equals(Tail.FORM.type())) {
                left.remove(paper);
                try {
                    statements.verify(partner, jws);
                    Tail tail = Tail.FORM.read(jws).content();
                    Optional<Parcel> parcel = parcel(tail, left);
                    if (parcel.isPresent() == tail.parcel().isPresent()) {
                        hear(partner, tail, jws, parcel, heard);
                    }
                } catch (Malformed e) {
                    // It says nothing; who asked will ask again.
                    LOG.warn("a tail from {} is refused: {}", partner.nation(), e.reason());
                }
            }
        }
        return left;
    }

    private static Optional<Parcel> parcel(Tail tail, List<Paper> left) {
        for (Paper paper : left) {
            if (paper instanceof Paper.Packed packed
                    && tail.parcel().filter(packed.digest()::equals).isPresent()) {
                left.remove(paper);
                return Optional.of(packed.parcel());
            }
        }
        return Optional.empty();
    }

    private void hear(Peer partner, Tail tail, Jws jws, Optional<Parcel> parcel, Heard heard) throws Malformed {
        boolean ours = tail.direction().from().equals(keys.nation());
        if (parcel.isEmpty()) {
            deliver(partner, arrival(tail, null, List.of(), jws), jws.text(), List.of(), List.of(), ours, heard);
            return;
        }
        Parcel returned = parcel.get();
        if (returned.placement().isEmpty()) {
            throw new Malformed(Malformed.Reason.INCONSISTENT, "placement");
        }
        var checked = new Checking(known.of(tail.direction().from()))
                .check(returned, returned.placement().get());
        List<Outcome> outcomes = outcomes(partner, tail, returned, checked.carried().size(), ours);
        String signed = returned.placement().get().checkpoint().text();
        deliver(
                partner,
                arrival(tail, checked, outcomes, jws),
                signed,
                checked.carried(),
                returned.receipts(),
                ours,
                heard);
    }

    private static Arrival.Tail arrival(
            Tail tail, Checking.@org.jspecify.annotations.Nullable Checked checked, List<Outcome> outcomes, Jws jws) {
        Checkpoint checkpoint = checked == null ? null : checked.arrival().checkpoint();
        return new Arrival.Tail(
                tail.direction(),
                tail.first(),
                checked == null ? List.of() : checked.arrival().entries(),
                checkpoint,
                outcomes,
                jws.digest(),
                tail.goal(),
                tail.mark());
    }

    /** The outcomes as the receiver signed them: in our own receipts that come back, or in the partner's. */
    private List<Outcome> outcomes(Peer partner, Tail tail, Parcel returned, int count, boolean ours)
            throws Malformed {
        Outcome[] outcomes = new Outcome[count];
        for (String text : returned.receipts()) {
            Jws jws = Jws.parse(text, Bounds.STATEMENT_BYTES);
            var key = known.of(ours ? partner.nation() : keys.nation())
                    .find(jws.keyId())
                    .orElseThrow(() -> new Malformed(Malformed.Reason.UNKNOWN_KEY, "kid"));
            jws.verify(key);
            Receipt receipt = Receipt.FORM.read(jws).content();
            for (var line : receipt.entries()) {
                long at = line.position() - tail.first();
                if (receipt.direction().equals(tail.direction()) && at >= 0 && at < count) {
                    outcomes[(int) at] = line.outcome();
                }
            }
        }
        List<Outcome> found = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome == null) {
                throw new Malformed(Malformed.Reason.INCONSISTENT, "receipts");
            }
            found.add(outcome);
        }
        return found;
    }

    private void deliver(
            Peer partner,
            Arrival.Tail arrival,
            String signed,
            List<Carried> carried,
            List<String> receipts,
            boolean ours,
            Heard heard) {
        if (ours) {
            heard.answers().add(new Answer(arrival, signed, carried, receipts));
        } else {
            heard.sends().addAll(intake.arrived(partner, arrival, new Intake.Brought(carried, signed, receipts)));
        }
    }
}
