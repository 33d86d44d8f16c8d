package org.entente.node.matters;

import java.time.Instant;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.nations.OwnNation;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.springframework.context.ApplicationEventPublisher;

/** Keeps a draft that the gate stopped where it is: with its author, and with oversight, for as long as he may appeal. */
final class Stops {
    private final DraftRows rows;
    private final OwnNation own;
    private final CurrentOfficer current;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final boolean fictional;

    Stops(DraftRows rows, OwnNation own, CurrentOfficer current, AuditTrail trail, ApplicationEventPublisher events, boolean fictional) {
        this.rows = rows;
        this.own = own;
        this.current = current;
        this.trail = trail;
        this.events = events;
        this.fictional = fictional;
    }

    void stop(Draft draft, DraftCheck.Report report, ActStopped.Place place, Instant now) {
        String rule = report.stoppingRule();
        Officer officer = current.get();
        rows.step(new DraftStep(draft.id(), DraftStep.What.STOPPED, now, officer.id(), officer.displayName(), rule, draft.body()));
        events.publishEvent(new ActStopped(place, own.nation(), draft.kind(), draft.act(), rule, null, draft.id(), draft.author(), fictional, now));
        trail.record(Deed.of("draft.stopped").about("draft", draft.id()).with("rule", rule).with("place", place));
        // Last, because from here on only the author sees the draft.
        rows.stop(draft.id(), now.plus(ActStopped.APPEAL), rule);
    }
}
