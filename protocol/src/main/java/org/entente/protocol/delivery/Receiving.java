package org.entente.protocol.delivery;

import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.Digest;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.receipt.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver does with the partner's messages. Stateless: everything is in {@link Incoming}.
 *
 * <p>A header's signature does not say where it stands; only a checkpoint does. So a parcel is appended whole, when its
 * entries lead from our log to the root that the sender signed, or not at all. Entries that are ours already are answered
 * with the receipts we gave. What could be damage on the way is refused and asked for again; what the sender signed twice
 * and differently freezes the direction, because both signatures are then in our hands.
 */
public final class Receiving {
    private final Inbox inbox;
    private final ReceiverRecovery recovery;

    /** @param inbox what the host holds for the direction of every state given to this object */
    public Receiving(Inbox inbox) {
        this.inbox = inbox;
        this.recovery = new ReceiverRecovery(inbox);
    }

    /** What the partner said. The host gives each message to the state of the direction and epoch that it names. */
    public Step<Incoming> arrived(Incoming state, Arrival.AtReceiver arrival, Moment moment) {
        if (!arrival.direction().equals(state.direction())) {
            return Step.none(state);
        }
        return switch (arrival) {
            case Arrival.Parcel parcel -> parcel(state, parcel);
            case Arrival.UrgentOutside urgent -> urgent(state, urgent.entry());
            case Arrival.FrozenNotice notice -> notice(state, notice);
            case Arrival.TailRequest request -> recovery.answer(state, request);
            case Arrival.Tail tail -> recovery.tail(state, tail, moment);
        };
    }

    /**
     * The first step after the process started: it asks the sender what we had receipted and no longer hold, and asks
     * again until there is an answer.
     */
    public Step<Incoming> start(Incoming state) {
        List<Send> sends = state.mode() instanceof Mode.Open
                ? List.of(new Send.TailRequest(state.direction(), state.log().size(), 0))
                : List.of();
        return Step.of(state, state.with(Pace.starting(0)), List.of(), sends);
    }

    /** What is due now: a frozen direction says so again, a restored one asks again. */
    public Step<Incoming> tick(Incoming state, Moment moment) {
        return switch (state.mode()) {
            case Mode.Open _ -> state.pace().asking()
                    ? paced(state, moment, new Send.TailRequest(state.direction(), state.log().size(), 0))
                    : Step.none(state);
            case Mode.Closing _ -> Step.none(state);
            case Mode.Frozen frozen -> paced(state, moment,
                    new Send.FrozenNotice(state.direction(), frozen.evidence().ours()));
            case Mode.Restored restored -> Restoration.complete(restored, state.log().size())
                    ? Step.none(state)
                    : paced(state, moment, recovery.question(state, restored));
        };
    }

    private static Step<Incoming> paced(Incoming state, Moment moment, Send send) {
        return state.pace().isDue(moment.now())
                ? Step.of(state, state.with(state.pace().again(0, moment)), List.of(), List.of(send))
                : Step.none(state);
    }

    private Step<Incoming> parcel(Incoming state, Arrival.Parcel parcel) {
        return switch (state.mode()) {
            case Mode.Frozen frozen -> answer(state, new Send.FrozenNotice(state.direction(), frozen.evidence().ours()));
            case Mode.Restored _, Mode.Closing _ -> Step.none(state);
            case Mode.Open _ -> open(state, parcel);
        };
    }

    private Step<Incoming> open(Incoming state, Arrival.Parcel parcel) {
        Checkpoint checkpoint = parcel.checkpoint();
        int count = parcel.entries().size();
        long end = parcel.first() + count;
        if (count == 0 || count > Limits.PARCEL_ENTRIES || parcel.first() < 0) {
            return refuse(state, -1, checkpoint.bytes(), Reason.TOO_LARGE);
        }
        if (!checkpoint.direction().equals(state.direction()) || checkpoint.head().size() != end) {
            return refuse(state, -1, checkpoint.bytes(), Reason.WRONG_CHECKPOINT);
        }
        if (parcel.first() > state.log().size()) {
            return answer(state, new Send.Expected(state.direction(), state.head()));
        }
        return end <= state.log().size() ? repeated(state, parcel, end) : extending(state, parcel, end);
    }

