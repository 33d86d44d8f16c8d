package org.entente.protocol.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.entente.protocol.Sample;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Body;
import org.entente.protocol.card.KeyBook;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.head.Direction;
import org.entente.protocol.jose.Sealer;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.receipt.Due;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.receipt.Receipt;
import org.entente.protocol.receipt.ReceiptEntry;
import org.entente.protocol.receipt.Statements;
import org.junit.jupiter.api.Test;

class CrossingTest {
    private static final Direction DIRECTION = new Direction(Sample.XA, Sample.XB, 1);

    @Test
    void an_act_crosses_is_opened_and_its_receipt_comes_back() throws Exception {
        Body body = Sample.body("{\"ask\":\"whose lorry\"}");
        Signed<ActHeader> act = ActHeader.FORM.sign(Sample.ask(body, "RQ-F-001"), Sample.XA_SIGNS);
        String part = body.seal(Sample.MATTER, Sample.XB, new Sealer(Sample.XB_OPENS.sealingKey(), Sample.fixedRandom("seal")));
        Frontier log = Frontier.EMPTY.append(act.digest());
        Parcel sent = new Parcel(
                Sample.XA,
                Sample.XB,
                Optional.of(new Placement(0, Checkpoint.sign(DIRECTION, log.head(), Sample.XA_SIGNS))),
                List.of(new ParcelEntry(act.text(), List.of(part))),
                List.of());

        Parcel arrived = Parcel.parse(sent.bytes());
        KeyBook keys = KeyBook.starting(Sample.XA, Sample.XA_SIGNS.verifyKey());
        var entry = (LedgerEntry.Act) LedgerEntry.parse(arrived.entries().getFirst().jws());
        entry.verify(keys.keyAt(arrived.placement().orElseThrow().first()));
        Checkpoint checkpoint = arrived.placement().orElseThrow().checkpoint();
        checkpoint.verify(keys.keyForHead(checkpoint.head().size()));
        assertThat(Frontier.EMPTY.append(entry.digest()).head()).isEqualTo(checkpoint.head());
        Body opened = Body.open(
                arrived.entries().getFirst().parts().getFirst(),
                entry.header().content(),
                Sample.XB,
                Sample.XB_OPENS);
        assertThat(opened).isEqualTo(body);
        assertThat(entry.header().content()).isEqualTo(act.content());

        Due due = new Due("CLOCK-7D", 1, Sample.AT.plusSeconds(604800), "Asia/Vientiane");
        String answer = Receipt.FORM
                .sign(
                        new Receipt(
                                DIRECTION,
                                List.of(new ReceiptEntry(
                                        0, entry.digest(), Outcome.ACCEPTED, Sample.AT, Optional.of(due))),
                                checkpoint.head()),
                        Sample.XB_SIGNS)
                .text();
        var receipt = Statements.parse(answer.getBytes(StandardCharsets.US_ASCII));
        receipt.verify(Sample.XB_SIGNS.verifyKey());
        assertThat(((Receipt) receipt.content()).head()).isEqualTo(log.head());
        assertThat(((Receipt) receipt.content()).entries().getFirst().due()).contains(due);
    }
}
