package org.entente.node.matters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.kernel.UnitCode;
import org.entente.node.nations.Authorities;
import org.entente.node.nations.Authority;
import org.entente.node.nations.OwnNation;
import org.entente.node.officers.Accounts;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who in our nation sees to a matter. Passing down, taking back and assigning are our own affair: none of them moves the
 * matter, and none of them touches its clock, which has run since the nation received it.
 */
@Transactional
public class Handover {
    private final Tables tables;
    private final HandlingTerms terms;
    private final Authorities authorities;
    private final OwnNation own;
    private final Accounts accounts;
    private final CurrentOfficer current;
    private final Clock clock;
    private final AuditTrail trail;

    Handover(Tables tables, HandlingTerms terms, Authorities authorities, OwnNation own, Accounts accounts, CurrentOfficer current, Clock clock,
            AuditTrail trail) {
        this.tables = tables;
        this.terms = terms;
        this.authorities = authorities;
        this.own = own;
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
        this.trail = trail;
    }

    public void assign(UUID id, UUID officer) {
        Matter matter = held(id);
        Officer to = accounts.find(officer).orElseThrow(() -> new NotDone(NotDone.Reason.OUTSIDE_NATION));
        if (!to.unit().code().equals(matter.holder())) {
            throw new NotDone(NotDone.Reason.OUTSIDE_NATION);
        }
        tables.matters().hold(matter.heldBy(matter.holder(), officer));
        note(id, StepRows.Inside.ASSIGNED, matter.holder(), officer, null);
    }

    /** To a unit below or beside, of our nation; both see the matter from then on. */
    public void passDown(UUID id, UnitCode to, @Nullable String note) {
        Matter matter = held(id);
        requireOurs(matter, to);
        Instant now = clock.instant();
        tables.access().grant(List.of(new AccessRows.Grant(matter, to.code(), AccessRows.Why.HOLDER, now, current.get().id())));
        tables.matters().hold(matter.heldBy(to.code(), null));
        note(id, StepRows.Inside.PASSED_DOWN, to.code(), null, note);
    }

    /** Back to the desk that takes it; whoever held it meanwhile no longer does. */
    public void takeBack(UUID id, @Nullable String note) {
        Matter matter = held(id);
        Officer officer = current.get();
        String before = matter.holder();
        tables.matters().hold(matter.heldBy(officer.unit().code(), officer.id()));
        note(id, StepRows.Inside.TAKEN_BACK, officer.unit().code(), officer.id(), note);
        if (!before.equals(officer.unit().code())) {
            tables.access().revoke(id, before);
        }
    }

    /** Lets another unit of our nation see the matter. */
    public void letIn(UUID id, UnitCode unit) {
        Matter matter = held(id);
        requireOurs(matter, unit);
        tables.access().grant(List.of(new AccessRows.Grant(matter, unit.code(), AccessRows.Why.ADDED, clock.instant(), current.get().id())));
        note(id, StepRows.Inside.LET_IN, unit.code(), null, null);
    }

    private void requireOurs(Matter matter, UnitCode unit) {
        boolean ours = authorities.find(unit.authority()).filter(authority -> authority.nation().equals(own.nation())).isPresent();
        if (!ours) {
            throw new NotDone(NotDone.Reason.OUTSIDE_NATION);
        }
        // The partner gave it to one ministry; to another one of ours it is passed on.
        if (!top(unit.authority()).equals(top(new AuthorityCode(matter.ourAuthority())))) {
            terms.requirePassingOn(matter);
        }
    }

    private AuthorityCode top(AuthorityCode authority) {
        List<Authority> upwards = authorities.upwards(authority);
        return upwards.isEmpty() ? authority : upwards.getLast().code();
    }

    private Matter held(UUID id) {
        Matter matter = tables.matters().lock(List.of(id)).get(id);
        if (matter == null) {
            throw new NotDone(NotDone.Reason.UNKNOWN_MATTER);
        }
        return matter;
    }

    private void note(UUID id, StepRows.Inside step, @Nullable String unit, @Nullable UUID officer, @Nullable String note) {
        Officer by = current.get();
        tables.steps().add(List.of(new StepRows.Done(id, clock.instant(), step, unit, officer == null ? by.id() : officer, note)));
        trail.record(Deed.of("matter." + step.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')).in(id)
                .with("unit", unit == null ? "none" : unit));
    }
}
