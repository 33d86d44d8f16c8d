package org.entente.node.exchange;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.protocol.delivery.Incoming;
import org.entente.protocol.delivery.Step;
import org.entente.protocol.delivery.Write;
import org.entente.protocol.receipt.OutsideReceipt;
import org.entente.protocol.receipt.Receipt;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Makes durable what a step of the receiving side decided; in the transaction of the step. */
@Component
class ReceiverWrites {
    private final OwnKeys keys;
    private final Voice voice;
    private final Directions directions;
    private final LedgerRows ledger;
    private final SignedReceipts receipts;
    private final Restoring restoring;
    private final DataSource source;

    ReceiverWrites(
            OwnKeys keys,
            Voice voice,
            Directions directions,
            LedgerRows ledger,
            SignedReceipts receipts,
            Restoring restoring,
            @Qualifier("exchange") DataSource source) {
        this.keys = keys;
        this.voice = voice;
        this.directions = directions;
        this.ledger = ledger;
        this.receipts = receipts;
        this.restoring = restoring;
        this.source = source;
    }

    void write(Directions.Held<Incoming> held, Step<Incoming> step, Reception reception, Intake.Brought brought) {
        int row = held.id();
        List<LedgerRows.Line> lines = new ArrayList<>();
        for (Write write : step.writes()) {
            if (write instanceof Write.Appended a) {
                lines.add(new LedgerRows.Line(a.position(), a.digest(), a.root()));
            }
        }
        ledger.entries(row, lines);
        boolean opened = false;
        for (Write write : step.writes()) {
            switch (write) {
                case Write.Appended a -> {
                    // Written above, all at once.
                }
                case Write.KeepCheckpoint keep -> ledger.checkpoint(row, keep.head().size(), 0, brought.signed());
                case Write.SignReceipt sign -> receipts.sign(row, sign, reception);
                case Write.KeepReceipts keep ->
                    brought.receipts().forEach(jws -> receipts.keep(row, Receipt.FORM.stored(jws), List.of(), reception.at()));
                case Write.Froze froze -> ledger.froze(row, froze, brought.signed());
                case Write.Lost lost -> restoring.everythingBut(row);
                case Write.AdmittedOutside outside -> outside(outside, reception);
                case Write.Opened begin -> {
                    directions.close(row);
                    ledger.opened(directions.begin(step.state()).id(), begin.opening(), begin.root());
                    opened = true;
                }
                default -> throw new IllegalStateException("a receiver does not " + write);
            }
        }
        if (!opened && step.state().revision() != step.before()) {
            directions.save(row, step.state(), step.before());
        }
    }

    private void outside(Write.AdmittedOutside write, Reception reception) {
        OutsideReceipt receipt = new OutsideReceipt(
                write.direction(),
                write.digest(),
                write.outcome(),
                reception.at(),
                SignedReceipts.due(reception.admitted(write.digest())));
        Later.write(
                source,
                """
                INSERT INTO entente.outside (digest, partner, ours, outcome, at, jws)
                VALUES (?, ?, false, ?, ?, ?) ON CONFLICT DO NOTHING""",
                write.digest().bytes(),
                write.direction().from().code(),
                write.outcome().name(),
                Headers.at(reception.at()),
                OutsideReceipt.FORM.sign(receipt, voice.towards(write.direction().from())).text());
    }
}
