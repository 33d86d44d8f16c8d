package org.entente.node.matters;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.exchange.Attachments;
import org.entente.node.nations.OwnNation;
import org.entente.node.officers.CurrentOfficer;
import org.entente.protocol.Nation;
import org.entente.protocol.matter.Row;
import org.entente.protocol.matter.Side;
import org.entente.treaty.Urgency;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests that came on paper or by another channel. Each has a number and a clock of ours and goes through the same
 * lists as any other, but no act of a partner stands behind it: what happened is noted, not proven.
 */
@Transactional
public class Papers {
    private final Drafts drafts;
    private final DraftRows rows;
    private final DraftCheck check;
    private final Stops stops;
    private final Tables tables;
    private final PaperRows papers;
    private final Kinds kinds;
    private final Clockwork clockwork;
    private final Attachments attachments;
    private final OwnNation own;
    private final CurrentOfficer current;
    private final Clock clock;
    private final AuditTrail trail;
    private final boolean fictional;

    Papers(Drafts drafts, DraftRows rows, DraftCheck check, Stops stops, Tables tables, PaperRows papers, Kinds kinds, Clockwork clockwork,
            Attachments attachments, OwnNation own, CurrentOfficer current, Clock clock, AuditTrail trail, boolean fictional) {
        this.drafts = drafts;
        this.rows = rows;
        this.check = check;
        this.stops = stops;
        this.tables = tables;
        this.papers = papers;
        this.kinds = kinds;
        this.clockwork = clockwork;
        this.attachments = attachments;
        this.own = own;
        this.current = current;
        this.clock = clock;
        this.trail = trail;
        this.fictional = fictional;
    }

    /** Makes a matter of what was written down; what stands against it, if anything does. */
    public Optional<DraftCheck.Report> register(UUID id) {
        Draft draft = drafts.writable(id);
        Channel channel = Optional.ofNullable(draft.channel()).orElseThrow(() -> new NotDone(NotDone.Reason.NOT_ALLOWED_NOW, draft.act()));
        DraftCheck.Leaving written = check.leaving(draft);
        DraftCheck.Report report = check.of(written);
        Instant now = clock.instant();
        if (report.barred()) {
            stops.stop(draft, report, ActStopped.Place.DRAFTING, now);
            return Optional.of(report);
        }
        if (!report.complete()) {
            return Optional.of(report);
        }
        ObjectNode body = written.body();
        Matter matter = matter(draft, body, now).cameBy(channel);
        // Access comes first: the policies let nobody write a matter he may not see.
        tables.access().grant(List.of(new AccessRows.Grant(matter, draft.unit().code(), AccessRows.Why.ADDRESSED, now, draft.author())));
        tables.matters().add(List.of(matter));
        tables.words().add(List.of(matter));
        Kind kind = kinds.held(draft.kind(), draft.kindVersion());
        tables.identifiers().add(kind.identifiers(draft.act(), body).stream().map(one -> new IdentifierRows.Named(matter.id(), one)).toList());
        papers.add(draft, body, now, current.get().id());
        tables.steps().add(List.of(new StepRows.Done(matter.id(), now, StepRows.Inside.REGISTERED, draft.unit().code(), current.get().id(), null)));
        rows.status(id, Draft.Status.RELEASED, draft.version(), null, now.plus(Drafts.KEPT), null);
        rows.empty(id);
        trail.record(Deed.of("paper.registered").about("draft", id).in(matter.id()).with("channel", channel));
        return Optional.empty();
    }

