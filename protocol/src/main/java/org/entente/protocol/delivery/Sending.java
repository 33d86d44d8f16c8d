package org.entente.protocol.delivery;

import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.Digest;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.receipt.Outcome;

/*
 * The sender's side of one direction.
 *
 * What it promises. An act has one position for ever, positions have no gaps, and the partner gets the acts in that order.
 * An act counts as receipted only when the partner has signed a head that equals our own root at that size; so a receipt
 * says that both histories are the same up to there. The wire may lose, double, reorder, delay and alter.
 *
 * How. Sending is "go back to the first unreceipted position": parcels leave in order, at most a window of entries ahead;
 * when no receipt comes within the wait, sending begins again behind the last receipt. The receiver knows what it has and
 * answers a repetition with its stored receipts, so repeating is always safe and the machine need not remember what is on
 * its way: the pace is not durable. A receipt that arrives out of order is compared and otherwise left alone, since the
 * repetition brings it again in order. This gives up a little bandwidth after a loss and buys a state of a few numbers.
 *
 * Which attacks. (1) A partner that receipts what it does not hold, or holds something else, signs a head that is not our
 * root: the direction freezes with both heads. (2) A partner that names a head beyond ours either tells us that we were
 * set back, or lies. We cannot know, and if it is true any new position would make two headers for one position. So we stop
 * positioning in this direction only and ask; only a checkpoint with our own signature proves it. (3) A carrier that
 * alters bytes gets a rejection that names bytes which are not ours; we send again. Rejections never move the state. (4)
 * Two processes of ours that race compute steps on the same revision; the host writes one of them.
 *
 * What ends a freeze. Two people name both frozen heads. We go back to the last receipt, learn from the partner which of
 * our entries it holds (they must lead exactly to the head that it named), and everything else waits again for the new
 * epoch, so nothing is lost and nothing the partner holds is sent twice.
 *
 * Based on: RFC 9162 (logs and heads); go-back-N; "exponential backoff and jitter" with equal jitter.
 */

/** What a sender does with new acts, ticks and the partner's answers. Stateless: everything is in {@link Outgoing}. */
public final class Sending {
    private final Outbox outbox;
    private final SenderRecovery recovery;

    /** @param outbox what the host holds for the direction of every state given to this object */
    public Sending(Outbox outbox) {
        this.outbox = outbox;
        this.recovery = new SenderRecovery(outbox);
    }

    /**
     * Gives committed entries their positions, in this order, under one checkpoint to be signed.
     *
     * @param batch 1 to {@link Limits#BATCH_ENTRIES} entries that wait, none of which has a position in this direction
     */
    public Step<Outgoing> position(Outgoing state, List<Entry> batch) {
        if (batch.size() > Limits.BATCH_ENTRIES) {
            throw new IllegalArgumentException(batch.size() + " entries are no batch");
        }
        if (!(state.mode() instanceof Mode.Open) || batch.isEmpty()) {
            return Step.none(state);
        }
        Frontier log = state.log();
        SigningKeys keys = state.keys();
        List<Write> writes = new ArrayList<>();
        for (Entry entry : batch) {
            long position = log.size();
            if (keys.accept(entry, position)) {
                log = log.append(entry.digest());
                keys = keys.after(entry, position);
                writes.add(new Write.Positioned(state.direction(), position, entry.digest(), log.root()));
            } else {
                writes.add(new Write.Unpositionable(state.direction(), entry.digest()));
            }
        }
        if (log.size() > state.log().size()) {
            writes.add(new Write.SignCheckpoint(state.direction(), log.head(), keys.atHead(log.size())));
        }
        return Step.of(state, state.grown(log, keys, state.receipted()), writes, List.of());
    }

    /**
     * The first step after the process started. It asks the partner whether it holds more of ours than we do, so that a
     * node that was set back without being told learns it before it does harm. Ticks ask again until there is an answer.
     */
    public Step<Outgoing> start(Outgoing state) {
        List<Send> sends = state.mode() instanceof Mode.Open
                ? List.of(new Send.TailRequest(state.direction(), state.log().size(), 0))
                : List.of();
        return Step.of(state, state.with(Pace.starting(state.receipted())), List.of(), sends);
    }

