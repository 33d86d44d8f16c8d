package org.entente.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Body;
import org.entente.protocol.card.Card;
import org.entente.protocol.card.KeyChange;
import org.entente.protocol.head.Direction;
import org.entente.protocol.head.EpochConsent;
import org.entente.protocol.head.EpochTerms;
import org.entente.protocol.jose.Form;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.receipt.Completion;
import org.entente.protocol.receipt.Due;
import org.entente.protocol.receipt.Expected;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.receipt.OutsideReceipt;
import org.entente.protocol.receipt.Receipt;
import org.entente.protocol.receipt.ReceiptEntry;
import org.entente.protocol.receipt.Rejection;
import org.entente.protocol.recovery.Frozen;
import org.entente.protocol.recovery.Tail;
import org.entente.protocol.recovery.TailRequest;

/** One statement of every kind, by the name of its schema. */
public final class Statements {
    private Statements() {}

    /** A statement with the form it is read by. */
    public record Example<T>(Form<T> form, Signed<T> signed) {}

    public static Map<String, Example<?>> all() {
        Direction direction = new Direction(Sample.XA, Sample.XB, 1);
        TreeHead head = new TreeHead(1, Digest.over(Sample.ascii("one")));
        Body body = Sample.body("{\"ask\":\"whose lorry\"}");
        Signed<ActHeader> act = ActHeader.FORM.sign(Sample.ask(body, "RQ-F-001"), Sample.XA_SIGNS);
        Due due = new Due("CLOCK-7D", 1, Sample.AT.plusSeconds(604_800), "Asia/Vientiane");
        ReceiptEntry entry =
                new ReceiptEntry(0, act.digest(), Outcome.ACCEPTED, Sample.AT.plusMillis(1500), Optional.of(due));
        var all = new LinkedHashMap<String, Example<?>>();
        all.put("act", new Example<>(ActHeader.FORM, act));
        all.put("receipt", of(Receipt.FORM, new Receipt(direction, List.of(entry), head)));
        all.put(
                "rejection",
                of(
                        Rejection.FORM,
                        new Rejection(
                                Sample.XB,
                                Sample.XA,
                                act.digest(),
                                Optional.of(0L),
                                Rejection.Reason.WRONG_SIGNATURE,
                                Sample.AT)));
        all.put("expected", of(Expected.FORM, new Expected(direction, head, Sample.AT)));
        all.put(
                "completion",
                of(
                        Completion.FORM,
                        new Completion(
                                Sample.XB,
                                act.digest(),
                                0,
                                body.commitment(),
                                Completion.Result.COMPLETE,
                                Sample.AT)));
        all.put(
                "key",
                new Example<>(KeyChange.FORM, KeyChange.sign(Sample.XA, Sample.XA_SIGNS, Correspondence.XA_NEXT)));
        all.put("epoch", of(EpochTerms.FORM, new EpochTerms(direction, head, head, "DUTY-A", "DUTY-B", Sample.AT)));
        all.put("card", of(Card.FORM, Sample.card(Sample.XB, Sample.XB_SIGNS, Sample.XB_OPENS)));
        recovery(all, direction, head, act.digest(), due);
        return all;
    }

    private static void recovery(
            Map<String, Example<?>> all, Direction direction, TreeHead head, Digest act, Due due) {
        TreeHead end = new TreeHead(2, Digest.over(Sample.ascii("two")));
        all.put("frozen", of(Frozen.FORM, new Frozen(direction, head, end, Sample.AT)));
        all.put(
                "outside",
                of(
                        OutsideReceipt.FORM,
                        new OutsideReceipt(direction, act, Outcome.ACCEPTED, Sample.AT, Optional.of(due))));
        all.put("tail-request", of(TailRequest.FORM, new TailRequest(direction, 1, -2)));
        all.put("tail", of(Tail.FORM, new Tail(direction, 1, 2, 255, Optional.of(Digest.over(Sample.ascii("parcel"))))));
        all.put("epoch-consent", of(EpochConsent.FORM, new EpochConsent(direction, end, head, "DUTY-B", Sample.AT)));
    }

    private static <T> Example<T> of(Form<T> form, T content) {
        return new Example<>(form, form.sign(content, Sample.XB_SIGNS));
    }
}
