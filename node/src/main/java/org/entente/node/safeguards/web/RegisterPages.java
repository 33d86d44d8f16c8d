package org.entente.node.safeguards.web;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Role;
import org.entente.node.pages.EmptyView;
import org.entente.node.pages.Notice;
import org.entente.node.pages.PagerView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.Problem;
import org.entente.node.safeguards.Appeals;
import org.entente.node.safeguards.Stop;
import org.entente.node.safeguards.StopBook;
import org.entente.node.safeguards.StoppedDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The register of what the gate stopped, for oversight, and its decisions about appeals. */
@Controller
class RegisterPages {
    private static final Pattern RULE = Pattern.compile("[A-Z0-9-]{1,40}");

    private final StopBook book;
    private final Appeals appeals;
    private final StoppedDrafts drafts;
    private final StopViews views;
    private final CurrentOfficer current;

    RegisterPages(StopBook book, Appeals appeals, StoppedDrafts drafts, StopViews views, CurrentOfficer current) {
        this.book = book;
        this.appeals = appeals;
        this.drafts = drafts;
        this.views = views;
        this.current = current;
    }

    /** How often one rule stopped something, in words. */
    record RuleRow(org.entente.node.pages.TextView why, StopBook.RuleCount count) {}

    @GetMapping("/safeguards")
    String register(@RequestParam(defaultValue = "") String rule, @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable Long before, Model model) {
        requireOversight();
        String ofRule = RULE.matcher(rule).matches() ? rule : null;
        LocalDate onDay = StopViews.day(day);
        List<Stop> found = book.list(ofRule, onDay, views.zone(), before);
        List<Stop> page = found.subList(0, Math.min(StopBook.PAGE, found.size()));
        model.addAttribute("stops", page.stream().map(views::view).toList());
        model.addAttribute("pager", found.size() > StopBook.PAGE ? pager(page, ofRule, onDay) : null);
        model.addAttribute("rule", ofRule);
        model.addAttribute("day", onDay);
        model.addAttribute("byRule", book.byRule(views.today()).stream().map(count -> new RuleRow(views.rule(count.rule()), count)).toList());
        model.addAttribute("byDay", book.byDay(views.today(), views.zone()));
        model.addAttribute("undecided", book.undecided().stream().map(views::view).toList());
        model.addAttribute("empty", new EmptyView(Phrase.of("safeguards.empty"), Phrase.of("safeguards.empty.text"), List.of(), null));
        stamp(model);
        return "safeguards/register";
    }

    @GetMapping("/safeguards/stops/{number}")
    String stop(@PathVariable long number, Model model) {
        requireOversight();
        Stop stop = book.find(number).orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND,
                Notice.of(Notice.Tone.SOON, "safeguards.refused.unknown")));
        model.addAttribute("view", views.view(stop));
        model.addAttribute("lines", drafts.read(stop));
        model.addAttribute("longest", Appeals.LONGEST_REASON_CHARS);
        stamp(model);
        return "safeguards/stop";
    }

    @PostMapping("/safeguards/stops/{number}/decide")
    String decide(@PathVariable long number, @RequestParam String decision, @RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
        appeals.decide(number, decision.equals("lifted") ? Stop.What.LIFTED : Stop.What.UPHELD, reason);
        after.addFlashAttribute("said", "safeguards.decided");
        return "redirect:/safeguards/stops/" + number;
    }

    private static PagerView pager(List<Stop> page, @Nullable String rule, @Nullable LocalDate day) {
        UriComponentsBuilder next = UriComponentsBuilder.fromPath("/safeguards").queryParam("before", page.getLast().number());
        if (rule != null) {
            next.queryParam("rule", rule);
        }
        if (day != null) {
            next.queryParam("day", day);
        }
        return new PagerView(null, next.toUriString(), 1, page.size(), 0);
    }

    private void stamp(Model model) {
        model.addAttribute("now", views.now());
        model.addAttribute("zone", views.zone());
    }

    private void requireOversight() {
        if (!current.get().has(Role.OVERSIGHT)) {
            throw new Problem(HttpStatus.FORBIDDEN, Notice.of(Notice.Tone.OURS, "safeguards.refused.not-oversight"));
        }
    }
}
