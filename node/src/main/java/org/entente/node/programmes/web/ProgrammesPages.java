package org.entente.node.programmes.web;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.entente.node.kernel.PartialDate;
import org.entente.node.matters.Drafts;
import org.entente.node.matters.Today;
import org.entente.node.nations.Naming;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.pages.EmptyView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.Step;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Times;
import org.entente.node.pages.Words;
import org.entente.node.programmes.Portfolio;
import org.entente.node.programmes.Portfolio.Entry;
import org.entente.node.programmes.Portfolio.Show;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The portfolio: what is planned, runs, is finished or handed over; what is late, over budget or lacks a paper. */
@Controller
class ProgrammesPages {
    private static final List<String> SHOWS = List.of("all", "troubled", "planned", "running", "finished", "handed-over", "late", "over-budget", "missing-papers");

    /** Kinds with the act that opens them, as the page of new ones offers them. */
    private static final List<String> OPENINGS = List.of("course.plan", "project.plan", "donation.plan", "course.tell", "mission.tell", "project.tell",
            "donation.tell", "programme.tell");

    private final Portfolio portfolio;
    private final Times times;
    private final Drafts drafts;
    private final CurrentOfficer current;
    private final Today today;

    ProgrammesPages(Portfolio portfolio, Times times, Drafts drafts, CurrentOfficer current, Today today) {
        this.portfolio = portfolio;
        this.times = times;
        this.drafts = drafts;
        this.current = current;
        this.today = today;
    }

    /** An entry of the portfolio, ready to be shown; {@code troubles} late, over budget or without a paper. */
    public record EntryView(UUID matter, String id, TextView title, Phrase what, String status, Phrase state, String code, @Nullable String began,
            @Nullable String due, @Nullable String handedOver, @Nullable String budget, @Nullable String spent, @Nullable Phrase built,
            List<Phrase> troubles, boolean fictional, String source) {
        public String href() {
            return "/matters/" + matter;
        }
    }

    /** @param page of the list, from 0 */
    @GetMapping("/programmes")
    String list(@RequestParam(defaultValue = "all") String show, @RequestParam(defaultValue = "0") int page, Model model) {
        if (current.get().units().isEmpty()) {
            return "redirect:/";
        }
        String shown = SHOWS.contains(show) ? show : "all";
        int from = Math.clamp(page, 0, MOST_PAGES);
        List<Entry> found = portfolio.list(Show.valueOf(shown.toUpperCase(Locale.ROOT).replace('-', '_')), today.day(), from * Portfolio.PAGE, Portfolio.PAGE + 1);
        model.addAttribute("shows", SHOWS);
        model.addAttribute("show", shown);
        model.addAttribute("page", from);
        model.addAttribute("more", found.size() > Portfolio.PAGE);
        model.addAttribute("entries", found.stream().limit(Portfolio.PAGE).map(this::view).toList());
        model.addAttribute("empty", new EmptyView(Phrase.of("programmes.empty"), Phrase.of("programmes.empty.text"),
                List.of(Step.of("/programmes/new", Phrase.of("programmes.new"))), null));
        return "programmes/programmes";
    }

    /** Nobody turns so many pages; what is asked for beyond it is the last of them. */
    private static final int MOST_PAGES = 1_000;

    private EntryView view(Entry one) {
        return new EntryView(one.matter(), one.id(), Naming.shown(one.title()),
                one.sort() == null ? Phrase.of("programmes.kind." + one.kind()) : Phrase.of("programmes.option.sort." + one.sort()), one.status(),
                state(one.state()), one.state(), one.said() == null ? null : times.date(one.said()), day(one.due()), day(one.handedOver()),
                money(one.budget(), one.currency()), money(one.spent(), one.currency()),
                one.planned() == null || one.built() == null ? null : Phrase.of("programmes.built", one.built(), one.planned()), troubles(one),
                "fictional".equals(one.basis()), one.ref() == null ? "" : one.ref());
    }

    static Phrase state(String state) {
        return Phrase.of("programmes.state." + state.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static List<Phrase> troubles(Entry one) {
        List<Phrase> troubles = new ArrayList<>();
        if (one.pastDue()) {
            troubles.add(Phrase.of("programmes.trouble.late"));
        }
        if (one.late() > 0) {
            troubles.add(Phrase.of("programmes.trouble.milestones", one.late()));
        }
        if (one.overBudget()) {
            troubles.add(Phrase.of("programmes.trouble.over-budget"));
        }
        one.missing().forEach(paper -> troubles.add(Phrase.of("programmes.trouble.paper", paper)));
        return troubles;
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : times.date(PartialDate.of(day));
    }

    private static @Nullable String money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null ? null : NumberFormat.getNumberInstance(Words.language().locale()).format(amount) + (currency == null ? "" : "\u00a0" + currency);
    }

    @GetMapping("/programmes/new")
    String choose(Model model) {
        model.addAttribute("openings", OPENINGS);
        return "programmes/new";
    }

    @PostMapping("/programmes/new")
    String begin(@RequestParam(defaultValue = "course.plan") String opening) {
        String[] chosen = (OPENINGS.contains(opening) ? opening : OPENINGS.getFirst()).split("\\.");
        return "redirect:/drafts/" + drafts.open(chosen[0], 1, chosen[1]).id();
    }
}
