package org.entente.node.officers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.kernel.Language;
import org.entente.node.nations.Authorities;
import org.entente.node.nations.Naming;
import org.entente.node.nations.OwnNation;
import org.entente.node.officers.Accounts;
import org.entente.node.officers.Administration;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Enrolments;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Refusal;
import org.entente.node.officers.Role;
import org.entente.node.pages.Notice;
import org.entente.node.pages.Problem;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts: who there is, and what an administrator does with them. */
@Controller
@RequestMapping("/administration")
class AdministrationPages {
    private final Accounts accounts;
    private final Administration administration;
    private final Enrolments enrolments;
    private final Authorities authorities;
    private final OwnNation own;
    private final CurrentOfficer current;

    AdministrationPages(
            Accounts accounts,
            Administration administration,
            Enrolments enrolments,
            Authorities authorities,
            OwnNation own,
            CurrentOfficer current) {
        this.accounts = accounts;
        this.administration = administration;
        this.enrolments = enrolments;
        this.authorities = authorities;
        this.own = own;
        this.current = current;
    }

    /** One account, with what this administrator may do with it. */
    public record Line(
            Officer officer, TextView authority, boolean mine, boolean awaitsSecond, boolean mayIssue, boolean issued) {}

    /** One unit to choose from. */
    public record UnitOption(String code, TextView authority, TextView unit) {}

    @GetMapping
    String list(Model model) {
        UUID me = current.get().id();
        var open = enrolments.open().stream().collect(Collectors.toMap(Enrolments.Open::officer, each -> each));
        model.addAttribute(
                "lines",
                accounts.all().stream()
                        .map(officer -> line(officer, me, open.get(officer.id())))
                        .toList());
        return "officers/administration";
    }

    private Line line(Officer officer, UUID me, Enrolments.@Nullable Open open) {
        boolean waits = open != null && open.issuedBy() == null;
        return new Line(
                officer,
                authorities.find(officer.authority())
                        .map(found -> Naming.shown(found.name()))
                        .orElse(new TextView(officer.authority().code(), "en")),
                officer.id().equals(me),
                waits,
                waits && !open.askedBy().equals(me),
                open != null && !waits);
    }

    @GetMapping("/new")
    String form(Model model) {
        return form(model, "", "", "", Set.of(), Words.language());
    }

    @PostMapping("/new")
    String create(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable Set<Role> role,
            @RequestParam(defaultValue = "EN") Language language,
            HttpServletResponse response,
            Model model) {
        Set<Role> roles = role == null ? EnumSet.noneOf(Role.class) : role;
        try {
            UUID made = administration.create(new Administration.NewOfficer(username, name, unit, roles, language));
            enrolments.ask(made, current.get().id());
            return "redirect:/administration";
        } catch (Refusal.Refused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("notice", notice(refused));
            return form(model, username, name, unit, roles, language);
        }
    }

    private String form(Model model, String username, String name, String unit, Set<Role> roles, Language language) {
        List<UnitOption> units = authorities.of(own.nation()).stream()
                .flatMap(authority -> authorities.unitsOf(authority.code()).stream()
                        .map(each -> new UnitOption(
                                each.code().code(),
                                Naming.shown(authority.name()),
                                Naming.shown(each.name()))))
                .toList();
        model.addAttribute("units", units);
        model.addAttribute("allRoles", Role.values());
        model.addAttribute("languages", Language.values());
        model.addAttribute("username", username);
        model.addAttribute("name", name);
        model.addAttribute("unit", unit);
        model.addAttribute("roles", roles);
        model.addAttribute("language", language);
        return "officers/new-officer";
    }

    @PostMapping("/{officer}/lock")
    String lock(@PathVariable UUID officer) {
        return done(() -> administration.lock(officer, current.get().id()));
    }

    @PostMapping("/{officer}/unlock")
    String unlock(@PathVariable UUID officer) {
        return done(() -> administration.unlock(officer));
    }

    @PostMapping("/{officer}/leave")
    String leave(@PathVariable UUID officer) {
        return done(() -> administration.leave(officer, current.get().id()));
    }

    @PostMapping("/{officer}/lost-device")
    String lostDevice(@PathVariable UUID officer) {
        return done(() -> enrolments.ask(officer, current.get().id()));
    }

    /** The code is shown on this one page and never again. */
    @PostMapping("/{officer}/issue")
    String issue(@PathVariable UUID officer, Model model) {
        done(() -> model.addAttribute("code", enrolments.issue(officer, current.get().id())));
        model.addAttribute(
                "officer", accounts.find(officer).orElseThrow(() -> new IllegalStateException("an officer stays")));
        return "officers/one-time-code";
    }

    /** Does a step and goes back to the list, or says why it was not done. */
    private static String done(Runnable step) {
        try {
            step.run();
            return "redirect:/administration";
        } catch (Refusal.Refused refused) {
            throw new Problem(HttpStatus.CONFLICT, notice(refused));
        }
    }

    private static Notice notice(Refusal.Refused refused) {
        return Notice.of(Notice.Tone.LATE, "officers.refusal." + refused.refusal().key());
    }
}
