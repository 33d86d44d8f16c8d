package org.entente.node.safeguards.web;

import java.util.List;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.pages.EmptyView;
import org.entente.node.pages.Phrase;
import org.entente.node.safeguards.Appeals;
import org.entente.node.safeguards.StopBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the gate stopped of an officer's own drafts, and his appeal. */
@Controller
class MyStopsPages {
    private final StopBook book;
    private final Appeals appeals;
    private final StopViews views;
    private final CurrentOfficer current;

    MyStopsPages(StopBook book, Appeals appeals, StopViews views, CurrentOfficer current) {
        this.book = book;
        this.appeals = appeals;
        this.views = views;
        this.current = current;
    }

    @GetMapping("/safeguards/mine")
    String mine(Model model) {
        model.addAttribute("stops", book.mine(current.get().id()).stream().map(views::view).toList());
        model.addAttribute("longest", Appeals.LONGEST_REASON_CHARS);
        model.addAttribute("empty", new EmptyView(Phrase.of("safeguards.mine.empty"), Phrase.of("safeguards.mine.empty.text"), List.of(), null));
        model.addAttribute("now", views.now());
        model.addAttribute("zone", views.zone());
        return "safeguards/mine";
    }

    @PostMapping("/safeguards/mine/{number}/appeal")
    String appeal(@PathVariable long number, @RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
        appeals.appeal(number, reason);
        after.addFlashAttribute("said", "safeguards.appealed");
        return "redirect:/safeguards/mine";
    }
}
