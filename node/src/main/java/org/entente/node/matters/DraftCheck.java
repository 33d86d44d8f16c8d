package org.entente.node.matters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.exchange.PartVault;
import org.entente.node.home.Reply;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.nations.OwnNation;
import org.entente.node.nations.Partner;
import org.entente.node.nations.Partners;
import org.entente.node.nations.Route;
import org.entente.node.nations.Routes;
import org.entente.protocol.Nation;
import org.entente.protocol.json.Codes;
import org.entente.protocol.matter.MatterId;
import org.entente.protocol.act.Handling;
import org.entente.treaty.Attachment;
import org.entente.treaty.Finding;
import org.entente.treaty.GateResult;
import org.entente.treaty.GateRule;
import org.entente.treaty.PredominanceTest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Everything that can be said about a draft before it leaves: its form, its route, and what the gate finds. */
public final class DraftCheck {
    /**
     * What was found.
     *
     * @param faults of the form, by the path of the input
     * @param route whether the two authorities may write to each other; none while no recipient is named
     * @param gate all findings, in the order of display
     * @param flags texts in which the gate sees what may be a political wish
     */
    public record Report(List<BodyFault> faults, @Nullable Route route, GateResult gate, List<Flag> flags) {
        public Report {
            faults = List.copyOf(faults);
            flags = List.copyOf(flags);
        }

        /** Whether a text waits for two people: one of the draft, or one of the partner's that it would agree to. */
        public boolean waitsForReaders() {
            return gate.of(GateRule.WISH).stream().anyMatch(finding -> finding.kind() == Finding.Kind.NEEDS_FACT);
        }

        /** The draft's own texts that wait for two people. */
        public List<Flag> openFlags() {
            return flags.stream().filter(Flag::open).toList();
        }

        /** Whether a bar stands against it, which only a new fact lifts. */
        public boolean barred() {
            return gate.has(Finding.Kind.BAR);
        }

        /** Whether a second officer may see it: nothing is missing and the way is open. */
        public boolean complete() {
            return faults.isEmpty() && route instanceof Route.Open && gate.verdict() != GateResult.Verdict.STOPPED;
        }

        /** Whether nothing but the second officer's decision is open. */
        public boolean releasable() {
            return complete() && gate.verdict() == GateResult.Verdict.PASSES;
        }

        String stoppingRule() {
            return gate.findings().stream().filter(finding -> finding.kind().compareTo(Finding.Kind.NEEDS_FACT) <= 0)
                    .map(finding -> finding.rule().id()).findFirst().orElse("gate");
        }
    }

    private final Kinds kinds;
    private final Gatekeeper gate;
    private final Tables tables;
    private final DraftFiles files;
    private final PartVault vault;
    private final Routes routes;
    private final Partners partners;
    private final OwnNation own;
    private final Clock clock;
    private final ZoneId zone;

