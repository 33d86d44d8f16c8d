package org.entente.node.worklist.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.entente.node.matters.Docket;
import org.entente.node.matters.Matter;
import org.entente.node.matters.Matter.MustAct;
import org.entente.node.matters.Releases;
import org.entente.node.pages.HandlingView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is due now: by us, by them, and what waits for the officer himself. */
@Controller
class NowPage {
    /** Rows of each table; the lists behind them go on. */
    private static final int ROWS = 15;

    private final Docket docket;
    private final Releases releases;
    private final RowViews rows;
    private final LinkViews links;
    private final Clock clock;

    NowPage(Docket docket, Releases releases, RowViews rows, LinkViews links, Clock clock) {
        this.docket = docket;
        this.releases = releases;
        this.rows = rows;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping({"/", "/now"})
    String now(Model model) {
        fill(model);
        return "worklist/now";
    }

    /** The tables alone, each minute: clocks and new acts without a reload. */
    @GetMapping("/now/live")
    String live(Model model) {
        fill(model);
        return "worklist/now :: live";
    }

    private void fill(Model model) {
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
        model.addAttribute("waiting", releases.waiting());
        model.addAttribute("linkRows", links.links());
        int highest = java.util.stream.Stream.of(we, they, fresh).flatMap(List::stream).mapToInt(Matter::handling).max().orElse(-1);
        model.addAttribute("handling", highest < 0 ? HandlingView.none() : HandlingView.list(highest));
    }
}
