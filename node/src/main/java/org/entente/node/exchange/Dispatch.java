package org.entente.node.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.entente.node.home.Reply;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Arrival;
import org.entente.protocol.delivery.Mode;
import org.entente.protocol.delivery.Opening;
import org.entente.protocol.delivery.Outgoing;
import org.entente.protocol.delivery.Send;
import org.entente.protocol.delivery.Sending;
import org.entente.protocol.delivery.Step;
import org.entente.protocol.delivery.Write;
import org.entente.protocol.head.Direction;
import org.jspecify.annotations.Nullable;
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
    private final Peers peers;
    private final Directions directions;
    private final Waiting waiting;
    private final SenderWrites writes;
    private final Paces paces;
    private final LinkTime time;
    private final JdbcClient database;
    private final DataSource source;
    private final TransactionTemplate transaction;

    Dispatch(
            OwnKeys keys,
            Peers peers,
            Directions directions,
            Waiting waiting,
            SenderWrites writes,
            Paces paces,
            LinkTime time,
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") DataSource source,
            @Qualifier("exchange") TransactionTemplate transaction) {
        this.keys = keys;
        this.peers = peers;
        this.directions = directions;
        this.waiting = waiting;
        this.writes = writes;
        this.paces = paces;
        this.time = time;
        this.database = database;
        this.source = source;
        this.transaction = transaction;
    }

    /**
     * What leaves now, and when to look again at the latest.
     *
     * @param due null where nothing is waiting
     */
    record Round(List<Send> sends, @Nullable Instant due) {
        static final Round NOTHING = new Round(List.of(), null);

        /** Both together, at whichever is due first. */
        Round and(Round other) {
            List<Send> both = new ArrayList<>(other.sends());
            both.addAll(sends);
            boolean earlier = due == null || other.due() != null && other.due().isBefore(due);
            return new Round(both, earlier ? other.due() : due);
        }
    }

    /** Takes the answers in; with {@code driving} also positions and says what is due. */
    Round advance(Peer partner, List<Answer> answers, boolean driving) {
        Round round = transaction.execute(status -> step(partner, answers, driving));
        return round == null ? Round.NOTHING : round;
    }

    /** When the machine looks again; asked after a carrier failed. */
    @Nullable Instant due(Peer partner) {
        return transaction.execute(status -> held(partner.nation())
                .flatMap(held -> paces.with(held.state(), true).wake())
                .orElse(null));
    }

    private Round step(Peer partner, List<Answer> answers, boolean driving) {
        if (peers.find(partner.nation()).filter(now -> !now.suspended()).isEmpty()) {
            // It was stopped while a round with it was under way.
            return Round.NOTHING;
        }
        // Asked first: it locks the direction, and what is asked with it is read under that lock.
        Reply<Directions.Held<Outgoing>> asked = directions.askOutgoing(keys.nation(), partner.nation());
        Foreseen foreseen = Foreseen.of(source, partner.nation(), answers, driving);
        Reply<Waiting.Committed> queue = waiting.ask(partner.nation());
        Optional<Directions.Held<Outgoing>> found = asked.rows().stream().findFirst().or(() -> begun(partner.nation()));
        if (found.isEmpty()) {
            return Round.NOTHING;
        }
        Directions.Held<Outgoing> held = found.get();
        StoredOutbox outbox = new StoredOutbox(database, held.id(), partner.nation(), foreseen);
        Sending sending = new Sending(outbox);
        Outgoing state = paces.with(held.state(), driving);
        List<Send> sends = new ArrayList<>();
        Drafted drafted = new Drafted(held.id(), held.state().revision());
        for (Answer answer : answers) {
            Step<Outgoing> step = sending.arrived(state, answer.arrival(), time.now());
            drafted = writes.write(drafted, step, answer, List.of());
            sends.addAll(step.sends());
            state = step.state();
            if (!step.writes().stream().allMatch(Write.Receipted.class::isInstance)) {
                // More than a receipt may let acts wait anew.
                queue = waiting.ask(partner.nation());
            }
        }
        if (driving) {
            List<Waiting.Committed> batch = mayPosition(partner.nation(), state.keys().latest())
                    ? waiting.next(partner.nation(), state.keys().latest(), queue)
                    : List.of();
            Step<Outgoing> step = sending.position(
                    state, batch.stream().map(Waiting.Committed::entry).toList());
            drafted = writes.write(drafted, step, null, batch);
            outbox.signed(state.log().size(), step.state().log().size());
            state = step.state();
            if (drafted.row() != outbox.row()) {
                sending = new Sending(new StoredOutbox(database, drafted.row(), partner.nation(), Foreseen.NOTHING));
            }
            step = sending.tick(state, time.now());
            sends.addAll(step.sends());
            state = step.state();
        }
        writes.save(drafted, state);
        paces.keep(state, driving);
        return new Round(sends, state.wake().orElse(null));
    }

    /** Begins the new epoch that two people signed; in the caller's transaction. Whether it was this one's turn. */
    boolean open(Peer partner, Opening opening, String statement) {
        Optional<Directions.Held<Outgoing>> found = directions.outgoing(keys.nation(), partner.nation());
        if (found.isEmpty() || !(found.get().state().mode() instanceof Mode.Frozen)) {
            return false;
        }
        Directions.Held<Outgoing> held = found.get();
        Step<Outgoing> step = new Sending(new StoredOutbox(database, held.id(), partner.nation(), Foreseen.NOTHING))
                .open(held.state(), opening);
        Answer said = Answer.of(
                new Arrival.FrozenNotice(opening.closed(), opening.receivers(), opening.statement()), statement);
        Drafted drafted = writes.write(new Drafted(held.id(), held.state().revision()), step, said, List.of());
        writes.save(drafted, step.state());
        return step.state().revision() != step.before();
    }

    /**
     * Not while the ledger goes on with a key that is not in this home, and not before the change to our present key waits:
     * whatever the present key signed would be given back to its author.
     */
    private boolean mayPosition(Nation partner, Digest latest) {
        Digest present = keys.signingKey().id();
        return latest.equals(present) || keys.signingKey(latest).isPresent() && waiting.leadsTo(partner, present);
    }

    /** The row a state is kept in, and the revision that is stored there. */
    record Drafted(int row, long stored) {}

    private Optional<Directions.Held<Outgoing>> held(Nation partner) {
        return directions.outgoing(keys.nation(), partner).or(() -> begun(partner));
    }

    private Optional<Directions.Held<Outgoing>> begun(Nation partner) {
        if (!waiting.any(partner)) {
            return Optional.empty();
        }
        Direction first = new Direction(keys.nation(), partner, 1);
        // The key that the partner knew when we were paired; a change since then is the first entry.
        Digest key = waiting.firstKey(partner).orElseGet(() -> keys.signingKey().id());
        return Optional.of(directions.begin(Outgoing.begin(first, key)));
    }
}
