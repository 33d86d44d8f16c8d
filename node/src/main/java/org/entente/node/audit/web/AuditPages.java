package org.entente.node.audit.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.node.audit.AuditBook;
import org.entente.node.audit.AuditChain;
import org.entente.node.audit.AuditEntry;
import org.entente.node.home.HomeSettings;
import org.entente.node.kernel.Zones;
import org.entente.node.pages.EmptyView;
import org.entente.node.pages.FieldProblem;
import org.entente.node.pages.FieldProblems;
import org.entente.node.pages.PagerView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.Times;
import org.entente.node.pages.Words;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class AuditPages {
    /** What the codes of the trail are made of, posts included; anything else finds nothing and is not asked for. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_./-]{1,100}");

    /** For what people read: the purposes that the modules record, in the order of the choice. */
    private static final List<String> PURPOSES = List.of("work-on-matter", "case-handling", "evidence", "review-of-stop");

    /** One member of the details; no value needs escaping in JSON, because a deed refuses what would. */
    private static final Pattern DETAIL = Pattern.compile("\"([a-z][a-z0-9-]*)\": ?\"([^\"]*)\"");

    private final AuditBook book;
    private final AuditChain chain;
    private final Words words;
    private final Times times;
    private final Clock clock;
    private final ZoneId zone;

    AuditPages(
            AuditBook book,
            AuditChain chain,
            Words words,
            Times times,
            Clock clock,
            HomeSettings settings) {
        this.book = book;
        this.chain = chain;
        this.words = words;
        this.times = times;
        this.clock = clock;
        this.zone = Zones.of(new Nation(settings.nation()));
    }

    /** One line, ready to be shown. */
    public record Line(
            String at, String iso, String post, String deed, String matter, String purpose, List<Detail> details) {}

    /** What it was done to, or one more thing that was written down: a name in words, a value in codes. */
    public record Detail(String name, String value) {}

    @GetMapping("/trail")
    String trail(@RequestParam(defaultValue = "") String after, Model model) {
        AuditBook.Page page = book.own(position(after));
        show(model, page, "/trail");
        model.addAttribute("empty", empty("audit.trail.empty"));
        return "audit/trail";
    }

    @GetMapping("/audit")
    String audit(
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        List<FieldProblem> problems = new ArrayList<>();
        AuditBook.Filter filter = new AuditBook.Filter(
                code("post", post, problems), code("purpose", purpose, problems), matter(matter, problems), null);
        AuditBook.Page page = problems.isEmpty()
                ? book.all(filter, position(after))
                : new AuditBook.Page(List.of(), false);
        show(model, page, UriComponentsBuilder.fromPath("/audit")
                .queryParam("post", "{post}")
                .queryParam("purpose", "{purpose}")
                .queryParam("matter", "{matter}")
                .encode()
                .buildAndExpand(post, purpose, matter)
                .toUriString());
        model.addAttribute("problems", new FieldProblems(problems));
        model.addAttribute("post", post);
        model.addAttribute("purpose", purpose);
        model.addAttribute("purposes", PURPOSES);
        model.addAttribute("matter", matter);
        model.addAttribute("empty", empty("audit.empty"));
        return "audit/audit";
    }

    /** Walks the chain; not done at every look, because it reads the whole trail. */
    @PostMapping("/audit/chain")
    String chain(Model model) {
        model.addAttribute("report", chain.verify());
        return "audit/chain";
    }

    private void show(Model model, AuditBook.Page page, String path) {
        model.addAttribute("lines", page.entries().stream().map(this::line).toList());
        model.addAttribute("pager", page.more() ? pager(page, path) : null);
        model.addAttribute("place", times.place(zone));
    }

    private Line line(AuditEntry entry) {
        return new Line(
                times.stamp(entry.at(), clock.instant(), zone),
                entry.at().toString(),
                said("audit.by.", entry.post()),
                said("audit.deed.", entry.deed()),
                entry.matter() == null ? "" : entry.matter().toString(),
                entry.purpose() == null ? "" : said("audit.purpose.", entry.purpose()),
                details(entry));
    }

    private List<Detail> details(AuditEntry entry) {
        List<Detail> details = new ArrayList<>();
        if (entry.subject() != null) {
            details.add(new Detail(said("audit.subject.", String.valueOf(entry.subjectKind())), entry.subject()));
        }
        DETAIL.matcher(entry.details()).results()
                .forEach(found -> details.add(new Detail(said("audit.detail.", found.group(1)), found.group(2))));
        return details;
    }

    /** The words of a code, where a module has given it some. */
    private String said(String prefix, String code) {
        return words.has(prefix + code) ? words.say(prefix + code) : code;
    }

    private static PagerView pager(AuditBook.Page page, String path) {
        AuditEntry last = page.entries().getLast();
        String next = UriComponentsBuilder.fromUriString(path)
                .queryParam("after", last.at() + "_" + last.id())
                .toUriString();
        return new PagerView(null, next, 1, page.entries().size(), 0);
    }

    private static EmptyView empty(String key) {
        return new EmptyView(Phrase.of(key + ".title"), Phrase.of(key + ".text"), List.of(), null);
    }

    private static @Nullable String code(String field, String typed, List<FieldProblem> problems) {
        String tidy = typed.strip();
        if (!tidy.isEmpty() && !CODE.matcher(tidy).matches()) {
            problems.add(FieldProblem.of(field, "audit.code.unfit"));
        }
        return tidy.isEmpty() ? null : tidy;
    }

    private static @Nullable UUID matter(String typed, List<FieldProblem> problems) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException notAnIdentifier) {
            problems.add(FieldProblem.of("matter", "audit.matter.unfit"));
            return null;
        }
    }

    /** Where the page starts; an address that somebody changed starts at the newest entry. */
    private static AuditBook.@Nullable After position(String after) {
        String[] parts = after.split("_", 2);
        try {
            return parts.length == 2 ? new AuditBook.After(Instant.parse(parts[0]), UUID.fromString(parts[1])) : null;
        } catch (DateTimeException | IllegalArgumentException changed) {
            return null;
        }
    }
}
