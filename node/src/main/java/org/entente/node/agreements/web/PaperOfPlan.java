package org.entente.node.agreements.web;

import java.util.UUID;
import org.entente.node.agreements.Plans;
import org.entente.node.agreements.SealedPapers;
import org.entente.node.matters.NotDone;
import org.entente.node.pages.HandlingView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The paper of a plan: as it would be printed, and as both nations sealed it. */
@Controller
class PaperOfPlan {
    private final Plans plans;
    private final SealedPapers papers;

    PaperOfPlan(Plans plans, SealedPapers papers) {
        this.plans = plans;
        this.papers = papers;
    }

    @GetMapping("/plans/{id}/paper")
    String seals(@PathVariable UUID id, Model model) {
        Plans.Plan plan = plan(id);
        model.addAttribute("plan", plan);
        model.addAttribute("paper", papers.of(id, false).orElse(null));
        model.addAttribute("review", papers.of(id, true).orElse(null));
        model.addAttribute("handling", HandlingView.none());
        return "agreements/paper";
    }

    @GetMapping("/plans/{id}/paper.pdf")
    ResponseEntity<byte[]> preview(@PathVariable UUID id) {
        Plans.Plan plan = plan(id);
        byte[] paper = papers.preview(id).orElseThrow(() -> new NotDone(NotDone.Reason.UNKNOWN_MATTER));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("plan-" + plan.year() + ".pdf").build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(paper);
    }

    private Plans.Plan plan(UUID id) {
        return plans.find(id).orElseThrow(() -> new NotDone(NotDone.Reason.UNKNOWN_MATTER));
    }
}
