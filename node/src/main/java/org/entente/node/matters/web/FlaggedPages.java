package org.entente.node.matters.web;

import java.time.Clock;
import java.util.List;
import org.entente.node.matters.FlaggedText;
import org.entente.node.matters.FlaggedTexts;
import org.entente.node.pages.EmptyView;
import org.entente.node.pages.HandlingView;
import org.entente.node.pages.Phrase;
import org.entente.treaty.WishReview;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a second officer and for oversight to be read, and what each of them says. */
@Controller
class FlaggedPages {
    private final FlaggedTexts texts;
    private final FlagViews views;
    private final Clock clock;

    FlaggedPages(FlaggedTexts texts, FlagViews views, Clock clock) {
        this.texts = texts;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/flagged")
    String list(Model model) {
        List<FlaggedText> waiting = texts.waiting();
        model.addAttribute("texts", waiting.stream().map(views::view).toList());
        int highest = waiting.stream().mapToInt(FlaggedText::handling).max().orElse(-1);
        model.addAttribute("handling", highest < 0 ? HandlingView.none() : HandlingView.list(highest));
        model.addAttribute("empty", new EmptyView(Phrase.of("matters.flagged.empty"), Phrase.of("matters.flagged.empty.text"), List.of(), null));
        model.addAttribute("now", clock.instant());
        return "matters/flagged";
    }

    @GetMapping("/flagged/{number}")
    String one(@PathVariable long number, Model model) {
        FlaggedText text = texts.read(number);
        model.addAttribute("view", views.view(text));
        model.addAttribute("handling", text.arrived() ? HandlingView.of(text.handling()) : HandlingView.draft(text.handling()));
        model.addAttribute("longest", FlaggedTexts.LONGEST_REASON_CHARS);
        model.addAttribute("now", clock.instant());
        return "matters/flagged-text";
    }

    @PostMapping("/flagged/{number}/decide")
    String decide(@PathVariable long number, @RequestParam String outcome, @RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
        texts.decide(number, outcome.equals("ordinary") ? WishReview.Outcome.ORDINARY : WishReview.Outcome.PROTECTED, reason);
        after.addFlashAttribute("said", "matters.flagged.decided");
        return "redirect:/flagged";
    }
}
