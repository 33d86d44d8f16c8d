package org.entente.node.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.node.exchange.Epochs;
import org.entente.node.nations.OwnNation;
import org.entente.node.pages.FieldProblem;
import org.entente.node.pages.FieldProblems;
import org.entente.node.pages.Notice;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.Problem;
import org.entente.node.pages.Words;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.card.Fingerprint;
import org.entente.protocol.head.Direction;
import org.entente.protocol.head.HeadWords;
import org.entente.protocol.ledger.TreeHead;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A frozen direction: both signed heads as words, and the decision of our person to open a new epoch. */
@Controller
@RequestMapping("/administration/partners/epoch/{from}/{to}")
class EpochPage {
    private final Epochs epochs;
    private final OwnNation own;
    private final FrozenConcerns concerns;

    EpochPage(Epochs epochs, OwnNation own, FrozenConcerns concerns) {
        this.epochs = epochs;
        this.own = own;
        this.concerns = concerns;
    }

    static String path(Direction direction) {
        return "/administration/partners/epoch/" + direction.from() + "/" + direction.to();
    }

    /** One side's whole log, as its node signed it. */
    public record Head(String nation, boolean ours, long size, List<String> words, String numbers) {}

    @GetMapping
    String show(@PathVariable String from, @PathVariable String to, Model model) {
        return page(find(from, to), FieldProblems.none(), "", model);
    }

    @PostMapping
    String agree(
            @PathVariable String from,
            @PathVariable String to,
            @RequestParam(defaultValue = "") String heads,
            @RequestParam(defaultValue = "false") boolean compared,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        Epochs.Stopped stopped = find(from, to);
        List<FieldProblem> problems = new ArrayList<>();
        if (!compared) {
            problems.add(new FieldProblem("compared", Phrase.of("exchange.epoch.compared.missing")));
        }
        if (reason.isBlank() || reason.length() > Epochs.LONGEST_REASON_CHARS) {
            problems.add(new FieldProblem("reason", Phrase.of("exchange.epoch.reason.missing", Epochs.LONGEST_REASON_CHARS)));
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(stopped, new FieldProblems(problems), reason, model);
        }
        if (!heads.equals(shown(stopped))) {
            throw refused(Epochs.Refusal.HEADS_CHANGED);
        }
        epochs.agree(stopped, reason).ifPresent(refusal -> {
            throw refused(refusal);
        });
        return "redirect:" + path(stopped.direction());
    }

    private String page(Epochs.Stopped stopped, FieldProblems problems, String reason, Model model) {
        model.addAttribute("notice", concerns.notice(stopped));
        model.addAttribute("heads", heads(stopped));
        model.addAttribute("shown", shown(stopped));
        model.addAttribute("path", path(stopped.direction()));
        model.addAttribute("stage", stopped.stage().name());
        model.addAttribute("may", switch (stopped.stage()) {
            case UNDECIDED, PARTNER_DECIDED, DECIDED_DIFFERENTLY -> true;
            case PARTNER_SILENT, WE_DECIDED, AGREED -> false;
        });
        model.addAttribute("problems", problems);
        model.addAttribute("reason", reason);
        return "exchange/epoch";
    }

    private List<Head> heads(Epochs.Stopped stopped) {
        List<Head> heads = new ArrayList<>();
        heads.add(head(stopped.direction(), own.nation(), stopped.ours()));
        if (stopped.theirs() != null) {
            heads.add(head(stopped.direction(), stopped.partner(own.nation()), stopped.theirs()));
        }
        return heads;
    }

    private Head head(Direction direction, Nation nation, TreeHead head) {
        Fingerprint words = HeadWords.of(direction, head);
        return new Head(
                nation.code(),
                nation.equals(own.nation()),
                head.size(),
                words.words(Words.language().tag()),
                words.numbers().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** What was on the page when somebody ticked it, so that nothing else is decided than what was seen. */
    private static String shown(Epochs.Stopped stopped) {
        return Digest.over((stopped.direction().origin() + stopped.ours() + stopped.theirs())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    private Epochs.Stopped find(String from, String to) {
        try {
            return epochs.find(new Nation(from), new Nation(to)).orElseThrow(() -> refused(Epochs.Refusal.NOT_FROZEN));
        } catch (IllegalArgumentException notANation) {
            throw new Problem(HttpStatus.NOT_FOUND, Notice.of(Notice.Tone.SOON, "pages.problem.not-found"));
        }
    }

    private static Problem refused(Epochs.Refusal refusal) {
        return new Problem(
                refusal == Epochs.Refusal.NOT_FROZEN ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT,
                Notice.of(Notice.Tone.SOON, "exchange.epoch.refused." + refusal.key()));
    }
}
