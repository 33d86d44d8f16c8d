package org.entente.protocol.delivery;

import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.Digest;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;

/** How a sender that was set back, or that opens a new epoch, learns from the partner which of its entries are held. */
final class SenderRecovery {
    private final Outbox outbox;

    SenderRecovery(Outbox outbox) {
        this.outbox = outbox;
    }

    Step<Outgoing> restored(Outgoing state, Moment moment) {
        return switch (state.mode()) {
            case Mode.Open _, Mode.Restored _ ->
                Step.of(state, state.in(new Mode.Restored(moment.chance(), Mode.Restored.UNKNOWN, true)), List.of(), List.of());
            // Two people are at it already, and what they sign names what we hold now.
            case Mode.Frozen _, Mode.Closing _ -> Step.none(state);
        };
    }

    Step<Outgoing> resume(Outgoing state) {
        return Restoration.complete(state.mode(), state.log().size())
                ? Step.of(state, state.in(Mode.OPEN), List.of(), List.of())
                : Step.none(state);
    }

    /** The partner's head is beyond ours: perhaps we were set back, so nothing gets a position here until we know. */
    Step<Outgoing> ahead(Outgoing state, TreeHead head, Digest statement, Moment moment) {
        var doubt = new Mode.Restored(moment.chance(), Mode.Restored.UNKNOWN, false);
        return Step.of(state, state.in(doubt), List.of(new Write.Ahead(state.direction(), head, statement)),
                List.of(new Send.TailRequest(state.direction(), state.log().size(), doubt.mark())));
    }

    Step<Outgoing> ask(Outgoing state, Mode.Restored restored, Moment moment) {
        if (!state.pace().isDue(moment.now()) || Restoration.complete(restored, state.log().size())) {
            return Step.none(state);
        }
        return Step.of(state, state.with(state.pace().again(state.receipted(), moment)), List.of(),
                List.of(new Send.TailRequest(state.direction(), state.log().size(), restored.mark())));
    }

    /** The partner was set back and asks for what it had receipted. */
    Step<Outgoing> answer(Outgoing state, Arrival.TailRequest request) {
        if (state.mode() instanceof Mode.Closing) {
            return Step.none(state);
        }
        return Step.of(state, state, List.of(), List.of(tailFrom(state, request.from(), request.mark())));
    }

    Send.Tail tailFrom(Outgoing state, long from, long mark) {
        long goal = state.receipted();
        long until = from < goal ? Math.min(goal, outbox.parcelEnd(from)) : from;
        return new Send.Tail(state.direction(), from, until, goal, mark);
    }

    Step<Outgoing> tail(Outgoing state, Arrival.Tail tail, Moment moment) {
        if (tail.entries().isEmpty() && state.mode() instanceof Mode.Open && tail.goal() <= state.log().size()) {
            return Step.of(state, state.with(state.pace().answered()), List.of(), List.of());
        }
        boolean waiting = switch (state.mode()) {
            case Mode.Restored restored -> restored.mark() == tail.mark();
            case Mode.Closing _ -> true;
            // The answer to the question at the start: entries that we signed and no longer know.
            case Mode.Open _ -> !tail.entries().isEmpty();
            case Mode.Frozen _ -> false;
        };
        if (!waiting || tail.first() != state.log().size()) {
            return Step.none(state);
        }
        Tails.Verdict verdict = Tails.examine(tail, state.log(), state.keys());
        return switch (verdict) {
            case Tails.Unsigned _ -> Step.none(state);
            case Tails.Contradicting contradicting ->
                Freezing.freeze(state, Contradiction.TAIL_DOES_NOT_FIT_ITS_HEAD, contradicting.head(), tail.statement(), outbox);
            case Tails.Fitting fitting -> take(state, tail, fitting, moment);
        };
    }

    private Step<Outgoing> take(Outgoing state, Arrival.Tail tail, Tails.Fitting fitting, Moment moment) {
        List<Write> writes = new ArrayList<>();
        Frontier log = state.log();
        for (Entry entry : tail.entries()) {
            log = log.append(entry.digest());
            writes.add(new Write.Recovered(state.direction(), log.size() - 1, entry.digest(), log.root()));
        }
        if (!tail.entries().isEmpty()) {
            writes.add(Tails.keepCheckpoint(tail));
            writes.add(new Write.Receipted(state.direction(), tail.first(), tail.outcomes(), log.head(), tail.statement()));
        }
        // An answer without entries says that nothing of ours is beyond; what we hold unreceipted stays as it is.
        long receipted = tail.entries().isEmpty() ? state.receipted() : log.size();
        Outgoing grown = state.grown(log, fitting.keys(), receipted);
        return switch (state.mode()) {
            case Mode.Closing closing -> closed(state, grown, closing.opening(), writes);
            case Mode.Restored restored -> further(state, grown, restored, tail, writes);
            case Mode.Open _ -> further(state, grown,
                    new Mode.Restored(moment.chance(), Mode.Restored.UNKNOWN, false), tail, writes);
            case Mode.Frozen _ -> throw new IllegalStateException("a tail is taken while recovering");
        };
    }

    private Step<Outgoing> further(Outgoing before, Outgoing grown, Mode.Restored restored, Arrival.Tail tail,
            List<Write> writes) {
        if (!restored.proven() && !tail.entries().isEmpty()) {
            writes.add(new Write.Lost(grown.direction(), grown.log().size()));
        }
        var next = new Mode.Restored(restored.mark(), tail.goal(), restored.proven() || !tail.entries().isEmpty());
        List<Send> sends = Restoration.complete(next, grown.log().size())
                ? List.of()
                : List.of(new Send.TailRequest(grown.direction(), grown.log().size(), next.mark()));
        return Step.of(before, grown.in(next), writes, sends);
    }

    Step<Outgoing> open(Outgoing state, Opening opening) {
        if (state.mode() instanceof Mode.Closing
                || !opening.closed().equals(state.direction())
                || !opening.senders().equals(state.log().head())) {
            return Step.none(state);
        }
        TreeHead receivers = opening.receivers();
        long common = Math.min(state.receipted(), receivers.size());
        if (common == receivers.size() && !outbox.root(common).equals(receivers.root())) {
            // It denies what it had receipted: then nothing is known to be common but how the epoch began.
            common = state.direction().epoch() == 1 ? 0 : 1;
        }
        Frontier log = outbox.frontier(common);
        var rewound = new Outgoing(state.direction(), new Mode.Closing(opening), log, state.keys().before(common), common,
                state.revision() + 1, Pace.from(common));
        return closed(state, rewound, opening, new ArrayList<>(List.of(new Write.Rewound(state.direction(), common))));
    }

    private Step<Outgoing> closed(Outgoing before, Outgoing grown, Opening opening, List<Write> writes) {
        TreeHead head = grown.log().head();
        if (head.size() < opening.receivers().size()) {
            return Step.of(before, grown, writes,
                    List.of(new Send.TailRequest(grown.direction(), grown.log().size(), 0)));
        }
        if (!head.equals(opening.receivers())) {
            return Freezing.freeze(before, Contradiction.TAIL_DOES_NOT_FIT_ITS_HEAD, opening.receivers(),
                    opening.statement(), outbox);
        }
        Frontier log = opening.beginning();
        var opened = new Outgoing(opening.opened(), Mode.OPEN, log, grown.keys().carriedOver(), log.size(),
                grown.revision(), Pace.from(log.size()));
        writes.add(new Write.Opened(opened.direction(), opening, log.root()));
        return Step.of(before, opened, writes, List.of());
    }
}
