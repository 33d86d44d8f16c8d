package org.entente.node.matters;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.exchange.Evidence;
import org.entente.node.exchange.OwnKeys;
import org.entente.node.exchange.PartVault;
import org.entente.node.nations.OwnCard;
import org.entente.node.nations.Partner;
import org.entente.node.nations.Partners;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.Salt;
import org.entente.protocol.card.Card;
import org.entente.protocol.evidence.EvidenceWriter;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the export of a matter. Headers, receipts and proofs may always leave; a body leaves only where its handling
 * code lets it, or where leave for this use was given. What is left out stays proven by its commitment.
 */
@Transactional
public class EvidenceExport {
    private final Tables tables;
    private final HandlingTerms terms;
    private final Evidence evidence;
    private final PartVault vault;
    private final OwnKeys keys;
    private final OwnCard ownCard;
    private final Partners partners;
    private final Clock clock;
    private final AuditTrail trail;

    EvidenceExport(Tables tables, HandlingTerms terms, Evidence evidence, PartVault vault, OwnKeys keys, OwnCard ownCard, Partners partners, Clock clock, AuditTrail trail) {
        this.tables = tables;
        this.terms = terms;
        this.evidence = evidence;
        this.vault = vault;
        this.keys = keys;
        this.ownCard = ownCard;
        this.partners = partners;
        this.clock = clock;
        this.trail = trail;
    }

    /** An export that is ready to be written. */
    public record Prepared(String fileName, int handling, EvidenceWriter writer, Nation by, OwnKeys keys, Instant at) {
        public void writeTo(OutputStream out) {
            try {
                writer.write(by, keys.signingKey(), at, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Prepared prepare(UUID id, boolean parts) {
        Matter matter = tables.matters().find(id).orElseThrow(() -> new NotDone(NotDone.Reason.UNKNOWN_MATTER));
        List<HeldAct> acts = tables.acts().of(id);
        EvidenceWriter writer = new EvidenceWriter();
        writer.card(ownCard.current());
        partners.find(matter.partner()).map(Partner::card).ifPresent(card -> writer.card(Card.FORM.stored(card)));
        List<Digest> kept = new ArrayList<>();
        evidence.of(id).forEach(direction -> direction.into(writer));
        if (parts) {
            for (HeldAct act : acts) {
                if (mayLeave(act)) {
                    body(writer, act);
                } else {
                    kept.add(act.digest());
                }
            }
        }
        trail.record(Deed.of("matter.exported").in(id).purpose("evidence").with("parts", parts).with("kept-back", kept.size()));
        return new Prepared(matter.reference().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9-]", "-") + ".entente", matter.handling(),
                writer, keys.nation(), keys, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** A body is the first part; its own code decides, whatever stricter parts the act has besides. */
    private boolean mayLeave(HeldAct act) {
        return act.parts().isEmpty() || terms.allows(act, act.parts().getFirst().handling().ordinal(), Leave.Use.EVIDENTIAL);
    }

    private void body(EvidenceWriter writer, HeldAct act) {
        if (!act.hasBody()) {
            return;
        }
        vault.open(act.digest(), 0).ifPresent(plain -> vault.salt(act.digest(), 0)
                .ifPresent(salt -> writer.body(act.digest(), new Body(Salt.ofBytes(salt), plain))));
    }
}
