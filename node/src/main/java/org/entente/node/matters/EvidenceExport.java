package org.entente.node.matters;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.exchange.Evidence;
import org.entente.node.exchange.OwnKeys;
import org.entente.node.nations.OwnCard;
import org.entente.node.nations.Partner;
import org.entente.node.nations.Partners;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.card.Card;
import org.entente.protocol.evidence.EvidenceWriter;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the export of a matter. Headers, receipts and proofs may always leave; a body or an attachment leaves only where
 * its handling code lets it, or where leave for this use was given. What is left out is listed with its commitment.
 */
@Transactional
public class EvidenceExport {
    private final Tables tables;
    private final ExportedParts exported;
    private final Evidence evidence;
    private final OwnKeys keys;
    private final OwnCard ownCard;
    private final Partners partners;
    private final Clock clock;
    private final AuditTrail trail;

    EvidenceExport(Tables tables, ExportedParts exported, Evidence evidence, OwnKeys keys, OwnCard ownCard, Partners partners, Clock clock, AuditTrail trail) {
        this.tables = tables;
        this.exported = exported;
        this.evidence = evidence;
        this.keys = keys;
        this.ownCard = ownCard;
        this.partners = partners;
        this.clock = clock;
        this.trail = trail;
    }

    /** An export that is ready to be written. */
    public record Prepared(String fileName, int handling, EvidenceWriter writer, Nation by, OwnKeys keys, Instant at) {
        /** Streams it; nothing of it is held whole but the bodies. Needs no transaction. */
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
        List<Evidence.ProvenDirection> directions = evidence.of(id);
        directions.forEach(direction -> direction.into(writer));
        // What has no position yet cannot be shown to anybody, so neither can its parts.
        Set<Digest> placed = directions.stream().flatMap(direction -> direction.entries().stream()).map(Evidence.Standing::act)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        ExportedParts.Count count = exported.into(writer, acts.stream().filter(act -> placed.contains(act.digest())).toList(), parts);
        trail.record(Deed.of("matter.exported").in(id).purpose("evidence").with("parts", parts).with("files", count.files()).with("kept-back", count.withheld()));
        return new Prepared(matter.reference().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9-]", "-") + ".entente", matter.handling(),
                writer, keys.nation(), keys, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
