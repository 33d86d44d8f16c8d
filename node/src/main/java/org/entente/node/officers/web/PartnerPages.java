package org.entente.node.officers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.node.nations.OwnCard;
import org.entente.node.nations.Pairing;
import org.entente.node.nations.Partner;
import org.entente.node.nations.PartnerConcerns;
import org.entente.node.nations.Partners;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.pages.Notice;
import org.entente.node.pages.Problem;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.card.Card;
import org.entente.protocol.card.Fingerprint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Partners: their cards, the words that two people compare, and stopping a link. */
@Controller
@RequestMapping("/administration/partners")
class PartnerPages {
    private final Partners partners;
    private final Pairing pairing;
    private final OwnCard ownCard;
    private final CurrentOfficer current;
    private final ObjectProvider<PartnerConcerns> concerns;

    PartnerPages(
            Partners partners,
            Pairing pairing,
            OwnCard ownCard,
            CurrentOfficer current,
            ObjectProvider<PartnerConcerns> concerns) {
        this.partners = partners;
        this.pairing = pairing;
        this.ownCard = ownCard;
        this.current = current;
        this.concerns = concerns;
    }

    /** A partner with the words of its key's fingerprint, in the reader's language, and their numbers. */
    public record Line(Partner partner, Words words) {}

    /** A fingerprint as two people read it to each other. */
    public record Words(List<String> words, String numbers) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("partners", partners.all().stream().map(PartnerPages::line).toList());
        model.addAttribute("proposed", partners.proposed().stream().map(PartnerPages::line).toList());
        model.addAttribute(
                "concerns", concerns.stream().flatMap(each -> each.concerns().stream()).toList());
        model.addAttribute("own", words(ownCard.current().content()));
        return "officers/partners";
    }

    private static Line line(Partner partner) {
        return new Line(partner, words(partner.readCard()));
    }

    private static Words words(Card card) {
        Fingerprint fingerprint = Fingerprint.of(card);
        return new Words(
                fingerprint.words(org.entente.node.pages.Words.language().tag()),
                fingerprint.numbers().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    @GetMapping("/card")
    ResponseEntity<byte[]> card() {
        var card = ownCard.current();
        String file = "entente-" + card.content().nation() + "-" + card.content().serial() + ".card";
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(card.text().getBytes(StandardCharsets.US_ASCII));
    }

    @PostMapping("/propose")
    String propose(
            @RequestParam(defaultValue = "") String card, HttpServletResponse response, Model model, RedirectAttributes after) {
        try {
            Partner read = pairing.propose(card);
            boolean waits = partners.proposed().stream().anyMatch(each -> each.nation().equals(read.nation()));
            after.addFlashAttribute("said", "officers.partners.said." + (waits ? "proposed" : "renewed"));
            return "redirect:/administration/partners";
        } catch (Pairing.Refused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("notice", notice(refused));
            return list(model);
        }
    }

    @PostMapping("/{nation}/confirm")
    String confirm(@PathVariable String nation, @RequestParam String fingerprint, RedirectAttributes after) {
        return done(() -> pairing.confirm(nation(nation), digest(fingerprint), current.get().id()), "paired", after);
    }

    @PostMapping("/{nation}/refuse")
    String refuse(@PathVariable String nation, RedirectAttributes after) {
        return done(() -> pairing.refuse(nation(nation)), "refused", after);
    }

    @PostMapping("/{nation}/suspend")
    String suspend(@PathVariable String nation, RedirectAttributes after) {
        return done(() -> pairing.suspend(nation(nation)), "suspended", after);
    }

    @PostMapping("/{nation}/resume")
    String resume(@PathVariable String nation, RedirectAttributes after) {
        return done(() -> pairing.resume(nation(nation)), "resumed", after);
    }

    /** Does a step and goes back to the list, or says why it was not done. */
    private static String done(Runnable step, String what, RedirectAttributes after) {
        try {
            step.run();
            after.addFlashAttribute("said", "officers.partners.said." + what);
            return "redirect:/administration/partners";
        } catch (Pairing.Refused refused) {
            throw new Problem(HttpStatus.CONFLICT, notice(refused));
        }
    }

    private static Notice notice(Pairing.Refused refused) {
        return Notice.of(Notice.Tone.LATE, "officers.pairing." + refused.refusal().key());
    }

    private static Nation nation(String code) {
        try {
            return new Nation(code);
        } catch (IllegalArgumentException notANation) {
            throw new Problem(HttpStatus.NOT_FOUND, Notice.of(Notice.Tone.SOON, "pages.problem.not-found"));
        }
    }

    private static Digest digest(String text) {
        try {
            return Digest.parse(text);
        } catch (IllegalArgumentException notADigest) {
            throw new Problem(HttpStatus.BAD_REQUEST, Notice.of(Notice.Tone.SOON, "pages.problem.bad-request"));
        }
    }
}
