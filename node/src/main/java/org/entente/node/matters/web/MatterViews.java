package org.entente.node.matters.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.entente.node.matters.Drafts;
import org.entente.node.matters.HeldAct;
import org.entente.node.matters.Kind;
import org.entente.node.matters.MatterLinks;
import org.entente.node.matters.Matter;
import org.entente.node.matters.MatterReading;
import org.entente.node.matters.Papers;
import org.entente.node.matters.Readers;
import org.entente.node.nations.Authorities;
import org.entente.node.nations.Authority;
import org.entente.node.nations.Instruments;
import org.entente.node.nations.OwnNation;
import org.entente.node.officers.Accounts;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.pages.HandlingView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.Step;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;
import org.entente.protocol.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.node.ObjectNode;

/** Everything the page of a matter shows. */
@Component
class MatterViews {
    private final MatterReading reading;
    private final ActViews acts;
    private final FileViews fileViews;
    private final Papers papers;
    private final TranslationPages translations;
    private final DraftViews lines;
    private final ProofViews proofs;
    private final Naming naming;
    private final MatterLinks links;
    private final Readers readers;
    private final Drafts drafts;
    private final Instruments instruments;
    private final Authorities authorities;
    private final Accounts accounts;
    private final CurrentOfficer current;
    private final OwnNation own;
    private final Clock clock;
    private final FlagViews flags;

    MatterViews(MatterReading reading, ActViews acts, FileViews fileViews, Papers papers, TranslationPages translations, DraftViews lines, ProofViews proofs, Naming naming, MatterLinks links, Readers readers, Drafts drafts,
            Instruments instruments, Authorities authorities, Accounts accounts, CurrentOfficer current, OwnNation own, Clock clock, FlagViews flags) {
        this.reading = reading;
        this.acts = acts;
        this.fileViews = fileViews;
        this.papers = papers;
        this.translations = translations;
        this.lines = lines;
        this.proofs = proofs;
        this.naming = naming;
        this.links = links;
        this.readers = readers;
        this.drafts = drafts;
        this.instruments = instruments;
        this.authorities = authorities;
        this.accounts = accounts;
        this.current = current;
        this.own = own;
        this.clock = clock;
        this.flags = flags;
    }

