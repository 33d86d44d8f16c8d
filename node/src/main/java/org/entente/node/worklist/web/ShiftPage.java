package org.entente.node.worklist.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.entente.node.matters.web.Naming;
import org.entente.node.nations.OwnNation;
import org.entente.node.officers.Accounts;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Delegations;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Refusal;
import org.entente.node.officers.Role;
import org.entente.node.pages.Notice;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.Problem;
import org.entente.node.pages.TextView;
import org.entente.treaty.Clocks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Absence and shifts: a releasing officer hands his desk to another for a time, and takes it back. */
@Controller
class ShiftPage {
    private final Delegations delegations;
    private final Accounts accounts;
    private final CurrentOfficer current;
    private final Naming naming;
    private final Clock clock;
    private final ZoneId zone;

    ShiftPage(Delegations delegations, Accounts accounts, CurrentOfficer current, Naming naming, Clock clock, Clocks clocks, OwnNation own) {
        this.delegations = delegations;
        this.accounts = accounts;
        this.current = current;
        this.naming = naming;
        this.clock = clock;
        this.zone = clocks.zone(own.nation().code()).orElse(ZoneOffset.UTC);
    }

    /** One that runs or will run; {@code mine} where this officer gave it. */
    record Line(UUID id, boolean mine, String other, TextView unit, Phrase reason, Instant starts, Instant ends, boolean runs) {}

    /** Somebody who can stand in. */
    record Deputy(UUID id, String name, TextView unit) {}

    @GetMapping("/shift")
    String show(Model model) {
        Officer officer = current.get();
        Instant now = clock.instant();
        model.addAttribute("now", now);
        model.addAttribute("mayGive", officer.has(Role.RELEASING_OFFICER));
        model.addAttribute("lines", delegations.of(officer.id()).stream().map(given -> line(given, officer, now)).toList());
        model.addAttribute("deputies", accounts.all().stream()
                .filter(other -> other.state() == Officer.State.ACTIVE && !other.id().equals(officer.id()) && other.roles().stream().anyMatch(Role::desk))
                .map(other -> new Deputy(other.id(), other.displayName(), naming.unit(other.unit().code()))).toList());
        LocalDateTime from = LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES);
        model.addAttribute("from", from.toString());
        model.addAttribute("until", from.plusHours(8).toString());
        model.addAttribute("reasons", List.of(Delegations.Reason.values()));
        return "worklist/shift";
    }

    private Line line(Delegations.Given given, Officer officer, Instant now) {
        boolean mine = given.from().equals(officer.id());
        Officer other = accounts.find(mine ? given.to() : given.from()).orElseThrow();
        return new Line(given.id(), mine, other.displayName(), naming.unit(other.unit().code()),
                Phrase.of("worklist.shift." + given.reason().name().toLowerCase(java.util.Locale.ROOT)), given.starts(), given.ends(),
                !given.starts().isAfter(now));
    }

    @PostMapping("/shift")
    String give(@RequestParam UUID to, @RequestParam(defaultValue = "SHIFT") Delegations.Reason reason, @RequestParam String starts,
            @RequestParam String ends) {
        UUID me = current.get().id();
        refusing(() -> delegations.give(me, to, reason, instant(starts), instant(ends), me));
        return "redirect:/shift";
    }

    /** Only who gave it takes it back; of another's it is not even said that it is there. */
    @PostMapping("/shift/{id}/end")
    String end(@PathVariable UUID id) {
        UUID me = current.get().id();
        boolean mine = delegations.of(me).stream().anyMatch(given -> given.id().equals(id) && given.from().equals(me));
        if (!mine) {
            throw new Problem(HttpStatus.NOT_FOUND, Notice.of(Notice.Tone.SOON, "worklist.shift.unknown"));
        }
        delegations.end(id);
        return "redirect:/shift";
    }

    private static void refusing(Runnable step) {
        try {
            step.run();
        } catch (Refusal.Refused refused) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, Notice.of(Notice.Tone.SOON, "officers.refusal." + refused.refusal().key()));
        }
    }

    private Instant instant(String local) {
        try {
            return LocalDateTime.parse(local).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, Notice.of(Notice.Tone.SOON, "officers.refusal.window-unfit"));
        }
    }
}
