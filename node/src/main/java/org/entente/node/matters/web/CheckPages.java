package org.entente.node.matters.web;

import java.util.Optional;
import java.util.UUID;
import org.entente.node.matters.AskedBefore;
import org.entente.node.matters.Draft;
import org.entente.node.matters.DraftCheck;
import org.entente.node.matters.Drafts;
import org.entente.node.matters.Kind;
import org.entente.node.matters.Kinds;
import org.entente.node.pages.HandlingView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last page before a second officer sees the draft: all answers, what leaves, what stays, what the law says. */
@Controller
class CheckPages {
    private final Drafts drafts;
    private final Kinds kinds;
    private final DraftViews views;
    private final AskedBefore asked;
    private final FlagViews flags;

    CheckPages(Drafts drafts, Kinds kinds, DraftViews views, AskedBefore asked, FlagViews flags) {
        this.drafts = drafts;
        this.kinds = kinds;
        this.views = views;
        this.asked = asked;
        this.flags = flags;
    }

    @GetMapping("/drafts/{id}/check")
    String check(@PathVariable UUID id, Model model) {
        Draft draft = drafts.get(id);
        Kind kind = kinds.find(draft.kind(), draft.kindVersion()).orElseThrow();
        DraftCheck.Report report = drafts.report(id);
        views.common(draft, kind, model);
        views.summary(draft, kind, report, model);
        flags.ofDraft(draft, report, model);
        AskedBefore.Answer answer = asked.about(draft, draft.body());
        model.addAttribute("known", views.known(answer.known()));
        model.addAttribute("capped", answer.capped());
        model.addAttribute("handling", HandlingView.draft(draft.handling()));
        return "matters/check";
    }

    @PostMapping("/drafts/{id}/hand-in")
    String handIn(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
        Optional<DraftCheck.Report> against = drafts.handIn(id, reason);
        if (against.isPresent()) {
            return "redirect:/drafts/" + id + "/check";
        }
        after.addFlashAttribute("said", "matters.handed-in");
        return "redirect:/requests?show=drafts";
    }

    @PostMapping("/drafts/{id}/discard")
    String discard(@PathVariable UUID id, RedirectAttributes after) {
        drafts.discard(id);
        after.addFlashAttribute("said", "matters.discarded");
        return "redirect:/requests?show=drafts";
    }
}
