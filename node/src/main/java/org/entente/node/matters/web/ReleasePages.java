package org.entente.node.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.node.matters.ActBuilder;
import org.entente.node.matters.BodyLines;
import org.entente.node.matters.Bundles;
import org.entente.node.matters.Draft;
import org.entente.node.matters.DraftCheck;
import org.entente.node.matters.DraftStep;
import org.entente.node.matters.Drafts;
import org.entente.node.matters.Kind;
import org.entente.node.matters.Kinds;
import org.entente.node.matters.NotDone;
import org.entente.node.matters.Releases;
import org.entente.node.matters.TextChange;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.node.pages.FieldProblem;
import org.entente.node.pages.FieldProblems;
import org.entente.node.pages.HandlingView;
import org.entente.node.pages.Phrase;
import org.entente.treaty.PredominanceTest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/** The second officer's desk: what waits, exactly what leaves, and his decision. */
@Controller
class ReleasePages {
    private final Releases releases;
    private final Drafts drafts;
    private final Kinds kinds;
    private final DraftViews views;
    private final RefusedSteps refused;
    private final CurrentOfficer current;
    private final Clock clock;
    private final Bundles bundles;
    private final FlagViews flags;

    ReleasePages(Releases releases, Drafts drafts, Kinds kinds, DraftViews views, RefusedSteps refused, CurrentOfficer current, Clock clock, Bundles bundles, FlagViews flags) {
        this.releases = releases;
        this.drafts = drafts;
        this.kinds = kinds;
        this.views = views;
        this.refused = refused;
        this.current = current;
        this.clock = clock;
        this.bundles = bundles;
        this.flags = flags;
    }

    /** A line that leaves, with what changed in it since the version that was returned. */
    record ChangedLine(DraftViews.LineView line, @Nullable List<TextChange> changes) {}

    @GetMapping("/release")
    String list(Model model) {
        model.addAttribute("waiting", releases.waiting());
        model.addAttribute("bundles", bundles.waiting());
        model.addAttribute("now", clock.instant());
        return "matters/releases";
    }

    @GetMapping("/release/{id}")
    String one(@PathVariable UUID id, Model model) {
        draw(id, FieldProblems.none(), model);
        return "matters/release";
    }

    @PostMapping("/release/{id}")
    String decide(@PathVariable UUID id, @RequestParam(defaultValue = "release") String decision, @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String note, HttpServletRequest request, Model model, RedirectAttributes after) {
        UUID matter = drafts.get(id).matter();
        try {
            switch (decision) {
                case "return" -> releases.giveBack(id, note);
                case "keep-back" -> releases.keepBack(id, note);
                default -> releases.release(id, version, code);
            }
        } catch (NotDone not) {
            String field = switch (not.reason()) {
                case CODE_WRONG, CODE_USED, CODE_WAIT -> "code";
                case REASON_NEEDED -> "note";
                default -> "";
            };
            if (field.isEmpty()) {
                throw not;
            }
            refused.record(not, request);
            String words = "matters.not-done." + not.key();
            draw(id, new FieldProblems(List.of(new FieldProblem(field, Phrase.of("matters.code.said", Phrase.of(words + ".what"), Phrase.of(words + ".next"))))), model);
            model.addAttribute("decision", decision);
            model.addAttribute("note", note);
            return "matters/release";
        }
        after.addFlashAttribute("said", "matters.decided." + decision);
        return decision.equals("release") ? "redirect:/matters/" + matter : "redirect:/release";
    }

    @PostMapping("/release/{id}/test")
    String test(@PathVariable UUID id, @RequestParam String outcome, @RequestParam(defaultValue = "") String reason) {
        releases.test(id, outcome.equals("ordinary") ? PredominanceTest.Outcome.ORDINARY : PredominanceTest.Outcome.PROTECTED, reason);
        return "redirect:/release/" + id;
    }

    private void draw(UUID id, FieldProblems problems, Model model) {
        Draft draft = drafts.get(id);
        Officer officer = current.get();
        Kind kind = kinds.find(draft.kind(), draft.kindVersion()).orElseThrow();
        DraftCheck.Report report = drafts.report(id);
        ActBuilder.Preview preview = releases.preview(id);
        List<DraftStep> steps = drafts.steps(id);
        views.common(draft, kind, model);
        views.summary(draft, kind, report, model);
        flags.ofDraft(draft, report, model);
        model.addAttribute("changed", changed(kind, draft, steps));
        model.addAttribute("returned", steps.stream().filter(step -> step.what() == DraftStep.What.RETURNED).findFirst().orElse(null));
        model.addAttribute("preview", preview);
        model.addAttribute("author", views.author(preview));
        model.addAttribute("history", steps);
        model.addAttribute("ownDraft", draft.author().equals(officer.id()));
        model.addAttribute("mayRelease", officer.releasesFor(draft.unit()) && !draft.author().equals(officer.id()));
        model.addAttribute("mayTest", officer.has(Role.LEGAL_OFFICER) && !draft.author().equals(officer.id()));
        model.addAttribute("problems", problems);
        model.addAttribute("decision", "release");
        model.addAttribute("note", "");
        model.addAttribute("handling", HandlingView.draft(preview.handling()));
    }

    /** Lines with their changes; a line that was taken out since stands there as deleted. */
    private List<ChangedLine> changed(Kind kind, Draft draft, List<DraftStep> steps) {
        @Nullable ObjectNode before = steps.stream().filter(step -> step.what() == DraftStep.What.RETURNED).map(DraftStep::body)
                .filter(java.util.Objects::nonNull).findFirst().orElse(null);
        Map<String, BodyLines.Line> old = new LinkedHashMap<>();
        if (before != null) {
            BodyLines.of(kind.form(draft.act()), before).forEach(line -> old.put(line.path(), line));
        }
        List<ChangedLine> lines = new java.util.ArrayList<>();
        for (BodyLines.Line line : BodyLines.of(kind.form(draft.act()), draft.body())) {
            BodyLines.Line was = old.remove(line.path());
            boolean same = before == null || was != null && was.plain().equals(line.plain());
            lines.add(new ChangedLine(views.line(kind, line, ""), same ? null : TextChange.between(was == null ? "" : was.plain(), line.plain())));
        }
        old.values().forEach(gone -> lines.add(new ChangedLine(views.line(kind, gone, ""), TextChange.between(gone.plain(), ""))));
        return lines;
    }
}
