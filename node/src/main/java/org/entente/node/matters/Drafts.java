package org.entente.node.matters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.kernel.Identifiers;
import org.entente.node.nations.OwnNation;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.entente.protocol.Nation;
import org.entente.protocol.matter.MatterId;
import org.entente.treaty.Finding;
import org.entente.treaty.GateRule;
import org.entente.treaty.WishReview;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** What officers write before a second officer releases it. A draft is its author's until he hands it in. */
@Transactional
public class Drafts {
    /** A draft that nobody changes for so long is erased; its author is told five days before. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** A letter that lay longer is a new request; its clock would have run out before it began. */
    private static final Duration OLDEST_PAPER = Duration.ofDays(30);

    /** Notes to oneself; more is a document. */
    private static final int LONGEST_NOTES_CHARS = 4_000;

    private final DraftRows rows;
    private final DraftCheck check;
    private final Tables tables;
    private final Kinds kinds;
    private final OwnNation own;
    private final CurrentOfficer current;
    private final Clock clock;
    private final Identifiers identifiers;
    private final RandomGenerator random;
    private final AuditTrail trail;
    private final Stops stops;
    private final DraftPapers papers;

    Drafts(DraftRows rows, DraftCheck check, Tables tables, Kinds kinds, OwnNation own, CurrentOfficer current, Clock clock,
            Identifiers identifiers, RandomGenerator random, AuditTrail trail, Stops stops, DraftPapers papers) {
        this.rows = rows;
        this.check = check;
        this.tables = tables;
        this.kinds = kinds;
        this.own = own;
        this.current = current;
        this.clock = clock;
        this.identifiers = identifiers;
        this.random = random;
        this.trail = trail;
        this.stops = stops;
        this.papers = papers;
    }

    /** Begins an act that will open a matter. */
    public Draft open(String kindName, int version, String act) {
        Kind kind = kinds.held(kindName, version);
        if (!kind.openings().contains(act)) {
            throw new NotDone(NotDone.Reason.NOT_ALLOWED_NOW, act);
        }
        Instant now = clock.instant();
        Register.Number number = tables.register().next(1, now).getFirst();
        String reference = kind.referencePrefix() + "-" + own.nation().code() + "-" + number.text();
        return begin(kind, act, MatterId.open(own.nation(), now, random).value(), reference, number, true, null, null, 0, now, null, null, kind.beginning(act, null, List::of));
    }

    /** Begins to write down what came by another channel; it gets a number of ours at once and never leaves. */
    public Draft paper(String kindName, int version, String act, Channel channel, Instant cameAt) {
        Kind kind = kinds.held(kindName, version);
        Instant now = clock.instant();
        if (!kind.openings().contains(act)) {
            throw new NotDone(NotDone.Reason.NOT_ALLOWED_NOW, act);
        }
        if (cameAt.isAfter(now) || cameAt.isBefore(now.minus(OLDEST_PAPER))) {
            throw new NotDone(NotDone.Reason.PAPER_TIME);
        }
        Register.Number number = tables.register().next(1, now).getFirst();
        String reference = kind.referencePrefix() + "-" + own.nation().code() + "-" + number.text();
        return begin(kind, act, MatterId.open(own.nation(), now, random).value(), reference, number, true, null, null, 0, now, channel, cameAt, Bodies.empty());
    }

    /** Begins the next act of a matter; the table says which are possible. */
    public Draft next(UUID matterId, String act) {
        Matter matter = tables.matters().find(matterId).orElseThrow(() -> new NotDone(NotDone.Reason.UNKNOWN_MATTER));
        if (matter.channel() != null) {
            throw new NotDone(NotDone.Reason.ON_PAPER);
        }
        Kind kind = kinds.held(matter.kind(), matter.kindVersion());
        MatterThread thread = new MatterThread(kind, new MatterId(matterId), own.nation(), tables.acts().of(matterId));
        if (!thread.allowed().contains(act)) {
            throw new NotDone(NotDone.Reason.NOT_ALLOWED_NOW, act);
        }
        return begin(kind, act, matterId, matter.reference(), new Register.Number(matter.registerYear(), matter.registerNumber()),
                false, matter.partner(), matter.theirAuthority(), matter.handling(), clock.instant(), null, null,
                kind.beginning(act, matter.partner(), () -> check.past(kind, matterId)));
    }

    private Draft begin(Kind kind, String act, UUID matter, String reference, Register.Number number, boolean opens,
            @Nullable Nation partner, @Nullable String authority, int handling, Instant now,
            @Nullable Channel channel, @Nullable Instant cameAt, ObjectNode body) {
        Officer author = current.get();
        Draft draft = new Draft(identifiers.next(), matter, kind.name(), kind.version(), act, reference, number.year(), number.number(),
                opens, author.id(), author.displayName(), author.post(), author.unit(), Draft.Status.WRITING, partner, authority,
                handling, body, "", 1, now, null, now.plus(KEPT), null, channel, cameAt);
        rows.add(draft);
        rows.step(new DraftStep(draft.id(), DraftStep.What.BEGUN, now, author.id(), author.displayName(), null, null));
        papers.attach(draft, now);
        trail.record(Deed.of("draft.begun").about("draft", draft.id()).with("act", act));
        return draft;
    }

