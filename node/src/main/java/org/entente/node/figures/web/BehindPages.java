package org.entente.node.figures.web;

import java.util.List;
import java.util.UUID;
import org.entente.node.agreements.Commitments;
import org.entente.node.figures.Figures;
import org.entente.node.matters.NotDone;
import org.entente.node.matters.Today;
import org.entente.node.meetings.Meetings;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.pages.HandlingView;
import org.entente.node.pages.NationNames;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The matters behind one number, where no other page lists exactly those. */
@Controller
class BehindPages {
    private static final int PAGE = 50;
    /** Nobody turns so many pages. */
    private static final int MOST_PAGES = 2_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Commitments commitments;
    private final Meetings meetings;
    private final NationNames nations;
    private final Times times;
    private final CurrentOfficer current;
    private final Today today;

    BehindPages(Commitments commitments, Meetings meetings, NationNames nations, Times times, CurrentOfficer current, Today today) {
        this.commitments = commitments;
        this.meetings = meetings;
        this.nations = nations;
        this.times = times;
        this.current = current;
        this.today = today;
    }

    /** @param when its date in words, empty for none */
    public record Line(UUID matter, String id, TextView title, String when) {}

    @GetMapping("/figures/commitments/{owner}/{standing}")
    String commitments(@PathVariable String owner, @PathVariable String standing, @RequestParam(defaultValue = "0") int page, Model model) {
        if (!Figures.standing(standing)) {
            throw new NotDone(NotDone.Reason.UNKNOWN_MATTER);
        }
        int from = Math.clamp(page, 0, MOST_PAGES);
        Object who = owner.equals("both") ? Phrase.of("figures.both") : nations.of(owner);
        return show(commitments.counted(owner, standing, today.day(), from * PAGE, PAGE + 1).stream()
                        .map(one -> new Line(one.matter(), one.id(), TextView.of(one.title()), one.due() == null ? "" : times.date(one.due()))).toList(),
                Phrase.of("figures.behind.commitments", who, Phrase.of("figures.standing." + standing)), from, "/figures/commitments/" + owner + "/" + standing, model);
    }

    @GetMapping("/figures/contacts/{level}/{year}")
    String contacts(@PathVariable String level, @PathVariable int year, @RequestParam(defaultValue = "0") int page, Model model) {
        if (!Figures.level(level) || year < FIRST_YEAR || year > LAST_YEAR) {
            throw new NotDone(NotDone.Reason.UNKNOWN_MATTER);
        }
        int from = Math.clamp(page, 0, MOST_PAGES);
        return show(meetings.counted(level, year, today.day(), from * PAGE, PAGE + 1).stream()
                        .map(one -> new Line(one.matter(), one.id(), TextView.of(one.title()), times.date(one.said()))).toList(),
                Phrase.of("figures.behind.contacts", Phrase.of("figures.level." + level), String.valueOf(year)), from, "/figures/contacts/" + level + "/" + year, model);
    }

    private String show(List<Line> found, Phrase title, int page, String path, Model model) {
        if (current.get().units().isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("title", title);
        model.addAttribute("lines", found.stream().limit(PAGE).toList());
        model.addAttribute("first", page == 0 ? null : path);
        model.addAttribute("next", found.size() > PAGE ? path + "?page=" + (page + 1) : null);
        model.addAttribute("handling", HandlingView.list(0));
        return "figures/behind";
    }
}
