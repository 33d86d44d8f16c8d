package org.entente.node.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.entente.node.matters.Bundle;
import org.entente.node.matters.Bundles;
import org.entente.node.matters.Kinds;
import org.entente.node.matters.NotDone;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.pages.FieldProblem;
import org.entente.node.pages.FieldProblems;
import org.entente.node.pages.HandlingView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.TextView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many acts before the second officer: what they are, and one decision for all of them. */
@Controller
class BundlePages {
    /** Acts that are shown; each can be opened by itself. */
    private static final int SHOWN = 200;

    private final Bundles bundles;
    private final Kinds kinds;
    private final Naming naming;
    private final RefusedSteps refused;
    private final CurrentOfficer current;

    BundlePages(Bundles bundles, Kinds kinds, Naming naming, RefusedSteps refused, CurrentOfficer current) {
        this.bundles = bundles;
        this.kinds = kinds;
        this.naming = naming;
        this.refused = refused;
        this.current = current;
    }

    /** One act of it. */
    record Line(UUID draft, String reference, Phrase act, TextView title) {}

    @GetMapping("/bundles/{id}")
    String one(@PathVariable UUID id, Model model) {
        draw(id, FieldProblems.none(), model);
        return "matters/bundle";
    }

    @PostMapping("/bundles/{id}")
    String release(@PathVariable UUID id, @RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model,
            RedirectAttributes after) {
        try {
            Bundles.Released released = bundles.release(id, code);
            after.addFlashAttribute("released", released);
            return "redirect:/release";
        } catch (NotDone not) {
            switch (not.reason()) {
                case CODE_WRONG, CODE_USED, CODE_WAIT -> {
                    refused.record(not, request);
                    String words = "matters.not-done." + not.key();
                    draw(id, new FieldProblems(List.of(new FieldProblem("code",
                            Phrase.of("matters.code.said", Phrase.of(words + ".what"), Phrase.of(words + ".next"))))), model);
                    return "matters/bundle";
                }
                default -> throw not;
            }
        }
    }

    private void draw(UUID id, FieldProblems problems, Model model) {
        Bundle bundle = bundles.get(id);
        model.addAttribute("bundle", bundle);
        model.addAttribute("theirs", naming.side(bundle.partner()));
        model.addAttribute("lines", bundles.drafts(id, SHOWN).stream().map(draft -> {
            var kind = kinds.find(draft.kind(), draft.kindVersion()).orElseThrow();
            String title = draft.opens() ? kind.title(draft.body()).text() : draft.reference();
            return new Line(draft.id(), draft.reference(), Phrase.of(kind.words() + ".act." + draft.act()),
                    TextView.typed(title.isBlank() ? draft.reference() : title));
        }).toList());
        model.addAttribute("own", bundle.author().equals(current.get().id()));
        model.addAttribute("problems", problems);
        model.addAttribute("handling", HandlingView.draft(0));
    }
}
