package org.entente.node.matters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.exchange.PartVault;
import org.entente.node.nations.OwnNation;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.entente.protocol.Digest;
import org.entente.protocol.matter.MatterId;
import org.entente.protocol.matter.Standing;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Reads a matter for its page. Reading is a deed: it is written into the trail with its purpose. */
@Transactional
public class MatterReading {
    private final Tables tables;
    private final Kinds kinds;
    private final PartVault vault;
    private final OwnNation own;
    private final CurrentOfficer current;
    private final AuditTrail trail;

    MatterReading(Tables tables, Kinds kinds, PartVault vault, OwnNation own, CurrentOfficer current, AuditTrail trail) {
        this.tables = tables;
        this.kinds = kinds;
        this.vault = vault;
        this.own = own;
        this.current = current;
        this.trail = trail;
    }

    /** Opens a matter for an officer who works on it; the others of his unit no longer see it as new. */
    public Matter open(UUID id) {
        Matter matter = get(id);
        Officer officer = current.get();
        trail.viewed(id, "work-on-matter");
        officer.units().forEach(unit -> tables.access().read(id, unit.code()));
        return matter;
    }

    @Transactional(readOnly = true)
    public Matter get(UUID id) {
        return tables.matters().find(id).orElseThrow(() -> new NotDone(NotDone.Reason.UNKNOWN_MATTER));
    }

    /** Several, in the order of their names here; those that the officer may not see are left out. */
    @Transactional(readOnly = true)
    public List<Matter> list(List<UUID> ids) {
        Map<UUID, Matter> found = tables.matters().find(ids);
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** Its acts, the oldest first. */
    public List<HeldAct> acts(UUID matter) {
        return tables.acts().of(matter);
    }

    /** The acts by which the graph says the matter stands, in the order in which they count. */
    public Standing standing(Matter matter) {
        return thread(matter).standing();
    }

    /** What our side may do next, without answers to what nobody asked. */
    public List<String> allowed(Matter matter) {
        if (matter.erasedAt() != null || matter.channel() != null) {
            return List.of();
        }
        Kind kind = kind(matter);
        boolean asked = tables.leaves().of(matter.id()).stream()
                .anyMatch(leave -> leave.given() == null && !leave.by().equals(own.nation()));
        return thread(matter).allowed().stream().filter(act -> asked || !kind.answersLeave(act)).toList();
    }

    private MatterThread thread(Matter matter) {
        Kind kind = kinds.held(matter.kind(), matter.kindVersion());
        return new MatterThread(kind, new MatterId(matter.id()), own.nation(), tables.acts().of(matter.id()));
    }

    public Kind kind(Matter matter) {
        return kinds.held(matter.kind(), matter.kindVersion());
    }

    /** The body of an act; empty once erased, or if its receiver destroyed it. */
    public Optional<ObjectNode> body(Digest act) {
        return vault.open(act, 0).flatMap(Bodies::read);
    }

    public List<LeaveRows.Asked> leaves(UUID matter) {
        return tables.leaves().of(matter);
    }

    /** Other matters that carry the same reference: the partner's doubles, or one of ours by chance. */
    public List<Matter> namesakes(Matter matter) {
        return tables.references().namesakes(matter);
    }

    /** What the gate made of the attachments. */
    public List<FileReadings.Read> files(UUID matter) {
        return tables.files().of(matter);
    }

    public List<StepRows.Done> steps(UUID matter) {
        return tables.steps().of(matter);
    }

    public List<String> units(UUID matter) {
        return tables.access().units(matter);
    }

    /** Bodies of several acts. */
    public Map<Digest, ObjectNode> bodies(List<HeldAct> acts) {
        Map<Digest, ObjectNode> bodies = new java.util.HashMap<>();
        acts.forEach(act -> body(act.digest()).ifPresent(body -> bodies.put(act.digest(), body)));
        return bodies;
    }
}
