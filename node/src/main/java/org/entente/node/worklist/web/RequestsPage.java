package org.entente.node.worklist.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.node.matters.Docket;
import org.entente.node.matters.Drafts;
import org.entente.node.matters.Matter;
import org.entente.node.matters.Matter.MustAct;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.pages.EmptyView;
import org.entente.node.pages.HandlingView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.Step;
import org.entente.node.worklist.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** All matters of the officer's units: by who must act, by what is due within a day, by state, or found by a word. */
@Controller
class RequestsPage {
    /** The question of every morning: what must be answered within a day, and who holds it. */
    private static final Duration SOON = Duration.ofHours(24);

    /** As the field in the header allows; nobody types more, and the database is spared what was not typed. */
    private static final int LONGEST_QUERY_CHARS = 200;

    /** Who sees no matter is shown to his own work, as from Now. */
    private static final String ELSEWHERE = "redirect:/";

    private static final Set<String> BY_DUE = Set.of("24h", "overdue", "we", "they");

    private final Docket docket;
    private final Search search;
    private final Drafts drafts;
    private final RowViews rows;
    private final CurrentOfficer current;
    private final Clock clock;

    RequestsPage(Docket docket, Search search, Drafts drafts, RowViews rows, CurrentOfficer current, Clock clock) {
        this.docket = docket;
        this.search = search;
        this.drafts = drafts;
        this.rows = rows;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param show a filter, or the state in which matters are listed
     * @param due {@code 24h} for the question of every morning, whatever else is shown
     * @param at and {@code after}: where the list goes on
     */
    @GetMapping("/requests")
    String list(@RequestParam(defaultValue = "all") String show, @RequestParam(defaultValue = "") String due,
            @RequestParam(name = "q", defaultValue = "") String query, @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable UUID after, Model model, RedirectAttributes to) {
        if (current.get().units().isEmpty()) {
            return ELSEWHERE;
        }
        if (!query.isBlank()) {
            to.addAttribute("q", query);
            return "redirect:/search";
        }
        String shown = due.equals("24h") ? due : show;
        Docket.After from = after == null ? null : new Docket.After(at, after);
        List<Matter> found = found(shown, from);
        List<Matter> page = found.subList(0, Math.min(found.size(), Docket.PAGE));
        model.addAttribute("next", found.size() > Docket.PAGE ? next(shown, page.getLast()) : null);
        model.addAttribute("show", shown);
        model.addAttribute("first", from == null);
        model.addAttribute("drafts", shown.equals("drafts") ? drafts.mine() : List.of());
        model.addAttribute("empty", empty(shown));
        fill(page, model);
        return "worklist/requests";
    }

    private List<Matter> found(String show, Docket.@Nullable After from) {
        int most = Docket.PAGE + 1;
        return switch (show) {
            case "24h" -> docket.due(MustAct.WE, clock.instant().plus(SOON), from, most);
            case "overdue" -> docket.due(MustAct.WE, clock.instant(), from, most);
            case "we" -> docket.due(MustAct.WE, null, from, most);
            case "they" -> docket.due(MustAct.THEY, null, from, most);
            case "drafts" -> List.of();
            case "all" -> docket.list(null, from == null || from.at() == null ? null : from, most);
            default -> docket.list(state(show), from == null || from.at() == null ? null : from, most);
        };
    }

    private static String next(String show, Matter last) {
        Instant at = BY_DUE.contains(show) ? last.clock().dueAt() : last.openedAt();
        UriComponentsBuilder next = UriComponentsBuilder.fromPath("/requests").queryParam("show", "{show}").queryParam("after", last.id());
        if (at != null) {
            next.queryParam("at", at);
        }
        return next.encode().buildAndExpand(show).toUriString();
    }

    /** What belongs here, and the first step; a narrower list that is empty sends nobody away to write. */
    private static EmptyView empty(String show) {
        return show.equals("all")
                ? new EmptyView(Phrase.of("worklist.empty"), Phrase.of("worklist.empty.text"), List.of(
                        new Step("/requests/new", Phrase.of("worklist.empty.ask"), Phrase.of("worklist.empty.ask.more"), null),
                        new Step("/address-book", Phrase.of("worklist.empty.duty"), Phrase.of("worklist.empty.duty.more"), null)),
                        Phrase.of("worklist.empty.note"))
                : new EmptyView(Phrase.of("worklist.empty.filter"), Phrase.of("worklist.empty.filter.text"),
                        List.of(Step.of("/requests", Phrase.of("worklist.empty.all"))), null);
    }

    @GetMapping("/search")
    String search(@RequestParam(name = "q", defaultValue = "") String query, Model model) {
        if (current.get().units().isEmpty()) {
            return ELSEWHERE;
        }
        String wanted = query.substring(0, Math.min(query.length(), LONGEST_QUERY_CHARS)).strip();
        fill(wanted.isEmpty() ? List.of() : search.find(wanted, Docket.PAGE), model);
        model.addAttribute("query", wanted);
        return "worklist/search";
    }

    private void fill(List<Matter> page, Model model) {
        model.addAttribute("now", clock.instant());
        model.addAttribute("rows", rows.rows(page));
        int highest = page.stream().mapToInt(Matter::handling).max().orElse(-1);
        model.addAttribute("handling", highest < 0 ? HandlingView.none() : HandlingView.list(highest));
    }

    /** States are codes; anything else finds nothing. */
    private static String state(String show) {
        return show.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }
}
