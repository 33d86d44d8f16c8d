package org.entente.node.matters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.exchange.CannotBeSent;
import org.entente.node.exchange.Outbox;
import org.entente.node.exchange.OutgoingAct;
import org.entente.node.kernel.UnitCode;
import org.entente.node.matters.NotDone.Reason;
import org.entente.node.home.Reply;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.entente.node.officers.ReleaseCode;
import org.entente.node.officers.Role;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.matter.Effect;
import org.entente.protocol.matter.MatterId;
import org.entente.treaty.PredominanceTest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * The second officer's decision. What he releases is what he saw: the version he was shown is part of the question, and
 * a draft that changed since is shown to him again.
 */
@Transactional(noRollbackFor = NotDone.class)
public class Releases {
    private final DraftRows rows;
    private final Stops stops;
    private final DraftCheck check;
    private final ActBuilder builder;
    private final Tables tables;
    private final Kinds kinds;
    private final Outbox outbox;
    private final CodeCheck codes;
    private final CurrentOfficer current;
    private final Clock clock;
    private final AuditTrail trail;
    private final Projections projections;
    private final JdbcTemplate database;
    private final DraftPapers papers;

    Releases(DraftRows rows, Stops stops, DraftCheck check, ActBuilder builder, Tables tables, Kinds kinds, Outbox outbox,
            CodeCheck codes, CurrentOfficer current, Clock clock, AuditTrail trail, Projections projections, JdbcTemplate database,
            DraftPapers papers) {
        this.rows = rows;
        this.stops = stops;
        this.check = check;
        this.builder = builder;
        this.tables = tables;
        this.kinds = kinds;
        this.outbox = outbox;
        this.codes = codes;
        this.current = current;
        this.clock = clock;
        this.trail = trail;
        this.projections = projections;
        this.database = database;
        this.papers = papers;
    }

    /** Asks the officer's device. */
    @FunctionalInterface
    interface CodeCheck {
        ReleaseCode.Answer check(UUID officer, String code);
    }

    /** What waits for this officer. */
    public List<Draft> waiting() {
        Officer officer = current.get();
        java.util.Map<UUID, Draft> waiting = new java.util.LinkedHashMap<>();
        rows.waiting(officer.units().stream().filter(officer::releasesFor).toList(), officer.id()).forEach(draft -> waiting.put(draft.id(), draft));
        if (officer.has(Role.LEGAL_OFFICER)) {
            rows.untested(officer.id()).forEach(draft -> waiting.put(draft.id(), draft));
        }
        return List.copyOf(waiting.values());
    }

    /** Exactly what would leave, as bytes and as the header would say it. */
    public ActBuilder.Preview preview(UUID draft) {
        return builder.preview(rows.find(draft).orElseThrow(() -> new NotDone(Reason.UNKNOWN_DRAFT)));
    }

    /**
     * Signs the act and lets it leave.
     *
     * @param version the version of the draft that the officer saw
     * @param code a fresh code of his device
     * @return the digest that names the act
     */
    public HeldAct release(UUID id, int version, String code) {
        Draft draft = decidable(id);
        if (draft.version() != version) {
            throw new NotDone(Reason.CHANGED_SINCE);
        }
        DraftCheck.Leaving leaving = check.leaving(draft);
        DraftCheck.Report report = check.of(leaving);
        Instant now = clock.instant();
        if (report.barred()) {
            stops.stop(draft, report, ActStopped.Place.RELEASE, now);
            throw new NotDone(Reason.STOPPED, report.stoppingRule());
        }
        if (!report.releasable()) {
            throw new NotDone(!report.complete() ? Reason.FAULTS : report.waitsForReaders() ? Reason.WISH_OPEN : Reason.WAITS_FOR_FACT);
        }
        requireCode(code);
        return send(sealed(leaving, now), now);
    }

    /** How many of several acts left, and how many could not. */
    record Many(int released, int left) {}

