package org.entente.protocol.delivery;

import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;

/** How a receiver that was set back gets its history again, with the receipts that it had given itself. */
final class ReceiverRecovery {
    private final Inbox inbox;

    ReceiverRecovery(Inbox inbox) {
        this.inbox = inbox;
    }

    Step<Incoming> restored(Incoming state, Moment moment) {
        return state.mode() instanceof Mode.Open || state.mode() instanceof Mode.Restored
                ? Step.of(state, state.in(new Mode.Restored(moment.chance(), Mode.Restored.UNKNOWN, true)), List.of(), List.of())
                : Step.none(state);
    }

    Step<Incoming> resume(Incoming state) {
        return Restoration.complete(state.mode(), state.log().size())
                ? Step.of(state, state.in(Mode.OPEN), List.of(), List.of())
                : Step.none(state);
    }

    Send question(Incoming state, Mode.Restored restored) {
        return new Send.TailRequest(state.direction(), state.log().size(), restored.mark());
    }

    /** The sender was set back, or closes an epoch, and asks for what we hold. */
    Step<Incoming> answer(Incoming state, Arrival.TailRequest request) {
        long goal = state.log().size();
        long from = request.from();
        long until = from < goal ? Math.min(goal, inbox.parcelEnd(from)) : from;
        return Step.of(state, state, List.of(),
                List.of(new Send.Tail(state.direction(), from, until, goal, request.mark())));
    }

    Step<Incoming> tail(Incoming state, Arrival.Tail tail, Moment moment) {
        if (tail.entries().isEmpty() && state.mode() instanceof Mode.Open && tail.goal() <= state.log().size()) {
            return Step.of(state, state.with(state.pace().answered()), List.of(), List.of());
        }
        boolean waiting = switch (state.mode()) {
            // Nobody asked: only entries that we receipted ourselves and no longer know prove that we were set back.
            case Mode.Open _ -> !tail.entries().isEmpty();
            case Mode.Restored restored -> restored.mark() == tail.mark();
            case Mode.Frozen _, Mode.Closing _ -> false;
        };
        if (!waiting || tail.first() != state.log().size()) {
            return Step.none(state);
        }
        return switch (Tails.examine(tail, state.log(), state.keys())) {
            case Tails.Unsigned _ -> Step.none(state);
            case Tails.Contradicting contradicting ->
                Freezing.freeze(state, Contradiction.TAIL_DOES_NOT_FIT_ITS_HEAD, contradicting.head(), tail.statement(), inbox);
            case Tails.Fitting fitting -> take(state, tail, fitting, moment);
        };
    }

    private Step<Incoming> take(Incoming state, Arrival.Tail tail, Tails.Fitting fitting, Moment moment) {
        List<Write> writes = new ArrayList<>();
        Frontier log = state.log();
        for (int i = 0; i < tail.entries().size(); i++) {
            Entry entry = tail.entries().get(i);
            inbox.readmit(entry, tail.outcomes().get(i));
            log = log.append(entry.digest());
            writes.add(new Write.Appended(state.direction(), log.size() - 1, entry.digest(), log.root(), tail.outcomes().get(i)));
        }
        if (!tail.entries().isEmpty()) {
            writes.add(Tails.keepCheckpoint(tail));
            writes.add(new Write.KeepReceipts(state.direction(), tail.first(), tail.outcomes(), log.head()));
        }
        Incoming grown = state.grown(log, fitting.keys());
        Mode.Restored restored;
        if (state.mode() instanceof Mode.Restored asked) {
            restored = asked.towards(tail.goal());
        } else {
            writes.add(new Write.Lost(state.direction(), state.log().size()));
            restored = new Mode.Restored(moment.chance(), tail.goal(), true);
        }
        List<Send> sends = Restoration.complete(restored, log.size()) ? List.of() : List.of(question(grown, restored));
        return Step.of(state, grown.in(restored), writes, sends);
    }

    Step<Incoming> open(Incoming state, Opening opening) {
        TreeHead head = state.head();
        if (!opening.closed().equals(state.direction()) || !opening.receivers().equals(head)) {
            return Step.none(state);
        }
        Frontier log = opening.beginning();
        var opened = new Incoming(opening.opened(), Mode.OPEN, log, state.keys().carriedOver(), 0,
                state.revision() + 1, Pace.from(0));
        return Step.of(state, opened, List.of(new Write.Opened(opened.direction(), opening, log.root())), List.of());
    }
}
