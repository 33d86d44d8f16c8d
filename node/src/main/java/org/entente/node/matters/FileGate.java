package org.entente.node.matters;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.exchange.ArrivedAttachment;
import org.entente.node.exchange.AttachmentReceipted;
import org.entente.node.exchange.PartVault;
import org.entente.protocol.Nation;
import org.entente.protocol.receipt.Completion;
import org.entente.treaty.Attachment;
import org.entente.treaty.GateResult;
import org.entente.treaty.GateRule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands before the attachments that arrive, as the judge stands before their acts. What it stops is destroyed before
 * anybody could open it, and both nations hold the signed completion that says so.
 */
class FileGate {
    private final Nation own;
    private final Tables tables;
    private final Kinds kinds;
    private final Gatekeeper gate;
    private final Extraction extraction;
    private final PartVault vault;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    FileGate(Nation own, Tables tables, Kinds kinds, Gatekeeper gate, Extraction extraction, PartVault vault, AuditTrail trail,
            ApplicationEventPublisher events, InstantSource clock) {
        this.own = own;
        this.tables = tables;
        this.kinds = kinds;
        this.gate = gate;
        this.extraction = extraction;
        this.vault = vault;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    Completion.Result arrived(ArrivedAttachment file, Supplier<InputStream> content) {
        Matter matter = tables.matters().find(file.matter()).orElse(null);
        HeldAct act = tables.acts().find(file.act()).orElse(null);
        ObjectNode body = vault.open(file.act(), 0).flatMap(Bodies::read).orElse(null);
        if (matter == null || act == null || body == null) {
            // Its act is not held or was erased meanwhile: nothing says any more what this file may be there for.
            return stop(file, matter, act, GateRule.BASIS.id());
        }
        Attachment read = read(file, content);
        GateResult result = judge(matter, act, body, read);
        if (result.verdict() == GateResult.Verdict.STOPPED) {
            return stop(file, matter, act, Judge.rule(result));
        }
        FileReadings.Reading reading = read instanceof Attachment.Readable ? FileReadings.Reading.READ : FileReadings.Reading.UNREAD;
        tables.files().add(file.act(), file.part(), file.matter(), reading, null, clock.instant());
        trail.record(Deed.of("attachment.admitted").about("act", file.act()).in(file.matter()).with("part", file.part()).with("gate", reading));
        return Completion.Result.COMPLETE;
    }

    private Attachment read(ArrivedAttachment file, Supplier<InputStream> content) {
        Extraction.Result read = extraction.read(content::get, file.sizeBytes());
        return read.readable() && read.text() != null
                ? new Attachment.Readable(file.part(), read.text())
                : new Attachment.Unreadable(file.part(), null);
    }

    private GateResult judge(Matter matter, HeldAct act, ObjectNode body, Attachment read) {
        Kind kind = kinds.held(matter.kind(), matter.kindVersion());
        List<HeldAct> held = tables.acts().of(matter.id());
        ObjectNode opening = held.stream().filter(each -> each.seen().isEmpty() && kind.openings().contains(each.act())).findFirst()
                .flatMap(each -> vault.open(each.digest(), 0)).flatMap(Bodies::read).orElse(null);
        return gate.received(kind, act.act(), act.author(), Set.of(own), body, opening, read, tables.tests().of(matter.id()));
    }

    private Completion.Result stop(ArrivedAttachment file, @Nullable Matter matter, @Nullable HeldAct act, String rule) {
        vault.erase(file.act(), file.part());
        if (matter != null && act != null) {
            tables.files().add(file.act(), file.part(), file.matter(), FileReadings.Reading.STOPPED, rule, clock.instant());
            events.publishEvent(new ActStopped(ActStopped.Place.ARRIVAL, file.from(), matter.kind(), act.act(), rule, file.act(), null, null,
                    matter.fictional(), clock.instant()));
        }
        trail.record(Deed.of("attachment.stopped").about("act", file.act()).with("part", file.part()).with("rule", rule).with("from", file.from()));
        return Completion.Result.STOPPED_BY_GATE;
    }

    /** What the partner's gate made of a file of ours. */
    @EventListener
    void on(AttachmentReceipted receipted) {
        if (receipted.result() == Completion.Result.STOPPED_BY_GATE && receipted.part() > 0) {
            tables.files().add(receipted.act(), receipted.part(), receipted.matter(), FileReadings.Reading.STOPPED, null, clock.instant());
        }
    }
}
