package org.entente.node.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.protocol.Digest;
import org.entente.protocol.delivery.Outgoing;
import org.entente.protocol.delivery.Step;
import org.entente.protocol.delivery.Write;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.jose.SigningKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes durable what a step of the sending side decided; in the transaction of the step. */
@Component
class SenderWrites {
    private final OwnKeys keys;
    private final Directions directions;
    private final LedgerRows ledger;
    private final Waiting waiting;
    private final Receipting receipting;
    private final Recovering recovering;
    private final Rewinding rewinding;
    private final Restoring restoring;
    private final JdbcClient database;
    private final Clock clock;

    SenderWrites(
            OwnKeys keys,
            Directions directions,
            LedgerRows ledger,
            Waiting waiting,
            Receipting receipting,
            Recovering recovering,
            Rewinding rewinding,
            Restoring restoring,
            @Qualifier("exchange") JdbcClient database,
            Clock clock) {
        this.keys = keys;
        this.directions = directions;
        this.ledger = ledger;
        this.waiting = waiting;
        this.receipting = receipting;
        this.recovering = recovering;
        this.rewinding = rewinding;
        this.restoring = restoring;
        this.database = database;
        this.clock = LinkTime.said(clock);
    }

    /**
     * Writes what a step decided, but not yet its state: several steps share one transaction.
     *
     * @param answer what the step came from, null where it gave positions
     * @param batch what the step gave positions to
     */
    Dispatch.Drafted write(
            Dispatch.Drafted drafted,
            Step<Outgoing> step,
            @Nullable Answer answer,
            List<Waiting.Committed> batch) {
        int row = drafted.row();
        position(row, step.writes(), batch);
        for (Write write : step.writes()) {
            switch (write) {
                case Write.Positioned p -> {
                    // Written above, all at once.
                }
                case Write.SignCheckpoint sign -> sign(row, sign, batch);
                case Write.Unpositionable back -> receipting.returned(back, batch);
                case Write.Receipted receipted -> receipting.receipted(row, receipted, brought(answer));
                case Write.Refused refused ->
                    receipting.refused(refused.direction(), refused.digest(), refused.reason(), brought(answer));
                case Write.Altered altered ->
                    receipting.altered(altered.direction(), altered.digest(), altered.reason(), brought(answer));
                case Write.KeepCheckpoint keep ->
                    ledger.checkpoint(row, keep.head().size(), 0, brought(answer).signed());
                case Write.Froze froze -> ledger.froze(row, froze, brought(answer).signed());
                case Write.Ahead ahead -> recovering.ahead(ahead, brought(answer));
                case Write.Lost lost -> restoring.everythingBut(row);
                case Write.Recovered recovered -> recovering.recovered(row, recovered, brought(answer));
                case Write.Rewound rewound -> rewinding.rewound(row, rewound);
                case Write.ReceiptedOutside outside -> receipting.outside(outside, brought(answer));
                case Write.Opened opened -> {
                    directions.closeAt(row, new StoredHistory(database, row).frontier(opened.opening().receivers().size()));
                    Directions.Held<Outgoing> begun = directions.begin(step.state());
                    ledger.opened(begun.id(), opened.opening(), opened.root());
                    row = begun.id();
                }
                default -> throw new IllegalStateException("a sender does not " + write);
            }
        }
        return row == drafted.row() ? drafted : new Dispatch.Drafted(row, step.state().revision());
    }

    /** Stores the state after the last of several steps. */
    void save(Dispatch.Drafted drafted, Outgoing state) {
        if (state.revision() != drafted.stored()) {
            directions.save(drafted.row(), state, drafted.stored());
        }
    }

    /** Only what got a position, or never can, leaves the queue: while a direction is frozen all of it stays. */
    private void position(int row, List<Write> writes, List<Waiting.Committed> batch) {
        List<LedgerRows.Line> lines = new ArrayList<>();
        Set<Digest> settled = new HashSet<>();
        for (Write write : writes) {
            if (write instanceof Write.Positioned p) {
                lines.add(new LedgerRows.Line(p.position(), p.digest(), p.root()));
                settled.add(p.digest());
            } else if (write instanceof Write.Unpositionable back) {
                settled.add(back.digest());
            }
        }
        ledger.entries(row, lines);
        waiting.settled(batch.stream()
                .filter(committed -> settled.contains(committed.entry().digest()))
                .toList());
    }

    private void sign(int row, Write.SignCheckpoint sign, List<Waiting.Committed> batch) {
        SigningKey key = keys.signingKey(sign.by())
                .orElseThrow(() -> new IllegalStateException("our key " + sign.by() + " is not here"));
        Checkpoint checkpoint = Checkpoint.sign(sign.direction(), sign.head(), key);
        long bytes = batch.stream().mapToLong(Waiting.Committed::bytes).sum();
        ledger.checkpoint(row, sign.head().size(), bytes, checkpoint.text());
    }

    private static Answer brought(@Nullable Answer answer) {
        if (answer == null) {
            throw new IllegalStateException("only an answer leads here");
        }
        return answer;
    }
}
