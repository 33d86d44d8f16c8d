package org.entente.node.matters.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.kernel.UnitCode;
import org.entente.node.matters.Docket;
import org.entente.node.matters.Draft;
import org.entente.node.matters.Drafts;
import org.entente.node.matters.EvidenceExport;
import org.entente.node.matters.Handover;
import org.entente.node.matters.MatterLinks;
import org.entente.node.matters.Matter;
import org.entente.node.matters.MatterReading;
import org.entente.node.matters.NotDone;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One matter: what was asked and answered, the clock, what may be done next, and the proof. */
@Controller
class MatterPages {
    private final MatterReading reading;
    private final MatterViews views;
    private final Drafts drafts;
    private final Handover handover;
    private final MatterLinks links;
    private final Docket docket;
    private final EvidenceExport evidence;

    MatterPages(MatterReading reading, MatterViews views, Drafts drafts, Handover handover, MatterLinks links, Docket docket, EvidenceExport evidence) {
        this.reading = reading;
        this.views = views;
        this.drafts = drafts;
        this.handover = handover;
        this.links = links;
        this.docket = docket;
        this.evidence = evidence;
    }

    @GetMapping("/matters/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "acts") String tab, Model model) {
        Matter matter = reading.open(id);
        views.draw(matter, tab, model);
        return "matters/matter";
    }

    /** What changes by itself: the acts and the clock, each minute. {@code known} acts were on the page already. */
    @GetMapping("/matters/{id}/live")
    String live(@PathVariable UUID id, @RequestParam(defaultValue = "0") int known, Model model) {
        Matter matter = reading.get(id);
        views.draw(matter, "acts", model);
        model.addAttribute("known", known);
        model.addAttribute("fresh", Math.max(0, matter.acts() - known));
        return "matters/matter :: live";
    }

    /** Begins an act, or finds the one this officer began; it is his alone until he hands it in. */
    @GetMapping("/matters/{id}/write/{act}")
    String write(@PathVariable UUID id, @PathVariable String act) {
        Optional<Draft> begun = drafts.mine().stream()
                .filter(draft -> draft.matter().equals(id) && draft.act().equals(act) && draft.status().writable()).findFirst();
        Draft draft = begun.orElseGet(() -> drafts.next(id, act));
        return "redirect:/drafts/" + draft.id();
    }

    @PostMapping("/matters/{id}/assign")
    String assign(@PathVariable UUID id, @RequestParam UUID officer) {
        handover.assign(id, officer);
        return "redirect:/matters/" + id;
    }

    @PostMapping("/matters/{id}/pass-down")
    String passDown(@PathVariable UUID id, @RequestParam String authority, @RequestParam(defaultValue = "") String note, RedirectAttributes after) {
        handover.passDown(id, desk(authority), note.isBlank() ? null : note);
        after.addFlashAttribute("said", "matters.passed-down");
        return "redirect:/matters/" + id;
    }

    @PostMapping("/matters/{id}/take-back")
    String takeBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String note, RedirectAttributes after) {
        handover.takeBack(id, note.isBlank() ? null : note);
        after.addFlashAttribute("said", "matters.taken-back");
        return "redirect:/matters/" + id;
    }

    @PostMapping("/matters/{id}/let-in")
    String letIn(@PathVariable UUID id, @RequestParam String authority) {
        handover.letIn(id, desk(authority));
        return "redirect:/matters/" + id + "?tab=readers";
    }

    private static UnitCode desk(String authority) {
        try {
            return UnitCode.deskOf(new AuthorityCode(authority));
        } catch (IllegalArgumentException notACode) {
            throw new NotDone(NotDone.Reason.OUTSIDE_NATION);
        }
    }

    @PostMapping("/matters/{id}/links")
    String link(@PathVariable UUID id, @RequestParam String reference) {
        Matter other = docket.search(reference, 2).stream()
                .filter(found -> found.reference().equals(reference.strip()) || found.register().equals(reference.strip()))
                .findFirst().orElseThrow(() -> new NotDone(NotDone.Reason.UNKNOWN_MATTER));
        links.link(id, other.id());
        return "redirect:/matters/" + id + "?tab=links";
    }

    /**
     * The export that convinces a third party; parts are in it where the handling code lets them leave. Written on the
     * request's own thread: an asynchronous answer would be cut off after half a minute, and a gigabyte takes longer.
     */
    @GetMapping("/matters/{id}/evidence")
    void evidence(@PathVariable UUID id, @RequestParam(defaultValue = "true") boolean parts, HttpServletResponse answer) throws IOException {
        if (reading.get(id).channel() != null) {
            throw new NotDone(NotDone.Reason.ON_PAPER);
        }
        EvidenceExport.Prepared prepared = evidence.prepare(id, parts);
        answer.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(prepared.fileName()).build().toString());
        answer.setHeader("X-Handling", "H" + prepared.handling());
        try {
            prepared.writeTo(answer.getOutputStream());
        } catch (UncheckedIOException e) {
            // A file that cannot be read is found before the first byte leaves; that is a page, not a download.
            if (!answer.isCommitted()) {
                answer.reset();
            }
            throw e;
        }
    }
}
