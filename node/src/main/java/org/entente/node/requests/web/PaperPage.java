package org.entente.node.requests.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.entente.node.matters.Channel;
import org.entente.node.matters.Drafts;
import org.entente.node.matters.NotDone;
import org.entente.node.nations.OwnNation;
import org.entente.treaty.Clocks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins to register what came by another channel: how, and when. */
@Controller
class PaperPage {
    private static final List<String> SORTS = List.of("ask", "inform", "incident");

    private final Drafts drafts;
    private final Clock clock;
    private final ZoneId zone;

    PaperPage(Drafts drafts, Clock clock, Clocks clocks, OwnNation own) {
        this.drafts = drafts;
        this.clock = clock;
        this.zone = clocks.zone(own.nation().code()).orElse(ZoneOffset.UTC);
    }

    @GetMapping("/requests/paper")
    String choose(Model model) {
        model.addAttribute("channels", Channel.values());
        model.addAttribute("sorts", SORTS);
        model.addAttribute("latest", LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES).toString());
        return "requests/paper";
    }

    @PostMapping("/requests/paper")
    String begin(@RequestParam(defaultValue = "ask") String act, @RequestParam(defaultValue = "LETTER") Channel channel,
            @RequestParam(defaultValue = "") String came) {
        return "redirect:/drafts/" + drafts.paper("request", 1, SORTS.contains(act) ? act : "ask", channel, instant(came)).id();
    }

    private Instant instant(String came) {
        try {
            return LocalDateTime.parse(came).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new NotDone(NotDone.Reason.PAPER_TIME);
        }
    }
}