    /** What is due now. To be called after every step, and again at {@link Outgoing#wake}. */
    public Step<Outgoing> tick(Outgoing state, Moment moment) {
        return switch (state.mode()) {
            case Mode.Open _ -> send(state, moment);
            case Mode.Frozen frozen -> outside(state, moment,
                    new Send.FrozenNotice(state.direction(), frozen.evidence().ours()));
            case Mode.Closing _ -> outside(state, moment,
                    new Send.TailRequest(state.direction(), state.log().size(), 0));
            case Mode.Restored restored -> recovery.ask(state, restored, moment);
        };
    }

    private Step<Outgoing> send(Outgoing state, Moment moment) {
        Pace pace = state.pace();
        List<Send> sends = new ArrayList<>();
        if (pace.asking() && pace.isDue(moment.now())) {
            sends.add(new Send.TailRequest(state.direction(), state.log().size(), 0));
            pace = state.waiting() == 0 ? pace.again(state.receipted(), moment) : pace;
        }
        boolean unanswered = pace.sent() > state.receipted();
        if (unanswered && pace.isDue(moment.now())) {
            pace = pace.again(state.receipted(), moment);
            unanswered = false;
        } else if (!unanswered && !pace.isDue(moment.now())) {
            return Step.of(state, state.with(pace), List.of(), sends);
        }
        while (pace.sent() < state.log().size()
                && pace.sent() - state.receipted() < Limits.WINDOW_ENTRIES
                && (pace.attempts() == 0 || pace.sent() == state.receipted())) {
            long end = outbox.parcelEnd(pace.sent());
            sends.add(new Send.Parcel(state.direction(), pace.sent(), end));
            pace = pace.sentUntil(end, moment);
        }
        if (pace.sent() == state.log().size() && outbox.attachmentsWaiting()) {
            sends.add(new Send.Attachments(state.direction()));
        }
        return Step.of(state, state.with(pace), List.of(), sends);
    }

    private Step<Outgoing> outside(Outgoing state, Moment moment, Send notice) {
        if (!state.pace().isDue(moment.now())) {
            return Step.none(state);
        }
        List<Send> sends = new ArrayList<>(List.of(notice));
        if (outbox.urgentWaiting()) {
            sends.add(new Send.UrgentOutside(state.direction()));
        }
        return Step.of(state, state.with(state.pace().again(state.receipted(), moment)), List.of(), sends);
    }

    /** What the partner said. Of another epoch than the current one it means nothing. */
    public Step<Outgoing> arrived(Outgoing state, Arrival.AtSender arrival, Moment moment) {
        if (!arrival.direction().equals(state.direction())) {
            return Step.none(state);
        }
        return switch (arrival) {
            case Arrival.Receipt receipt -> receipt(state, receipt, moment);
            case Arrival.Expected expected -> expected(state, expected, moment);
            case Arrival.Rejection rejection -> rejection(state, rejection, moment);
            case Arrival.FrozenNotice notice -> notice(state, notice);
            case Arrival.ReceiptOutside receipt -> Step.of(state, state.grown(state.log(), state.keys(), state.receipted()),
                    List.of(new Write.ReceiptedOutside(state.direction(), receipt.digest(), receipt.outcome())), List.of());
            case Arrival.TailRequest request -> recovery.answer(state, request);
            case Arrival.Tail tail -> recovery.tail(state, tail, moment);
        };
    }