    @Transactional(readOnly = true)
    public Draft get(UUID draft) {
        return rows.find(draft).orElseThrow(() -> new NotDone(NotDone.Reason.UNKNOWN_DRAFT));
    }

    public List<Draft> mine() {
        return rows.ofAuthor(current.get().id());
    }

    public List<Draft> openIn(UUID matter) {
        return rows.openIn(matter);
    }

    public List<DraftStep> steps(UUID draft) {
        return rows.steps(draft);
    }

    /** Keeps what the author wrote, as often as he types; nothing is checked but who writes. */
    public Draft save(UUID id, Change change) {
        Draft draft = writable(id);
        Instant now = clock.instant();
        String notes = change.notes().substring(0, Math.min(change.notes().length(), LONGEST_NOTES_CHARS));
        rows.write(id, draft.opens() ? change.partner() : draft.partner(), draft.opens() ? change.authority() : draft.authority(),
                draft.opens() ? change.reference() : draft.reference(), change.handling(), change.body(), notes, now, now.plus(KEPT));
        return get(id);
    }

    /** What the author can change. */
    public record Change(@Nullable Nation partner, @Nullable String authority, String reference, int handling, ObjectNode body, String notes) {
        public static Change of(Draft draft) {
            return new Change(draft.partner(), draft.authority(), draft.reference(), draft.handling(), draft.body(), draft.notes());
        }

        public Change with(ObjectNode newBody) {
            return new Change(partner, authority, reference, handling, newBody, notes);
        }
    }

    /** What stands against handing in, by form and by law. */
    public DraftCheck.Report report(UUID id) {
        return check.of(get(id));
    }

    /** Gives the draft to the second officers of the desk. What the gate stops is counted and stays here. */
    public Optional<DraftCheck.Report> handIn(UUID id) {
        return handIn(id, "");
    }

    /**
     * The same for a draft with a text that may hold a political wish: it goes before two people.
     *
     * @param reason why its author thinks that the text is ordinary; needed where a text waits for readers
     */
    public Optional<DraftCheck.Report> handIn(UUID id, String reason) {
        Draft draft = writable(id);
        if (draft.channel() != null) {
            throw new NotDone(NotDone.Reason.ON_PAPER);
        }
        // The matter may have moved on or ended while this was written; its author learns it, not only who releases.
        if (!draft.opens() && !possible(draft)) {
            throw new NotDone(NotDone.Reason.NOT_ALLOWED_NOW, draft.act());
        }
        DraftCheck.Report report = check.of(draft);
        Instant now = clock.instant();
        if (report.barred()) {
            stops.stop(draft, report, ActStopped.Place.DRAFTING, now);
            return Optional.of(report);
        }
        if (!report.complete()) {
            return Optional.of(report);
        }
        ask(draft, report, reason.strip(), now);
        rows.status(id, Draft.Status.HANDED_IN, draft.version() + 1, now, now.plus(KEPT), null);
        rows.needsTest(id, report.gate().findings().stream()
                .anyMatch(finding -> finding.kind() == Finding.Kind.NEEDS_FACT && finding.rule() != GateRule.WISH));
        step(draft, DraftStep.What.HANDED_IN, null, now);
        return Optional.empty();
    }

    /** Puts the flagged texts before their readers; what was said of a text that is still the same holds. */
    private void ask(Draft draft, DraftCheck.Report report, String reason, Instant now) {
        tables.flagged().keep(draft.id(), report.flags().stream().map(Flag::digest).toList());
        Set<String> asked = tables.flagged().of(draft.id()).stream().map(text -> WishReview.digest(text.text())).collect(Collectors.toSet());
        List<Flag> fresh = report.openFlags().stream().filter(flag -> !asked.contains(flag.digest())).toList();
        if (fresh.isEmpty()) {
            return;
        }
        if (reason.isEmpty() || reason.length() > FlaggedTexts.LONGEST_REASON_CHARS) {
            throw new NotDone(NotDone.Reason.WISH_REASON);
        }
        tables.flagged().add(draft, own.nation(), fresh, reason, now);
        trail.record(Deed.of("wish.asked").about("draft", draft.id()).in(draft.matter()).with("texts", fresh.size()));
    }

    private boolean possible(Draft draft) {
        Kind kind = kinds.held(draft.kind(), draft.kindVersion());
        return new MatterThread(kind, new MatterId(draft.matter()), own.nation(), tables.acts().of(draft.matter())).allowed().contains(draft.act());
    }

    public void discard(UUID id) {
        writable(id);
        tables.flagged().keep(id, List.of());
        rows.delete(id);
        trail.record(Deed.of("draft.discarded").about("draft", id));
    }

    Draft writable(UUID id) {
        return rows.writable(id, current.get().id());
    }

    private void step(Draft draft, DraftStep.What what, @Nullable String note, Instant now) {
        Officer officer = current.get();
        rows.step(new DraftStep(draft.id(), what, now, officer.id(), officer.displayName(), note, draft.body()));
        trail.record(Deed.of("draft.step").about("draft", draft.id()).with("step", what));
    }
}
