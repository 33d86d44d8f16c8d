package org.entente.node.exchange;

import java.util.List;
import org.entente.protocol.delivery.Arrival;
import org.entente.protocol.delivery.Send;
import org.entente.protocol.head.Direction;
import org.entente.protocol.head.EpochConsent;
import org.entente.protocol.head.EpochTerms;
import org.entente.protocol.jose.Form;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.VerifyKey;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.receipt.Expected;
import org.entente.protocol.receipt.OutsideReceipt;
import org.entente.protocol.receipt.Receipt;
import org.entente.protocol.receipt.Rejection;
import org.entente.protocol.recovery.Frozen;
import org.entente.protocol.recovery.TailRequest;
import org.springframework.stereotype.Component;

/** Verifies what a partner signed about a direction and says which side of ours it is for. */
@Component
class Statements {
    /** Where the machine expects a position and the statement names none. */
    private static final long NOWHERE = -1;

    private final OwnKeys keys;
    private final KnownKeys known;
    private final Intake intake;
    private final Directions directions;
    private final Completions completions;
    private final LedgerRows ledger;
    private final Agreements agreements;
    private final CardNews cards;

    Statements(
            OwnKeys keys,
            KnownKeys known,
            Intake intake,
            Directions directions,
            Completions completions,
            LedgerRows ledger,
            Agreements agreements,
            CardNews cards) {
        this.keys = keys;
        this.known = known;
        this.intake = intake;
        this.directions = directions;
        this.completions = completions;
        this.ledger = ledger;
        this.agreements = agreements;
        this.cards = cards;
    }

    void hear(Peer partner, Jws jws, Heard heard) throws Malformed {
        verify(partner, jws);
        switch (jws.type()) {
            case "entente-receipt+jws" -> heard.answers().add(receipt(read(Receipt.FORM, jws)));
            case "entente-expected+jws" -> {
                Expected expected = read(Expected.FORM, jws).content();
                heard.answers().add(Answer.of(
                        new Arrival.Expected(expected.direction(), expected.head(), jws.digest()), jws.text()));
            }
            case "entente-rejection+jws" -> rejection(partner, read(Rejection.FORM, jws).content(), jws, heard);
            case "entente-outside+jws" -> {
                OutsideReceipt outside = read(OutsideReceipt.FORM, jws).content();
                heard.answers().add(Answer.of(
                        new Arrival.ReceiptOutside(outside.direction(), outside.digest(), outside.outcome()),
                        jws.text()));
            }
            case "entente-frozen+jws" -> {
                frozen(partner, read(Frozen.FORM, jws).content(), jws, heard);
            }
            case "entente-epoch-consent+jws" -> {
                Signed<EpochConsent> consent = read(EpochConsent.FORM, jws);
                if (agreements.consented(partner, consent)) {
                    answer(consent.content().closed(), consent.content().receiver(), heard);
                }
            }
            case "entente-epoch+jws" -> {
                Signed<EpochTerms> terms = read(EpochTerms.FORM, jws);
                if (agreements.agreed(partner, terms)) {
                    answer(terms.content().closed(), terms.content().receiver(), heard);
                }
            }
            case "entente-tail-request+jws" -> {
                TailRequest request = read(TailRequest.FORM, jws).content();
                both(partner, new Arrival.TailRequest(request.direction(), request.from(), request.mark()), jws, heard);
            }
            case "entente-card+jws" -> cards.heard(partner, jws);
            case "entente-completion+jws" -> completions.keep(partner, jws);
            default -> throw new Malformed(Malformed.Reason.WRONG_KIND_OF_STATEMENT, "typ");
        }
    }

    private void frozen(Peer partner, Frozen frozen, Jws jws, Heard heard) {
        ledger.frozenThere(frozen.direction(), jws.text());
        both(partner, new Arrival.FrozenNotice(frozen.direction(), frozen.head(), jws.digest()), jws, heard);
        if (agreements.complete(frozen.direction())) {
            answer(frozen.direction(), frozen.head(), heard);
        }
    }

    /** The partner needs what we signed about a new epoch. */
    private static void answer(Direction closed, TreeHead head, Heard heard) {
        heard.sends().add(new Send.FrozenNotice(closed, head));
    }

    /** Any key the partner ever signed with: a receipt that was given before a rotation is still its receipt. */
    void verify(Peer partner, Jws jws) throws Malformed {
        VerifyKey key = known.of(partner.nation())
                .find(jws.keyId())
                .orElseThrow(() -> new Malformed(Malformed.Reason.UNKNOWN_KEY, "kid"));
        jws.verify(key);
    }

    private static <T> Signed<T> read(Form<T> form, Jws jws) throws Malformed {
        return form.read(jws);
    }

    private static Answer receipt(Signed<Receipt> receipt) {
        Receipt content = receipt.content();
        List<Arrival.Receipted> lines = content.entries().stream()
                .map(entry -> new Arrival.Receipted(entry.digest(), entry.outcome()))
                .toList();
        return new Answer(
                new Arrival.Receipt(
                        content.direction(),
                        content.entries().getFirst().position(),
                        lines,
                        content.head(),
                        receipt.digest()),
                receipt.text(),
                List.of(),
                List.of(receipt.text()));
    }

    /** A rejection names no epoch: it is about the one that is current. */
    private void rejection(Peer partner, Rejection rejection, Jws jws, Heard heard) throws Malformed {
        if (!rejection.by().equals(partner.nation()) || !rejection.to().equals(keys.nation())) {
            throw new Malformed(Malformed.Reason.WRONG_NATION, "by");
        }
        Direction ours = directions
                .current(keys.nation(), partner.nation())
                .orElseGet(() -> new Direction(keys.nation(), partner.nation(), 1));
        heard.answers().add(Answer.of(
                new Arrival.Rejection(
                        ours, rejection.position().orElse(NOWHERE), rejection.refused(), rejection.reason()),
                jws.text()));
    }

    private <A extends Arrival.AtReceiver & Arrival.AtSender> void both(
            Peer partner, A arrival, Jws jws, Heard heard) {
        if (arrival.direction().from().equals(keys.nation())) {
            heard.answers().add(Answer.of(arrival, jws.text()));
        } else {
            heard.sends().addAll(intake.arrived(
                    partner, arrival, new Intake.Brought(List.of(), jws.text(), List.of())));
        }
    }
}
