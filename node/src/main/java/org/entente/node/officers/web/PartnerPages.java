package org.entente.node.officers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.entente.node.nations.OwnCard;
import org.entente.node.nations.Pairing;
import org.entente.node.nations.Partners;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.pages.Notice;
import org.entente.node.pages.Problem;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Partners: their cards, the words that two people compare, and stopping a link. */
@Controller
@RequestMapping("/administration/partners")
class PartnerPages {
    private final Partners partners;
    private final Pairing pairing;
    private final OwnCard ownCard;
    private final CurrentOfficer current;

    PartnerPages(
            Partners partners,
            Pairing pairing,
            @Lazy OwnCard ownCard,
            CurrentOfficer current) {
        this.partners = partners;
        this.pairing = pairing;
        this.ownCard = ownCard;
        this.current = current;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("partners", partners.all());
        model.addAttribute("proposed", partners.proposed());
        model.addAttribute("own", ownCard.current());
        return "officers/partners";
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
    String propose(@RequestParam(defaultValue = "") String card, HttpServletResponse response, Model model) {
        try {
            pairing.propose(card);
            return "redirect:/administration/partners";
        } catch (Pairing.Refused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("notice", notice(refused));
            return list(model);
        }
    }

    @PostMapping("/{nation}/confirm")
    String confirm(@PathVariable String nation, @RequestParam String fingerprint) {
        pairing.confirm(nation(nation), digest(fingerprint), current.get().id());
        return "redirect:/administration/partners";
    }

    @PostMapping("/{nation}/refuse")
    String refuse(@PathVariable String nation) {
        pairing.refuse(nation(nation));
        return "redirect:/administration/partners";
    }

    @PostMapping("/{nation}/suspend")
    String suspend(@PathVariable String nation) {
        pairing.suspend(nation(nation));
        return "redirect:/administration/partners";
    }

    @PostMapping("/{nation}/resume")
    String resume(@PathVariable String nation) {
        pairing.resume(nation(nation));
        return "redirect:/administration/partners";
    }

    @ExceptionHandler
    String refused(Pairing.Refused refused) {
        throw new Problem(HttpStatus.CONFLICT, notice(refused));
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
