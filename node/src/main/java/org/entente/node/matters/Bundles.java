package org.entente.node.matters;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.kernel.Identifiers;
import org.entente.node.matters.NotDone.Reason;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.entente.protocol.Nation;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many acts, two people, one decision. Each act is still an act of its own, checked by form, route and gate when the
 * bundle is put together and again when it is released; what cannot leave stays behind and is counted.
 */
public class Bundles {
    /** Acts of one transaction: long enough to be quick, short enough that pages of others do not wait for it. */
    private static final int CHUNK = 100;

    private final BundleRows rows;
    private final Drafts drafts;
    private final DraftRows draftRows;
    private final Releases releases;
    private final CurrentOfficer current;
    private final Clock clock;
    private final Identifiers identifiers;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    Bundles(BundleRows rows, Drafts drafts, DraftRows draftRows, Releases releases, CurrentOfficer current, Clock clock,
            Identifiers identifiers, AuditTrail trail, TransactionTemplate transaction) {
        this.rows = rows;
        this.drafts = drafts;
        this.draftRows = draftRows;
        this.releases = releases;
        this.current = current;
        this.clock = clock;
        this.identifiers = identifiers;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** An act that opens a matter, as it would leave. */
    public record Opening(String kind, int version, String act, String reference, String authority, int handling, ObjectNode body) {}

    /** An act of a matter that is open. */
    public record Next(UUID matter, String act, ObjectNode body) {}

    /** What a bundle came to: in it, and left out with the reason. */
    public record Outcome(UUID bundle, int acts, List<Left> left) {}

    /** An act that cannot be in a bundle; {@code why} is the first fault's code or the rule that stops it. */
    public record Left(String reference, String why) {}

    /** How far a release has come. */
    public record Released(int released, int left) {}

    /** Puts openings together for the second officer. */
    public Outcome open(String title, Nation partner, List<Opening> openings) {
        return bundle(title, partner, openings, opening -> {
            Draft draft = drafts.open(opening.kind(), opening.version(), opening.act());
            drafts.save(draft.id(), new Drafts.Change(partner, opening.authority(), opening.reference(), opening.handling(), opening.body(), ""));
            return draft.id();
        }, Opening::reference);
    }

    /** Puts next steps together for the second officer, such as the confirmation of many facts. */
    public Outcome next(String title, Nation partner, List<Next> steps) {
        return bundle(title, partner, steps, step -> {
            Draft draft = drafts.next(step.matter(), step.act());
            drafts.save(draft.id(), Drafts.Change.of(draft).with(step.body()));
            return draft.id();
        }, step -> step.matter().toString());
    }

    private interface Making<T> {
        UUID make(T one);
    }

    private <T> Outcome bundle(String title, Nation partner, List<T> all, Making<T> making, java.util.function.Function<T, String> named) {
        Officer author = current.get();
        UUID id = identifiers.next();
        Instant now = clock.instant();
        List<Left> left = new ArrayList<>();
        int acts = 0;
        transaction.executeWithoutResult(status -> rows.add(new Bundle(id, title, author.id(), author.displayName(), author.unit().code(),
                partner, all.size(), 0, now)));
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<T> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            Integer taken = transaction.execute(status -> take(id, chunk, making, named, left, now));
            acts += taken == null ? 0 : taken;
        }
        int count = acts;
        transaction.executeWithoutResult(status -> trail.record(Deed.of("bundle.handed-in").about("bundle", id).with("acts", count).with("left", left.size())));
        return new Outcome(id, acts, left);
    }

    private <T> int take(UUID id, List<T> chunk, Making<T> making, java.util.function.Function<T, String> named, List<Left> left, Instant now) {
        List<UUID> made = new ArrayList<>();
        for (T one : chunk) {
            UUID draft = making.make(one);
            DraftCheck.Report report = drafts.report(draft);
            if (report.releasable()) {
                made.add(draft);
            } else {
                left.add(new Left(named.apply(one), why(report)));
                draftRows.delete(draft);
            }
        }
        rows.take(id, made, now);
        return made.size();
    }

    private static String why(DraftCheck.Report report) {
        if (report.gate().verdict() != org.entente.treaty.GateResult.Verdict.PASSES) {
            return report.stoppingRule();
        }
        if (!report.faults().isEmpty()) {
            BodyFault fault = report.faults().getFirst();
            return fault.path().isEmpty() ? fault.code() : fault.path() + ": " + fault.code();
        }
        return "no-way";
    }

    public List<Bundle> waiting() {
        Officer officer = current.get();
        return transaction.execute(status -> rows.waiting(
                officer.units().stream().filter(officer::releasesFor).map(Object::toString).toList(), officer.id()));
    }

    public Bundle get(UUID id) {
        return transaction.execute(status -> rows.find(id).orElseThrow(() -> new NotDone(Reason.UNKNOWN_DRAFT)));
    }

    /** Its acts that wait, the first ones. */
    public List<Draft> drafts(UUID id, int most) {
        return transaction.execute(status -> rows.drafts(id, most).stream().map(drafts::get).toList());
    }

    /** Lets all its acts leave, by one decision and one code. */
    public Released release(UUID id, String code) {
        Bundle bundle = get(id);
        if (bundle.author().equals(current.get().id())) {
            throw new NotDone(Reason.OWN_DRAFT);
        }
        releases.requireCodeFor(bundle.unit(), code);
        int released = 0;
        int left = 0;
        List<UUID> chunk = next(id, left);
        while (!chunk.isEmpty()) {
            Releases.Many done = releases.releaseAll(chunk);
            released += done.released();
            left += done.left();
            chunk = next(id, left);
        }
        Released result = new Released(released, left);
        transaction.executeWithoutResult(status -> trail.record(Deed.of("bundle.released").about("bundle", id)
                .with("acts", result.released()).with("left", result.left())));
        return result;
    }

    /** Those that were left behind come first in the order and are passed over. */
    private List<UUID> next(UUID id, int left) {
        List<UUID> some = transaction.execute(status -> rows.drafts(id, CHUNK + left));
        return some == null ? List.of() : some.subList(Math.min(left, some.size()), some.size());
    }
}