    private Step<Outgoing> receipt(Outgoing state, Arrival.Receipt receipt, Moment moment) {
        TreeHead head = receipt.head();
        if (!(state.mode() instanceof Mode.Open)) {
            return Step.none(state);
        }
        if (head.size() > state.log().size()) {
            return recovery.ahead(state, head, receipt.statement(), moment);
        }
        if (!outbox.root(head.size()).equals(head.root())) {
            return freeze(state, Contradiction.HEAD_NAMES_ANOTHER_ROOT, head, receipt.statement());
        }
        long until = receipt.first() + receipt.entries().size();
        if (receipt.first() > state.receipted() || until <= state.receipted()) {
            return Step.none(state);
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (long position = state.receipted(); position < until; position++) {
            Arrival.Receipted line = receipt.entries().get((int) (position - receipt.first()));
            if (position >= head.size() || !line.digest().equals(outbox.entry(position))) {
                return freeze(state, Contradiction.RECEIPT_DOES_NOT_FIT_ITS_HEAD, head, receipt.statement());
            }
            outcomes.add(line.outcome());
        }
        return Step.of(state, state.receiptedUntil(until),
                List.of(new Write.Receipted(state.direction(), state.receipted(), outcomes, head, receipt.statement())),
                List.of());
    }

    private Step<Outgoing> expected(Outgoing state, Arrival.Expected expected, Moment moment) {
        TreeHead head = expected.head();
        if (!(state.mode() instanceof Mode.Open)) {
            return Step.none(state);
        }
        if (head.size() > state.log().size()) {
            return recovery.ahead(state, head, expected.statement(), moment);
        }
        if (!outbox.root(head.size()).equals(head.root())) {
            return freeze(state, Contradiction.HEAD_NAMES_ANOTHER_ROOT, head, expected.statement());
        }
        List<Send> sends = head.size() < state.receipted()
                // Less than it has receipted: an old message, or the partner was set back and learns it from its own receipts.
                ? List.of(recovery.tailFrom(state, head.size(), 0))
                : List.of();
        return Step.of(state, state.with(state.pace().resend(state.receipted(), moment)), List.of(), sends);
    }

    private Step<Outgoing> rejection(Outgoing state, Arrival.Rejection rejection, Moment moment) {
        long position = rejection.position();
        boolean ours = position >= 0 && position < state.log().size()
                && outbox.entry(position).equals(rejection.refused());
        Write write = ours
                ? new Write.Refused(state.direction(), position, rejection.refused(), rejection.reason())
                : new Write.Altered(state.direction(), position, rejection.refused(), rejection.reason());
        Outgoing noted = state.grown(state.log(), state.keys(), state.receipted());
        return Step.of(state, noted.with(state.pace().resend(state.receipted(), moment)), List.of(write), List.of());
    }

    private Step<Outgoing> notice(Outgoing state, Arrival.FrozenNotice notice) {
        if (state.mode() instanceof Mode.Frozen || state.mode() instanceof Mode.Closing) {
            return Step.none(state);
        }
        TreeHead head = notice.head();
        boolean differs = head.size() <= state.log().size() && !outbox.root(head.size()).equals(head.root());
        if (state.mode() instanceof Mode.Restored && !differs) {
            // What we lost comes back first; the partner says it again.
            return Step.none(state);
        }
        return freeze(state, differs ? Contradiction.HEAD_NAMES_ANOTHER_ROOT : Contradiction.PARTNER_FROZE, head,
                notice.statement());
    }

    private Step<Outgoing> freeze(Outgoing state, Contradiction what, TreeHead theirs, Digest statement) {
        return Freezing.freeze(state, what, theirs, statement, outbox);
    }

    /**
     * Our node was set back to an older state: this direction signs nothing until its tail is back.
     *
     * @see Restoration
     */
    public Step<Outgoing> restored(Outgoing state, Moment moment) {
        return recovery.restored(state, moment);
    }

    /** Ends restoration once {@link Restoration#complete} holds for every direction of the node. */
    public Step<Outgoing> resume(Outgoing state) {
        return recovery.resume(state);
    }

    /**
     * Begins the new epoch that two people have signed. Where the statement is not about this direction and this head,
     * nothing happens. The new direction begins when it is known which entries the partner holds.
     */
    public Step<Outgoing> open(Outgoing state, Opening opening) {
        return recovery.open(state, opening);
    }
}
