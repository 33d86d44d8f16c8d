package org.entente.node.worklist.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.node.matters.Docket;
import org.entente.node.matters.Matter;
import org.entente.node.matters.Matter.MustAct;
import org.entente.node.matters.Releases;
import org.entente.node.matters.Translations;
import org.entente.node.matters.web.Naming;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.node.pages.HandlingView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.TextView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is due now: by us, by them, and what waits for the officer himself. */
@Controller
class NowPage {
    /** Rows of each table; the lists behind them go on. */
    private static final int ROWS = 15;

    /** How long a desk is told that another one asks about the same; by then they have spoken. */
    private static final Duration TOLD_FOR = Duration.ofDays(7);

    /** Another desk of ours that writes about the same. */
    record AlsoAskedView(RowViews.Row row, Phrase what, TextView desk, Instant at) {}

    private final Docket docket;
    private final Translations translations;
    private final Naming naming;
    private final Releases releases;
    private final RowViews rows;
    private final LinkViews links;
    private final UrgentRows urgent;
    private final CurrentOfficer current;
    private final Clock clock;

    NowPage(Docket docket, Translations translations, Naming naming, Releases releases, RowViews rows, LinkViews links, UrgentRows urgent, CurrentOfficer current, Clock clock) {
        this.docket = docket;
        this.translations = translations;
        this.naming = naming;
        this.releases = releases;
        this.rows = rows;
        this.links = links;
        this.urgent = urgent;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping({"/", "/now"})
    String now(Model model) {
        Officer officer = current.get();
        if (officer.units().isEmpty()) {
            return "redirect:" + elsewhere(officer);
        }
        fill(model, null);
        return "worklist/now";
    }

    /** The tables alone, each minute: clocks and new acts without a reload. What came since is announced. */
    @GetMapping("/now/live")
    String live(@RequestParam(required = false) @Nullable Instant since, Model model) {
        fill(model, since);
        return "worklist/now :: live";
    }

    /** Where the work is of those who see no matter. */
    private static String elsewhere(Officer officer) {
        return officer.has(Role.ADMINISTRATOR) ? "/administration" : officer.has(Role.OVERSIGHT) ? "/safeguards" : "/audit";
    }

    private void fill(Model model, @Nullable Instant since) {
        Instant now = clock.instant();
        List<Matter> we = docket.due(MustAct.WE, null, null, ROWS);
        List<Matter> they = docket.due(MustAct.THEY, null, null, ROWS);
        List<Matter> fresh = docket.unread(ROWS);
        model.addAttribute("now", now);
        model.addAttribute("we", rows.rows(we));
        model.addAttribute("they", rows.rows(they));
        model.addAttribute("weCount", docket.count(MustAct.WE, now));
        model.addAttribute("theyCount", docket.count(MustAct.THEY, now));
        model.addAttribute("counted", Docket.COUNTED);
        model.addAttribute("fresh", rows.rows(fresh));
        model.addAttribute("came", since == null ? List.of() : rows.rows(fresh.stream().filter(matter -> matter.movedAt().isAfter(since)).toList()));
        model.addAttribute("waiting", releases.waiting());
        model.addAttribute("alsoAsked", docket.alsoAsked(now.minus(TOLD_FOR), ROWS).stream()
                .map(one -> new AlsoAskedView(rows.rows(List.of(one.matter())).getFirst(), Phrase.of("matters.known." + one.what().toLowerCase(Locale.ROOT)),
                        naming.unit(one.byUnit()), one.at())).toList());
        model.addAttribute("untranslated", translations.due(ROWS));
        model.addAttribute("linkRows", links.links());
        model.addAttribute("urgent", urgent.rows());
        int highest = Stream.of(we, they, fresh).flatMap(List::stream).mapToInt(Matter::handling).max().orElse(-1);
        model.addAttribute("handling", highest < 0 ? HandlingView.none() : HandlingView.list(highest));
    }
}