    /** Lets several acts leave in one transaction; the code was asked for all of them. */
    Many releaseAll(List<UUID> ids) {
        int released = 0;
        for (UUID id : ids) {
            DraftCheck.Leaving leaving = check.leaving(decidable(id));
            if (check.of(leaving).releasable()) {
                Instant now = clock.instant();
                send(sealed(leaving, now), now);
                released++;
            }
        }
        return new Many(released, ids.size() - released);
    }

    /** Whether this officer may release what the unit hands in, and the code of his device. */
    void requireCodeFor(String unit, String code) {
        if (!current.get().releasesFor(new UnitCode(unit))) {
            throw new NotDone(Reason.NOT_A_RELEASER);
        }
        requireCode(code);
    }

    private void requireCode(String code) {
        switch (codes.check(current.get().id(), code)) {
            case RIGHT -> { }
            case WRONG -> throw new NotDone(Reason.CODE_WRONG);
            case USED -> throw new NotDone(Reason.CODE_USED);
            case WAIT -> throw new NotDone(Reason.CODE_WAIT);
        }
    }

    private DraftCheck.Leaving sealed(DraftCheck.Leaving leaving, Instant now) {
        return papers.seal(leaving.draft(), now) ? check.leaving(leaving.draft()) : leaving;
    }

