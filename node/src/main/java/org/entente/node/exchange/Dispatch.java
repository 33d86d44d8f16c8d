package org.entente.node.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Outgoing;
import org.entente.protocol.delivery.Send;
import org.entente.protocol.delivery.Sending;
import org.entente.protocol.delivery.Step;
import org.entente.protocol.ledger.Direction;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drives the sending side of the delivery machine. One transaction takes what the partner answered, gives the next batch
 * its positions and says what leaves; so a busy link commits once for each parcel, not three times.
 */
@Component
class Dispatch {
    private final OwnKeys keys;
    private final Directions directions;
    private final Waiting waiting;
    private final SenderWrites writes;
    private final Paces paces;
    private final Moments moments;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Dispatch(
            OwnKeys keys,
            Directions directions,
            Waiting waiting,
            SenderWrites writes,
            Paces paces,
            Moments moments,
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") TransactionTemplate transaction) {
        this.keys = keys;
        this.directions = directions;
        this.waiting = waiting;
        this.writes = writes;
        this.paces = paces;
        this.moments = moments;
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * What leaves now, and when to look again at the latest.
     *
     * @param due null where nothing is waiting
     */
    record Round(List<Send> sends, @org.jspecify.annotations.Nullable Instant due) {
        static final Round NOTHING = new Round(List.of(), null);
    }

    /** Takes the answers in; with {@code driving} also positions and says what is due. */
    Round advance(Peer partner, List<Answer> answers, boolean driving) {
        Round round = transaction.execute(status -> step(partner, answers, driving));
        return round == null ? Round.NOTHING : round;
    }

    private Round step(Peer partner, List<Answer> answers, boolean driving) {
        Optional<Directions.Held<Outgoing>> found = held(partner.nation());
        if (found.isEmpty()) {
            return Round.NOTHING;
        }
        Directions.Held<Outgoing> held = found.get();
        StoredOutbox outbox = new StoredOutbox(database, held.id(), partner.nation());
        Sending sending = new Sending(outbox);
        Outgoing state = paces.with(held.state());
        List<Send> sends = new ArrayList<>();
        Drafted drafted = new Drafted(held.id(), held.state().revision());
        for (Answer answer : answers) {
            Step<Outgoing> step = sending.arrived(state, answer.arrival(), moments.now());
            drafted = writes.write(drafted, step, answer, List.of());
            sends.addAll(step.sends());
            state = step.state();
        }
        if (driving) {
            List<Waiting.Committed> batch = waiting.next(partner.nation(), state.keys().latest());
            Step<Outgoing> step = sending.position(
                    state, batch.stream().map(Waiting.Committed::entry).toList());
            drafted = writes.write(drafted, step, null, batch);
            state = settled(step.state());
            if (drafted.row() != outbox.row()) {
                sending = new Sending(new StoredOutbox(database, drafted.row(), partner.nation()));
            }
            step = sending.tick(state, moments.now());
            sends.addAll(step.sends());
            state = step.state();
        }
        writes.save(drafted, state);
        paces.keep(state);
        Instant due = state.waiting() > 0 || !sends.isEmpty() ? state.pace().due() : null;
        return new Round(sends, due);
    }

    /** The row a state is kept in, and the revision that is stored there. */
    record Drafted(int row, long stored) {}

    /** Once everything sent is answered, nothing is repeated, so there is nothing to wait for either. */
    private static Outgoing settled(Outgoing state) {
        boolean answered = state.pace().attempts() == 0 && state.pace().sent() <= state.receipted();
        return answered ? state.started() : state;
    }

    private Optional<Directions.Held<Outgoing>> held(Nation partner) {
        Optional<Directions.Held<Outgoing>> held = directions.outgoing(keys.nation(), partner);
        if (held.isPresent() || !waiting.any(partner)) {
            return held;
        }
        Direction first = new Direction(keys.nation(), partner, 1);
        return Optional.of(directions.begin(Outgoing.begin(first, keys.signingKey().id())));
    }
}
