package org.entente.node.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.node.home.Reply;
import org.entente.protocol.Digest;
import org.entente.protocol.delivery.Arrival;
import org.entente.protocol.delivery.Incoming;
import org.entente.protocol.delivery.Mode;
import org.entente.protocol.delivery.Opening;
import org.entente.protocol.delivery.Receiving;
import org.entente.protocol.delivery.Send;
import org.entente.protocol.delivery.Step;
import org.entente.protocol.delivery.Write;
import org.entente.protocol.head.Direction;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Drives the receiving side of the delivery machine: one transaction for each message, everything or nothing. */
@Component
class Intake {
    private final OwnKeys keys;
    private final Directions directions;
    private final TakingIn takingIn;
    private final ReceiverWrites writes;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Paces paces;
    private final Clock clock;
    private final LinkTime time;

    Intake(
            OwnKeys keys,
            Directions directions,
            TakingIn takingIn,
            ReceiverWrites writes,
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") TransactionTemplate transaction,
            Paces paces,
            Clock clock,
            LinkTime time) {
        this.keys = keys;
        this.directions = directions;
        this.takingIn = takingIn;
        this.writes = writes;
        this.database = database;
        this.transaction = transaction;
        this.paces = paces;
        this.clock = LinkTime.said(clock);
        this.time = time;
    }

    /** What a message carries beside what the machine sees of it: entries, and the partner's signed bytes. */
    record Brought(List<Carried> carried, String signed, List<String> receipts) {}

    /** Takes in one message; what is to be sent now that it is durable. */
    List<Send> arrived(Peer from, Arrival.AtReceiver arrival, Brought brought) {
        return transaction.execute(status -> {
            // Asked first: it locks the direction, and what is kept is read under that lock.
            Reply<Directions.Held<Incoming>> asked = directions.askIncoming(from.nation(), keys.nation());
            Reply<Digest> known = takingIn.known(brought.carried());
            Directions.Held<Incoming> held = asked.rows().stream().findFirst().orElseGet(() -> begin(from));
            if (arrival.direction().epoch() < held.state().direction().epoch()) {
                return closed(arrival);
            }
            Reception reception = reception(held, arrival, brought, known);
            Step<Incoming> step = new Receiving(reception).arrived(paces.with(held.state(), false), arrival, time.now());
            if (!reception.tookIn(appended(step))) {
                throw new IllegalStateException("what was taken in is not what was appended");
            }
            writes.write(held, step, reception, brought);
            paces.keep(step.state(), false);
            return step.sends();
        });
    }

    /** A closed epoch never changes; it only says what it holds, because its sender still asks for the end. */
    private List<Send> closed(Arrival.AtReceiver arrival) {
        return arrival instanceof Arrival.TailRequest
                ? directions
                        .closed(arrival.direction())
                        .map(held -> idle(held).arrived(held.state(), arrival, time.now()).sends())
                        .orElse(List.of())
                : List.of();
    }

    /** An urgent act that travels while the direction is frozen. */
    List<Send> outside(Peer from, Carried carried) {
        Direction current = directions
                .current(from.nation(), keys.nation())
                .orElseGet(() -> new Direction(from.nation(), keys.nation(), 1));
        return arrived(
                from,
                new Arrival.UrgentOutside(current, carried.entry()),
                new Brought(List.of(carried), "", List.of()));
    }

    /** Begins the new epoch that two people signed; in the caller's transaction. Whether it was this one's turn. */
    boolean open(Peer from, Opening opening) {
        Directions.Held<Incoming> held = directions.incoming(from.nation(), keys.nation()).orElse(null);
        if (held == null || !(held.state().mode() instanceof Mode.Frozen)) {
            return false;
        }
        Reception nothing = nothing(held);
        Step<Incoming> step = new Receiving(nothing).open(held.state(), opening);
        writes.write(held, step, nothing, new Brought(List.of(), "", List.of()));
        return step.state().revision() != step.before();
    }

    /** What is due on the receiving side: after a start it asks, frozen it says so again, restored it asks again. */
    Dispatch.Round due(Peer from) {
        // It writes nothing and needs no lock: what it says, the partner compares with what he holds.
        return directions.seen(from.nation(), keys.nation()).map(this::tick).orElse(Dispatch.Round.NOTHING);
    }

    private Dispatch.Round tick(Directions.Held<Incoming> held) {
        Incoming state = paces.with(held.state(), true);
        Step<Incoming> step = idle(held).tick(state, time.now());
        if (!step.state().pace().equals(state.pace())) {
            paces.keep(step.state(), true);
        }
        return new Dispatch.Round(step.sends(), step.state().wake().orElse(null));
    }

    private Receiving idle(Directions.Held<Incoming> held) {
        return new Receiving(nothing(held));
    }

    private Reception nothing(Directions.Held<Incoming> held) {
        return new Reception(
                database,
                held.id(),
                takingIn,
                held.state().direction(),
                held.state().log().size(),
                List.of(),
                Set::of,
                clock.instant());
    }

    private Reception reception(
            Directions.Held<Incoming> held, Arrival arrival, Brought brought, Reply<Digest> known) {
        return new Reception(
                database,
                held.id(),
                takingIn,
                arrival.direction(),
                first(held.state(), arrival),
                brought.carried(),
                () -> Set.copyOf(known.rows()),
                clock.instant());
    }

    /** Position of the first entry that the parcel brings. */
    private static long first(Incoming state, Arrival arrival) {
        return switch (arrival) {
            case Arrival.UrgentOutside outside -> ArrivedAct.OUTSIDE;
            case Arrival.Parcel parcel -> parcel.first();
            default -> state.log().size();
        };
    }

    Directions.Held<Incoming> held(Peer from) {
        return directions.incoming(from.nation(), keys.nation()).orElseGet(() -> begin(from));
    }

    private Directions.Held<Incoming> begin(Peer from) {
        return directions.begin(Incoming.begin(
                new Direction(from.nation(), keys.nation(), 1), from.currentKey().id()));
    }

    private static Set<Digest> appended(Step<Incoming> step) {
        return step.writes().stream()
                .flatMap(write -> switch (write) {
                    case Write.Appended appended -> Stream.of(appended.digest());
                    case Write.AdmittedOutside outside -> Stream.of(outside.digest());
                    default -> Stream.empty();
                })
                .collect(Collectors.toSet());
    }
}
