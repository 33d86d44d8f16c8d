package org.entente.node.agreements.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.node.agreements.AgreementRegister;
import org.entente.node.agreements.Commitments;
import org.entente.node.matters.Drafts;
import org.entente.node.matters.Today;
import org.entente.node.nations.OwnNation;
import org.entente.node.pages.HandlingView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The registers of agreements and of commitments. */
@Controller
class AgreementPages {
    /** A year, a month or a day; anything else narrows nothing. */
    private static final Pattern WHEN = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    private final AgreementRegister agreements;
    private final Commitments commitments;
    private final Drafts drafts;
    private final Today today;
    private final OwnNation own;

    AgreementPages(AgreementRegister agreements, Commitments commitments, Drafts drafts, Today today, OwnNation own) {
        this.agreements = agreements;
        this.commitments = commitments;
        this.drafts = drafts;
        this.today = today;
        this.own = own;
    }

    /** @param on the day for which somebody looks for a legal basis; anything else asks for none */
    @GetMapping("/agreements")
    String agreements(@RequestParam(defaultValue = "") String on, Model model) {
        model.addAttribute("agreements", agreements.all());
        model.addAttribute("on", day(on));
        model.addAttribute("today", today.day());
        model.addAttribute("handling", HandlingView.list(0));
        return "agreements/agreements";
    }

    @PostMapping("/agreements/new")
    String tellAgreement() {
        return "redirect:/drafts/" + drafts.open("agreement", 1, "tell").id();
    }

    /**
     * @param show which of them, a name of {@link Commitments.Show} in small letters
     * @param made the day, month or year of the promise
     */
    @GetMapping("/commitments")
    String commitments(@RequestParam(defaultValue = "all") String show, @RequestParam(defaultValue = "") String made, Model model) {
        Commitments.Show shown = show(show);
        String when = WHEN.matcher(made.strip()).matches() ? made.strip() : "";
        model.addAttribute("commitments", commitments.list(shown, when, own.nation(), today.day()));
        model.addAttribute("show", shown.name().toLowerCase(Locale.ROOT));
        model.addAttribute("made", when);
        model.addAttribute("today", today.day());
        model.addAttribute("handling", HandlingView.list(0));
        return "agreements/commitments";
    }

    @PostMapping("/commitments/new")
    String tellCommitment() {
        return "redirect:/drafts/" + drafts.open("commitment", 1, "tell").id();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Commitments.Show show(String name) {
        for (Commitments.Show one : Commitments.Show.values()) {
            if (one.name().equalsIgnoreCase(name)) {
                return one;
            }
        }
        return Commitments.Show.ALL;
    }
}