    DraftCheck(Kinds kinds, Gatekeeper gate, Tables tables, DraftFiles files, PartVault vault, Routes routes,
            Partners partners, OwnNation own,
            Clock clock, ZoneId zone) {
        this.kinds = kinds;
        this.gate = gate;
        this.tables = tables;
        this.files = files;
        this.vault = vault;
        this.routes = routes;
        this.partners = partners;
        this.own = own;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A draft with everything that leaves with it, read once.
     *
     * @param body as it would leave: with what is known of the attachments and our own officer's test
     * @param taken whether the reference is another matter's
     * @param reviewed what is known of flagged texts of the matter
     * @param partner who is to read it, if he is named and known
     */
    record Leaving(Draft draft, ObjectNode body, List<DraftFiles.Attached> files, List<PredominanceTest> tests, boolean taken,
            Gatekeeper.Reviewed reviewed, Optional<Partner> partner) {
        /** As strict as the strictest of its parts. */
        Handling handling() {
            int files = this.files.stream().mapToInt(DraftFiles.Attached::handling).max().orElse(0);
            return Handling.values()[Math.max(draft.handling(), files)];
        }
    }

    Leaving leaving(Draft draft) {
        // All of it is asked in one round trip, which goes with the last question.
        Reply<DraftFiles.Attached> asked = files.ask(draft.id());
        Reply<TestRows.Filed> filed = tables.tests().ask(List.of(draft.matter()));
        Reply<Boolean> taken = tables.references().taken(draft.reference(), draft.matter());
        Reply<FlaggedRows.Known> flagged = tables.flagged().ask(draft.matter());
        Optional<Partner> partner = Optional.ofNullable(draft.partner()).flatMap(partners::find);
        List<DraftFiles.Attached> attached = asked.rows();
        List<PredominanceTest> tests = TestRows.byMatter(filed.rows()).getOrDefault(draft.matter(), List.of());
        ObjectNode body = draft.body().deepCopy();
        TestRows.putInto(body, own.nation(), tests);
        DraftFiles.describe(attached, body);
        return new Leaving(draft, body, attached, tests, draft.opens() && taken.rows().getFirst(), reviewed(draft, flagged.rows()), partner);
    }

    /** Whoever answers a partner's text agrees to it, unless his act says no. */
    private Gatekeeper.Reviewed reviewed(Draft draft, List<FlaggedRows.Known> known) {
        boolean declines = kinds.held(draft.kind(), draft.kindVersion()).declines(draft.act());
        return new Gatekeeper.Reviewed(known.stream().map(FlaggedRows.Known::review).filter(Objects::nonNull).toList(),
                known.stream().filter(one -> one.arrived() && !declines).map(FlaggedRows.Known::text).distinct().toList());
    }

    Report of(Draft draft) {
        return of(leaving(draft));
    }

    Report of(Leaving leaving) {
        Draft draft = leaving.draft();
        Kind kind = kinds.held(draft.kind(), draft.kindVersion());
        ObjectNode body = leaving.body();
        ObjectNode opening = draft.opens() ? body : openingBody(kind, draft.matter()).orElse(body);
        Set<Nation> to = draft.partner() == null ? Set.of() : Set.of(draft.partner());
        if (draft.channel() != null) {
            return paper(leaving, kind);
        }
        GateResult result = gate.sending(
                kind, draft.act(), own.nation(), to, body, opening, attachments(leaving.files()), leaving.tests(), leaving.reviewed());
        List<BodyFault> faults = new ArrayList<>(kind.schema(draft.act()).check(body));
        faults.addAll(unread(leaving));
        objection(kind, draft, body).ifPresent(code -> faults.add(new BodyFault("", code, List.of())));
        if (!Codes.NAME.matcher(draft.reference()).matches()) {
            faults.add(new BodyFault("reference", "pattern", List.of()));
        }
        if (leaving.taken()) {
            faults.add(new BodyFault("reference", "reference-taken", List.of(draft.reference())));
        }
        List<Flag> flags = Flag.of(result, kind.content(draft.act(), body, opening));
        return new Report(faults, route(leaving, opening), result, flags);
    }

    /** What the partner's node would answer. */
    private Optional<String> objection(Kind kind, Draft draft, ObjectNode body) {
        return kind.objection(draft.act(), draft.unit().authority().code(),
                () -> draft.opens() ? Optional.empty() : tables.matters().find(draft.matter()).map(Matter::ourAuthority), body,
                () -> past(kind, draft.matter()));
    }

    List<Kind.Past> past(Kind kind, UUID matter) {
        MatterThread thread = new MatterThread(kind, new MatterId(matter), own.nation(), tables.acts().of(matter));
        return thread.past(thread.tips(), act -> vault.open(act, 0).flatMap(Bodies::read).orElse(null));
    }

    /** Nothing leaves, so no route is asked; but the original has to be there, and the gate stands as before any arrival. */
    private Report paper(Leaving leaving, Kind kind) {
        Draft draft = leaving.draft();
        List<BodyFault> faults = new ArrayList<>(kind.schema(draft.act()).check(leaving.body()));
        if (leaving.files().isEmpty()) {
            faults.add(new BodyFault("attachments", "original-missing", List.of()));
        }
        Nation from = draft.partner() == null ? own.nation() : draft.partner();
        GateResult result = gate.paper(
                kind, draft.act(), from, own.nation(), leaving.body(), attachments(leaving.files()), leaving.tests());
        return new Report(faults, draft.partner() == null ? null : new Route.Open(), result, List.of());
    }

    Optional<ObjectNode> openingBody(Kind kind, UUID matter) {
        return tables.acts().of(matter).stream()
                .filter(act -> kind.openings().contains(act.act()) && act.seen().isEmpty())
                .findFirst()
                .flatMap(act -> vault.open(act.digest(), 0))
                .flatMap(Bodies::read);
    }

    private static List<Attachment> attachments(List<DraftFiles.Attached> files) {
        List<Attachment> list = new ArrayList<>();
        for (DraftFiles.Attached file : files) {
            list.add(file.readable() && file.extract() != null
                    ? new Attachment.Readable(file.number(), file.extract())
                    : new Attachment.Unreadable(file.number(), file.unreadableBecause()));
        }
        return list;
    }

    /** A node sends what its partner's card says it understands, and nothing else. */
    private List<BodyFault> unread(Leaving leaving) {
        Draft draft = leaving.draft();
        if (draft.partner() == null) {
            return List.of();
        }
        boolean understood = leaving.partner()
                .map(partner -> partners.card(partner).kinds().getOrDefault(draft.kind(), List.of()))
                .orElse(List.of(draft.kindVersion()))
                .contains(draft.kindVersion());
        return understood ? List.of() : List.of(new BodyFault("", "partner-cannot-read", List.of(draft.partner().code())));
    }

    private @Nullable Route route(Leaving leaving, ObjectNode opening) {
        Draft draft = leaving.draft();
        if (draft.authority() == null) {
            return null;
        }
        if (!draft.opens()) {
            // A matter that is open goes on, whatever became of the agreement since.
            return draft.partner() == null ? null : partners.reach(leaving.partner());
        }
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return routes.between(draft.unit().authority(), new AuthorityCode(draft.authority()), opening.path("instrument").asString(""), today,
                leaving.partner());
    }
}