    private Matter matter(Draft draft, ObjectNode body, Instant now) {
        Kind kind = kinds.held(draft.kind(), draft.kindVersion());
        Nation partner = Optional.ofNullable(draft.partner()).orElseThrow(() -> new NotDone(NotDone.Reason.NO_RECIPIENT));
        String state = kind.lifeCycle().row(kind.lifeCycle().initial(), draft.act(), Side.OPENER).map(Row::next).orElseThrow();
        Kind.Title title = kind.title(body);
        var basis = kind.basis(body).orElseThrow(() -> new NotDone(NotDone.Reason.FAULTS));
        Matter.Clock runs = clockwork.received(kind, draft.act(), body, Matter.Clock.NONE, partner, own.nation(),
                Optional.ofNullable(draft.cameAt()).orElse(now));
        boolean urgent = kind.startsClock(draft.act(), body).filter(urgency -> urgency != Urgency.NORMAL).isPresent();
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        return new Matter(draft.matter(), draft.kind(), draft.kindVersion(), draft.reference(), draft.registerYear(), draft.registerNumber(),
                title.text(), title.language(), false, partner, draft.unit().authority().code(),
                String.valueOf(draft.authority()), draft.unit().code(), draft.author(), state, mustAct(kind, state), draft.handling(), urgent,
                title.urgencyReason(), basis.type(), basis.iccs(), body.path("instrument").asString(null), title.caseNumber(), now, now, 0, runs,
                fictional, day.plus(kind.retention().reviewAfter()), day.plus(kind.retention().eraseAfter()), null, null);
    }

    /** The partner opened it, whoever wrote it down. */
    private static Matter.MustAct mustAct(Kind kind, String state) {
        return kind.mustAct(state).map(side -> side == Side.OTHER ? Matter.MustAct.WE : Matter.MustAct.THEY).orElse(Matter.MustAct.NOBODY);
    }

    @Transactional(readOnly = true)
    public Optional<PaperRows.Paper> of(UUID matter) {
        return papers.of(matter);
    }

    /** What can happen next on paper, by the same table that acts follow. */
    public List<String> next(Matter matter) {
        Kind kind = kinds.held(matter.kind(), matter.kindVersion());
        return Stream.of(Side.OTHER, Side.OPENER).flatMap(side -> kind.lifeCycle().allowed(matter.state(), side).stream()).distinct().toList();
    }

    /** Notes what happened outside; the matter moves as it would by such an act. */
    public void note(UUID id, String act, String words) {
        Matter matter = tables.matters().lock(List.of(id)).get(id);
        if (matter == null || matter.channel() == null) {
            throw new NotDone(NotDone.Reason.UNKNOWN_MATTER);
        }
        if (words.isBlank()) {
            throw new NotDone(NotDone.Reason.REASON_NEEDED);
        }
        Kind kind = kinds.held(matter.kind(), matter.kindVersion());
        String state = Stream.of(Side.OTHER, Side.OPENER).filter(side -> kind.lifeCycle().allowed(matter.state(), side).contains(act))
                .findFirst().flatMap(side -> kind.lifeCycle().row(matter.state(), act, side)).map(Row::next)
                .orElseThrow(() -> new NotDone(NotDone.Reason.NOT_ALLOWED_NOW, act));
        Instant now = clock.instant();
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        Matter moved = matter.with(state, mustAct(kind, state), now, 0, matter.handling())
                .keptUntil(day.plus(kind.retention().reviewAfter()), day.plus(kind.retention().eraseAfter()));
        tables.matters().move(List.of(moved));
        tables.access().move(List.of(moved), false);
        tables.steps().add(List.of(new StepRows.Done(id, now, StepRows.Inside.ON_PAPER, null, current.get().id(), words)));
        trail.record(Deed.of("paper.noted").in(id).with("act", act));
    }

    /** One of the scans. */
    public MatterFiles.Open open(UUID matter, int number) throws IOException {
        PaperRows.File file = papers.of(matter).stream().flatMap(paper -> paper.files().stream()).filter(each -> each.number() == number)
                .findFirst().orElseThrow(() -> new NotDone(NotDone.Reason.UNKNOWN_MATTER));
        InputStream content = attachments.open(file.staged()).orElseThrow(() -> new NotDone(NotDone.Reason.NOT_HERE_YET));
        trail.record(Deed.of("attachment.opened").in(matter).purpose("work-on-matter").with("part", number));
        return new MatterFiles.Open(file.name(), file.mediaType(), file.sizeBytes(), file.handling(), content);
    }
}