    private HeldAct send(DraftCheck.Leaving leaving, Instant now) {
        Draft draft = leaving.draft();
        Officer officer = current.get();
        Kind kind = kinds.held(draft.kind(), draft.kindVersion());
        @Nullable Matter held = null;
        List<HeldAct> before = List.of();
        if (!draft.opens()) {
            Reply<Matter> locked = tables.matters().askLocked(List.of(draft.matter()));
            before = tables.acts().of(draft.matter());
            held = locked.rows().stream().findFirst().orElse(null);
        }
        MatterThread thread = new MatterThread(kind, new MatterId(draft.matter()), builder.own(), before);
        if (!thread.allowed().contains(draft.act())) {
            throw new NotDone(Reason.NOT_ALLOWED_NOW, draft.act());
        }
        ActBuilder.Built built = builder.build(leaving, held, thread.tips(), now);
        HeldAct act = project(draft, held, kind, thread, built, officer, now);
        try {
            outbox.commit(new OutgoingAct(built.header(), built.recipients(), built.body(), built.files()));
        } catch (CannotBeSent refused) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            throw new NotDone(Reason.CANNOT_BE_SENT, refused.reason().name());
        }
        rows.released(new DraftStep(draft.id(), DraftStep.What.RELEASED, now, officer.id(), officer.displayName(), null, null),
                now.plus(Drafts.KEPT), !leaving.files().isEmpty());
        trail.record(Deed.of("act.released").about("act", built.header().digest()).in(draft.matter()).with("act", draft.act())
                .with("to", draft.partner()).with("draft", draft.id()));
        return act;
    }

    private HeldAct project(Draft draft, @Nullable Matter held, Kind kind, MatterThread thread, ActBuilder.Built built, Officer officer,
            Instant now) {
        ActHeader header = built.header().content();
        HeldAct act = new HeldAct(built.header().digest(), draft.matter(), draft.act(), builder.own(), header.author().authority(),
                header.author().post(), java.util.Set.copyOf(header.seen()), header.at(), now, Effect.EFFECTIVE, Outcome.ACCEPTED,
                header.handling().ordinal(), header.parts(), officer.id(), draft.author());
        Effect effect = thread.place(act);
        String state = thread.standing().state();
        Matter matter = held == null ? builder.opened(draft, header, built.content(), kind, now) : held;
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        Matter moved = matter.with(state, thread.mustAct(state), now, thread.size(), thread.strictest())
                .keptUntil(day.plus(kind.retention().reviewAfter()), day.plus(kind.retention().eraseAfter()));
        if (held == null) {
            // Access comes first: the policies let nobody write a matter he may not see.
            if (!tables.references().take(draft.reference(), draft.matter())) {
                throw new NotDone(Reason.REFERENCE_TAKEN, draft.reference());
            }
            String unit = kind.forTheWholeNation() ? AccessRows.WHOLE_NATION : draft.unit().code();
            tables.access().grant(List.of(new AccessRows.Grant(moved, unit, AccessRows.Why.AUTHOR, now, draft.author())));
            tables.matters().add(List.of(moved));
            tables.words().add(List.of(moved));
        } else {
            tables.matters().move(List.of(moved));
            tables.access().move(List.of(moved), false);
        }
        tables.acts().add(List.of(act.with(effect)));
        tables.acts().change(thread.changed().stream().filter(each -> !each.digest().equals(act.digest())).toList());
        tables.identifiers().add(kind.identifiers(draft.act(), built.content()).stream()
                .map(one -> new IdentifierRows.Named(draft.matter(), one)).toList());
        kind.leave(draft.act(), built.content()).ifPresent(leave -> tables.leaves().apply(act, leave));
        projections.placed(database, moved, thread, List.of(new Projections.Placed(act.with(effect), built.content())));
        return act.with(effect);
    }

    /** Gives it back to its author with a reason. */
    public void giveBack(UUID id, String note) {
        decide(id, DraftStep.What.RETURNED, Draft.Status.RETURNED, note);
    }

    /** It must not be sent; oversight gets a copy. */
    public void keepBack(UUID id, String note) {
        decide(id, DraftStep.What.KEPT_BACK, Draft.Status.KEPT_BACK, note);
    }

    private void decide(UUID id, DraftStep.What what, Draft.Status status, String note) {
        if (note.isBlank()) {
            throw new NotDone(Reason.REASON_NEEDED);
        }
        Draft draft = decidable(id);
        Instant now = clock.instant();
        rows.status(id, status, draft.version(), null, now.plus(Drafts.KEPT), null);
        if (status == Draft.Status.KEPT_BACK) {
            tables.flagged().keep(id, List.of());
        }
        step(draft, what, note.strip(), now);
    }

    /** The written test of a legal officer who did not draft the act; without it a reviewed offence cannot be asked about. */
    public void test(UUID id, PredominanceTest.Outcome outcome, String reason) {
        Draft draft = rows.lock(id).orElseThrow(() -> new NotDone(Reason.UNKNOWN_DRAFT));
        Officer officer = current.get();
        if (!officer.has(Role.LEGAL_OFFICER) || officer.id().equals(draft.author())) {
            throw new NotDone(Reason.NOT_A_LEGAL_OFFICER);
        }
        if (reason.isBlank()) {
            throw new NotDone(Reason.REASON_NEEDED);
        }
        tables.tests().write(draft.matter(), builder.own(), outcome, reason.strip(), officer.id(), draft.unit().code(), clock.instant());
        trail.record(Deed.of("draft.tested").about("draft", id).with("outcome", outcome));
    }

    private Draft decidable(UUID id) {
        Draft draft = rows.lock(id).orElseThrow(() -> new NotDone(Reason.UNKNOWN_DRAFT));
        Officer officer = current.get();
        if (draft.author().equals(officer.id())) {
            throw new NotDone(Reason.OWN_DRAFT);
        }
        if (!officer.releasesFor(draft.unit())) {
            throw new NotDone(Reason.NOT_A_RELEASER);
        }
        if (draft.status() != Draft.Status.HANDED_IN) {
            throw new NotDone(Reason.NOT_HANDED_IN);
        }
        return draft;
    }

    private void step(Draft draft, DraftStep.What what, @Nullable String note, Instant now) {
        Officer officer = current.get();
        rows.step(new DraftStep(draft.id(), what, now, officer.id(), officer.displayName(), note, draft.body()));
        trail.record(Deed.of("draft.step").about("draft", draft.id()).with("step", what));
    }
}
