package org.entente.node.matters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.kernel.UnitCode;
import org.entente.node.matters.NotDone.Reason;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.treaty.GateRule;
import org.entente.treaty.WishReview;
import org.entente.treaty.WishReview.Outcome;
import org.entente.treaty.WishReview.Reader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people read a text in which the gate saw what may be a political wish: an officer who may release and did not write
 * it, and oversight. Each says what he finds and why. Both have to find it ordinary; one is enough to stop it.
 */
@Transactional
public class FlaggedTexts {
    /** Two pages; a longer reason is a document. */
    public static final int LONGEST_REASON_CHARS = 4_000;

    private final FlaggedRows rows;
    private final DraftRows drafts;
    private final CurrentOfficer current;
    private final Clock clock;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final boolean fictional;

    FlaggedTexts(FlaggedRows rows, DraftRows drafts, CurrentOfficer current, Clock clock, AuditTrail trail, ApplicationEventPublisher events,
            boolean fictional) {
        this.rows = rows;
        this.drafts = drafts;
        this.current = current;
        this.clock = clock;
        this.trail = trail;
        this.events = events;
        this.fictional = fictional;
    }

    /** What waits for this officer's word, the oldest first. */
    @Transactional(readOnly = true)
    public List<FlaggedText> waiting() {
        return rows.open().stream().filter(this::awaitsMe).toList();
    }

    /** What arrived flagged in a matter, decided or not. */
    @Transactional(readOnly = true)
    public List<FlaggedText> arrivedIn(UUID matter) {
        return rows.arrivedIn(matter);
    }

    /** What was asked about a draft. */
    @Transactional(readOnly = true)
    public List<FlaggedText> of(UUID draft) {
        return rows.of(draft);
    }

    /** One text; that it was read is recorded. */
    public FlaggedText read(long number) {
        FlaggedText text = find(number);
        trail.record(Deed.of("wish.read").about("flagged-text", number).in(text.matter()).purpose("review-of-text"));
        return text;
    }

    /** Whether this officer's word is open on it. */
    public boolean awaitsMe(FlaggedText text) {
        Reader reader = current.get().has(Role.OVERSIGHT) ? Reader.OVERSIGHT : Reader.SECOND_OFFICER;
        return text.open() && mayRead(text) && text.by(reader).isEmpty();
    }

    /** Says what the officer finds, for these words alone. */
    public void decide(long number, Outcome outcome, String reason) {
        FlaggedText text = find(number);
        Officer officer = current.get();
        if (!mayRead(text)) {
            throw new NotDone(officer.id().equals(text.author()) ? Reason.OWN_DRAFT : Reason.NOT_A_READER);
        }
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON_CHARS) {
            throw new NotDone(Reason.REASON_NEEDED);
        }
        Reader reader = officer.has(Role.OVERSIGHT) ? Reader.OVERSIGHT : Reader.SECOND_OFFICER;
        Instant now = clock.instant();
        if (!text.open() || !rows.say(number, reader, new FlaggedText.Said(outcome, words, officer.id(), now))) {
            throw new NotDone(Reason.ALREADY_DECIDED);
        }
        trail.record(Deed.of("wish.decided").about("flagged-text", number).in(text.matter()).with("outcome", outcome).with("reader", reader));
        if (outcome == Outcome.PROTECTED) {
            stop(text, reader, officer, now);
        }
    }

    /** Counts it in the register; a draft is stopped at once, and in the matter of an act that arrived nobody can agree any more. */
    private void stop(FlaggedText text, Reader reader, Officer officer, Instant now) {
        String rule = GateRule.WISH.id();
        ActStopped.Place place = text.arrived() ? ActStopped.Place.ARRIVAL : ActStopped.Place.RELEASE;
        events.publishEvent(new ActStopped(place, text.nation(), text.kind(), text.act(), rule, text.held(), text.draft(), text.author(),
                fictional, now));
        UUID draft = text.draft();
        if (draft == null) {
            return;
        }
        // A stopped draft is its author's and oversight's: the second officer sees it only before, oversight only after.
        DraftStep step = new DraftStep(draft, DraftStep.What.STOPPED, now, officer.id(), officer.displayName(), rule, null);
        if (reader == Reader.SECOND_OFFICER) {
            drafts.step(step);
        }
        rows.stop(draft, now.plus(ActStopped.APPEAL), rule);
        if (reader == Reader.OVERSIGHT) {
            drafts.step(step);
        }
        trail.record(Deed.of("draft.stopped").about("draft", draft).with("rule", rule).with("place", place));
    }

    private FlaggedText find(long number) {
        return rows.find(number).orElseThrow(() -> new NotDone(Reason.UNKNOWN_FLAG));
    }

    private boolean mayRead(FlaggedText text) {
        Officer officer = current.get();
        String unit = text.unit();
        return officer.has(Role.OVERSIGHT)
                || !officer.id().equals(text.author()) && (unit == null ? officer.units().stream().anyMatch(officer::releasesFor) : officer.releasesFor(new UnitCode(unit)));
    }
}
