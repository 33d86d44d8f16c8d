package org.entente.node.worklist.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.node.matters.Docket;
import org.entente.node.matters.Drafts;
import org.entente.node.matters.Matter;
import org.entente.node.matters.Matter.MustAct;
import org.entente.node.pages.HandlingView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All matters of the officer's units: by who must act, by what is due within a day, by state, or found by a word. */
@Controller
class RequestsPage {
    /** The question of every morning: what must be answered within a day, and who holds it. */
    private static final Duration SOON = Duration.ofHours(24);

    private static final int LONGEST_QUERY_CHARS = 200;

    private final Docket docket;
    private final Drafts drafts;
    private final RowViews rows;
    private final Clock clock;

    RequestsPage(Docket docket, Drafts drafts, RowViews rows, Clock clock) {
        this.docket = docket;
        this.drafts = drafts;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param show a filter, or the state in which matters are listed
     *  @param at and {@code after}: where the list goes on */
    @GetMapping("/requests")
    String list(@RequestParam(defaultValue = "all") String show, @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable UUID after, Model model) {
        Docket.After from = at == null || after == null ? null : new Docket.After(at, after);
        List<Matter> found = switch (show) {
            case "24h" -> docket.due(MustAct.WE, clock.instant().plus(SOON), from, Docket.PAGE + 1);
            case "we" -> docket.due(MustAct.WE, null, from, Docket.PAGE + 1);
            case "they" -> docket.due(MustAct.THEY, null, from, Docket.PAGE + 1);
            case "drafts" -> List.of();
            case "all" -> docket.list(null, from, Docket.PAGE + 1);
            default -> docket.list(state(show), from, Docket.PAGE + 1);
        };
        List<Matter> page = found.subList(0, Math.min(found.size(), Docket.PAGE));
        boolean byDue = show.equals("24h") || show.equals("we") || show.equals("they");
        Matter last = page.isEmpty() ? null : page.getLast();
        Instant lastAt = last == null ? null : byDue ? last.clock().dueAt() : last.openedAt();
        model.addAttribute("next", found.size() > Docket.PAGE && lastAt != null && last != null
                ? "?show=" + show + "&at=" + lastAt + "&after=" + last.id() : null);
        model.addAttribute("show", show);
        model.addAttribute("first", from == null);
        model.addAttribute("drafts", show.equals("drafts") ? drafts.mine() : List.of());
        fill(page, model);
        return "worklist/requests";
    }

    @GetMapping("/search")
    String search(@RequestParam(name = "q", defaultValue = "") String query, Model model) {
        String wanted = query.substring(0, Math.min(query.length(), LONGEST_QUERY_CHARS)).strip();
        fill(wanted.isEmpty() ? List.of() : docket.search(wanted, Docket.PAGE), model);
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