    private Step<Incoming> repeated(Incoming state, Arrival.Parcel parcel, long end) {
        Checkpoint checkpoint = parcel.checkpoint();
        if (!state.keys().atHead(end).equals(checkpoint.signedBy())) {
            return refuse(state, -1, checkpoint.bytes(), reason(checkpoint.signedBy()));
        }
        if (!inbox.root(end).equals(checkpoint.head().root())) {
            return freeze(state, Contradiction.CHECKPOINT_NAMES_ANOTHER_ROOT, checkpoint);
        }
        for (long position = parcel.first(); position < end; position++) {
            Digest digest = parcel.entries().get((int) (position - parcel.first())).digest();
            if (!inbox.entry(position).equals(digest)) {
                return refuse(state, position, digest, Reason.POSITION_TAKEN);
            }
        }
        return answer(state, new Send.Receipts(state.direction(), parcel.first(), end));
    }

    private Step<Incoming> extending(Incoming state, Arrival.Parcel parcel, long end) {
        Checkpoint checkpoint = parcel.checkpoint();
        long size = state.log().size();
        int known = (int) (size - parcel.first());
        for (int i = 0; i < known; i++) {
            if (!inbox.entry(parcel.first() + i).equals(parcel.entries().get(i).digest())) {
                return taken(state, parcel, i);
            }
        }
        Frontier log = state.log();
        SigningKeys keys = state.keys();
        for (Entry entry : parcel.entries().subList(known, parcel.entries().size())) {
            if (!keys.accept(entry, log.size())) {
                return refuse(state, log.size(), entry.digest(), reason(entry.signedBy()));
            }
            keys = keys.after(entry, log.size());
            log = log.append(entry.digest());
        }
        if (!keys.atHead(end).equals(checkpoint.signedBy())) {
            return refuse(state, -1, checkpoint.bytes(), reason(checkpoint.signedBy()));
        }
        return log.root().equals(checkpoint.head().root())
                ? append(state, parcel, state.grown(log, keys))
                : contradicting(state, checkpoint);
    }

    /** Another entry stands where we hold one. Only if the sender's checkpoint covers it has the sender said both. */
    private Step<Incoming> taken(Incoming state, Arrival.Parcel parcel, int at) {
        Frontier forked = inbox.frontier(parcel.first());
        SigningKeys keys = state.keys().before(parcel.first());
        for (Entry entry : parcel.entries()) {
            keys = keys.after(entry, forked.size());
            forked = forked.append(entry.digest());
        }
        Checkpoint checkpoint = parcel.checkpoint();
        boolean signed = keys.atHead(forked.size()).equals(checkpoint.signedBy());
        if (signed && forked.head().equals(checkpoint.head())) {
            return freeze(state, Contradiction.ANOTHER_ENTRY_AT_THIS_POSITION, checkpoint);
        }
        return refuse(state, parcel.first() + at, parcel.entries().get(at).digest(), Reason.POSITION_TAKEN);
    }

    private Step<Incoming> contradicting(Incoming state, Checkpoint checkpoint) {
        Incoming noted = state.contradicted();
        if (noted.contradictions() >= Limits.CONTRADICTIONS) {
            return freeze(state, Contradiction.CHECKPOINT_DOES_NOT_FIT_ITS_ENTRIES, checkpoint);
        }
        Step<Incoming> refused = refuse(state, -1, checkpoint.bytes(), Reason.WRONG_CHECKPOINT);
        return Step.of(state, noted, refused.writes(), refused.sends());
    }