    void draw(Matter matter, String tab, Model model) {
        Instant now = clock.instant();
        Kind kind = reading.kind(matter);
        List<HeldAct> held = reading.acts(matter.id());
        Map<Digest, ObjectNode> bodies = reading.bodies(held);
        List<ActViews.Shown> shown = new ArrayList<>(acts.of(matter, kind, held, bodies, now));
        Collections.reverse(shown);
        List<FileViews.FileView> files = fileViews.of(matter, held, bodies);
        model.addAttribute("matter", matter);
        flags.ofMatter(matter, model);
        model.addAttribute("tab", Set.of("acts", "attachments", "links", "readers").contains(tab) ? tab : "acts");
        model.addAttribute("words", kind.words());
        model.addAttribute("named", naming.title(matter));
        model.addAttribute("from", naming.authority(matter.ours() ? matter.ourAuthority() : matter.theirAuthority()));
        model.addAttribute("to", naming.authority(matter.ours() ? matter.theirAuthority() : matter.ourAuthority()));
        model.addAttribute("ours", naming.ours());
        model.addAttribute("theirs", naming.side(matter.partner()));
        model.addAttribute("offence", offence(matter));
        model.addAttribute("offenceDraft", OffenceTitles.draft(Language.ofTag(Words.language().tag()).orElse(Language.EN)));
        model.addAttribute("instrument", matter.instrument() == null ? null
                : instruments.find(matter.instrument()).map(found -> Naming.text(found.title())).orElse(new TextView(matter.instrument(), "en")));
        model.addAttribute("purpose", purpose(kind, held, bodies));
        model.addAttribute("clock", MatterClocks.of(matter, now));
        model.addAttribute("listed", kind.section());
        model.addAttribute("waitsForClock", !kind.forTheWholeNation() && matter.ours() && !matter.clock().started() && matter.mustAct() == Matter.MustAct.THEY);
        model.addAttribute("state", Phrase.of(kind.words() + ".state." + matter.state().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        model.addAttribute("actor", matter.mustAct() == Matter.MustAct.NOBODY ? null : naming.actor(matter));
        model.addAttribute("acts", shown);
        model.addAttribute("files", files);
        var paper = matter.channel() == null ? null : papers.of(matter.id()).orElse(null);
        model.addAttribute("paper", paper);
        model.addAttribute("paperLines", paper == null || paper.body() == null ? List.of() : lines.lines(kind, paper.act(), paper.body(), ""));
        model.addAttribute("paperNext", paper == null ? List.of() : papers.next(matter));
        model.addAttribute("untranslated", translations.waiting(matter, kind, held, bodies));
        model.addAttribute("namesakes", reading.namesakes(matter));
        model.addAttribute("leaves", fileViews.leaves(matter));
        model.addAttribute("fresh", 0);
        model.addAttribute("openDrafts", drafts.openIn(matter.id()));
        model.addAttribute("deliveries", acts.deliveries(matter, held, now));
        model.addAttribute("proof", proofs.of(matter, held, now));
        model.addAttribute("linked", links.of(matter.id()));
        model.addAttribute("holder", naming.unit(matter.holder()));
        model.addAttribute("colleagues", accounts.activeIn(new UnitCode(matter.holder())));
        model.addAttribute("assigned", matter.assignedTo() == null ? null
                : accounts.find(matter.assignedTo()).map(officer -> officer.displayName()).orElse(null));
        model.addAttribute("steps", next(matter, kind));
        model.addAttribute("inside", inside(matter));
        model.addAttribute("readers", "readers".equals(tab) ? readers.of(matter.id()) : List.of());
        model.addAttribute("units", "readers".equals(tab) ? reading.units(matter.id()).stream().map(naming::unit).toList() : List.of());
        model.addAttribute("ourAuthorities", ourAuthorities());
        model.addAttribute("heldHere", current.get().units().stream().anyMatch(unit -> unit.code().equals(matter.holder())));
        model.addAttribute("now", now);
        model.addAttribute("handling", HandlingView.of(matter.handling()));
    }

    /** Only what the table allows this side now. */
    private List<Step> next(Matter matter, Kind kind) {
        return reading.allowed(matter).stream()
                .map(act -> new Step("/matters/" + matter.id() + "/write/" + act, Phrase.of(kind.words() + ".do." + act), null, ActKeys.of(act)))
                .toList();
    }

    private @Nullable TextView offence(Matter matter) {
        if (matter.iccs() == null) {
            return null;
        }
        TextView title = naming.offence(matter.iccs());
        return new TextView(title.text() + ", ICCS " + matter.iccs(), title.language());
    }

    private static @Nullable Phrase purpose(Kind kind, List<HeldAct> held, Map<Digest, ObjectNode> bodies) {
        return held.stream().filter(act -> kind.openings().contains(act.act())).findFirst()
                .map(act -> bodies.get(act.digest()))
                .map(body -> body.path("purpose").asString(""))
                .filter(code -> !code.isEmpty())
                .map(code -> Phrase.of(kind.words() + ".option.purpose." + code))
                .orElse(null);
    }

    private record InsideView(Phrase step, @Nullable TextView unit, Instant at, @Nullable String note) {}

    private List<InsideView> inside(Matter matter) {
        return reading.steps(matter.id()).stream()
                .map(step -> new InsideView(Phrase.of("matters.inside." + step.step().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')),
                        step.unit() == null ? null : naming.unit(step.unit()), step.at(), step.note()))
                .toList();
    }

    private List<Map.Entry<String, TextView>> ourAuthorities() {
        return authorities.of(own.nation()).stream()
                .filter(authority -> authority.openOn(clock.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate()))
                .sorted(java.util.Comparator.comparing(Authority::level))
                .map(authority -> Map.entry(authority.code().code(), Naming.text(authority.name())))
                .toList();
    }
}
