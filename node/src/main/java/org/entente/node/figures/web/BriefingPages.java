package org.entente.node.figures.web;

import java.util.List;
import java.util.Optional;
import org.entente.node.figures.Brief;
import org.entente.node.figures.BriefPaper;
import org.entente.node.figures.Briefs;
import org.entente.node.figures.Edition;
import org.entente.node.kernel.Language;
import org.entente.node.matters.NotDone;
import org.entente.node.nations.Partners;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.pages.HandlingView;
import org.entente.node.pages.Words;
import org.entente.protocol.Nation;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two pages for a call: which partner, language and edition; what they will hold; the paper. */
@Controller
class BriefingPages {
    private static final List<Language> LANGUAGES = List.of(Language.VI, Language.LO, Language.EN);

    private final Briefs briefs;
    private final BriefPaper papers;
    private final Partners partners;
    private final CurrentOfficer current;

    BriefingPages(Briefs briefs, BriefPaper papers, Partners partners, CurrentOfficer current) {
        this.briefs = briefs;
        this.papers = papers;
        this.partners = partners;
        this.current = current;
    }

    /** @param partner, language and edition as they were chosen; the first partner, the reader's language and the restricted one where nothing was */
    @GetMapping("/briefing")
    String choose(@RequestParam(defaultValue = "") String partner, @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "restricted") String edition, Model model) {
        if (current.get().units().isEmpty()) {
            return "redirect:/";
        }
        Language chosen = Language.ofTag(language).orElse(Words.language());
        Optional<Nation> with = partner(partner);
        Brief brief = with.map(nation -> briefs.of(nation, chosen, Edition.of(edition), Briefs.ROWS)).orElse(null);
        model.addAttribute("partners", known());
        model.addAttribute("partner", with.map(Nation::code).orElse(""));
        model.addAttribute("languages", LANGUAGES);
        model.addAttribute("language", chosen);
        model.addAttribute("editions", Edition.values());
        model.addAttribute("edition", Edition.of(edition));
        model.addAttribute("brief", brief);
        model.addAttribute("handling", HandlingView.list(brief == null ? 0 : brief.handling()));
        return "figures/briefing";
    }

    @GetMapping("/briefing.pdf")
    ResponseEntity<byte[]> print(@RequestParam(defaultValue = "") String partner, @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "restricted") String edition) {
        if (current.get().units().isEmpty()) {
            throw new NotDone(NotDone.Reason.UNKNOWN_MATTER);
        }
        Nation with = partner(partner).orElseThrow(() -> new NotDone(NotDone.Reason.UNKNOWN_MATTER));
        BriefPaper.Paper paper = papers.of(with, Language.ofTag(language).orElse(Words.language()), Edition.of(edition));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(paper.name()).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(paper.pdf());
    }

    private List<String> known() {
        return partners.all().stream().map(partner -> partner.nation().code()).toList();
    }

    private Optional<Nation> partner(String code) {
        List<String> all = known();
        return all.stream().filter(one -> code.isEmpty() || one.equals(code)).findFirst().map(Nation::new);
    }
}