    private Step<Incoming> append(Incoming state, Arrival.Parcel parcel, Incoming grown) {
        long size = state.log().size();
        int known = (int) (size - parcel.first());
        List<Write> writes = new ArrayList<>();
        List<Arrival.Receipted> lines = new ArrayList<>();
        Frontier log = state.log();
        for (Entry entry : parcel.entries().subList(known, parcel.entries().size())) {
            Outcome outcome = inbox.admit(entry);
            log = log.append(entry.digest());
            lines.add(new Arrival.Receipted(entry.digest(), outcome));
            writes.add(new Write.Appended(state.direction(), log.size() - 1, entry.digest(), log.root(), outcome));
        }
        TreeHead head = parcel.checkpoint().head();
        writes.add(new Write.KeepCheckpoint(state.direction(), head, parcel.checkpoint().bytes()));
        writes.add(new Write.SignReceipt(state.direction(), size, lines, head));
        return Step.of(state, grown, writes,
                List.of(new Send.Receipts(state.direction(), parcel.first(), head.size())));
    }

    private Step<Incoming> urgent(Incoming state, Entry entry) {
        if (state.mode() instanceof Mode.Restored) {
            return Step.none(state);
        }
        if (!state.keys().latest().equals(entry.signedBy())) {
            return answer(state, new Send.Rejection(state.direction(), -1, entry.digest(), reason(entry.signedBy())));
        }
        Outcome outcome = inbox.admit(entry);
        Incoming noted = state.grown(state.log(), state.keys());
        return Step.of(state, noted, List.of(new Write.AdmittedOutside(state.direction(), entry.digest(), outcome)),
                List.of(new Send.ReceiptOutside(state.direction(), entry.digest(), outcome)));
    }

    private Step<Incoming> notice(Incoming state, Arrival.FrozenNotice notice) {
        if (state.mode() instanceof Mode.Frozen) {
            return Step.none(state);
        }
        TreeHead head = notice.head();
        boolean differs = head.size() <= state.log().size() && !inbox.root(head.size()).equals(head.root());
        if (state.mode() instanceof Mode.Restored && !differs) {
            // What we lost comes back first; the partner says it again.
            return Step.none(state);
        }
        return Freezing.freeze(state, differs ? Contradiction.CHECKPOINT_NAMES_ANOTHER_ROOT : Contradiction.PARTNER_FROZE,
                head, notice.statement(), inbox);
    }

    /** Why a signature did not do: none of the sender's keys made it, or one that is not valid at this position. */
    private static Reason reason(@Nullable Digest signedBy) {
        return signedBy == null ? Reason.WRONG_SIGNATURE : Reason.UNKNOWN_KEY;
    }

    /** Not appended, by digest and reason; and where we stand, so that the sender can compare and begin there. */
    private static Step<Incoming> refuse(Incoming state, long position, Digest refused, Reason reason) {
        return Step.of(state, state, List.of(), List.of(
                new Send.Rejection(state.direction(), position, refused, reason),
                new Send.Expected(state.direction(), state.head())));
    }

    private static Step<Incoming> answer(Incoming state, Send send) {
        return Step.of(state, state, List.of(), List.of(send));
    }

    private Step<Incoming> freeze(Incoming state, Contradiction what, Checkpoint checkpoint) {
        return Freezing.freeze(state, what, checkpoint.head(), checkpoint.bytes(), inbox);
    }

    /**
     * Our node was set back to an older state: this direction signs nothing until its tail is back.
     *
     * @see Restoration
     */
    public Step<Incoming> restored(Incoming state, Moment moment) {
        return recovery.restored(state, moment);
    }

    /** Ends restoration once {@link Restoration#holds} is over for every direction of the node. */
    public Step<Incoming> resume(Incoming state) {
        return recovery.resume(state);
    }

    /**
     * Begins the new epoch that two people have signed. Where the statement is not about this direction and this head,
     * nothing happens. The host keeps the state of the closed epoch beside the new one: the sender still asks for its end.
     */
    public Step<Incoming> open(Incoming state, Opening opening) {
        return recovery.open(state, opening);
    }
}
