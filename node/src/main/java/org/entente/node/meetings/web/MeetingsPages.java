package org.entente.node.meetings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.node.kernel.PartialDate;
import org.entente.node.matters.Drafts;
import org.entente.node.matters.Today;
import org.entente.node.meetings.MeetingLine;
import org.entente.node.meetings.Meetings;
import org.entente.node.nations.Naming;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.pages.EmptyView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.Step;
import org.entente.node.pages.TextView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The calendar of the cooperation: who met whom, who is overdue to meet, the series and their editions. */
@Controller
class MeetingsPages {
    private static final Set<String> LEVELS = Set.of("state", "minister", "deputy-minister", "department", "province");
    private static final Set<String> KINDS = Set.of("honour", "occasion", "position", "strategic-report");
    private static final List<String> SHOWS = List.of("all", "state", "minister", "deputy-minister", "department", "province", "occasion", "honour",
            "position", "strategic-report");

    /** Kinds with the act that opens them, as the page of new ones offers them. */
    private static final List<String> OPENINGS = List.of("meeting.invite", "meeting.tell", "series.tell", "occasion.tell", "honour.tell",
            "position.tell", "strategic-report.tell", "protection.tell");

    /** Who sees no matter is shown to his own work, as from Now. */
    private static final String ELSEWHERE = "redirect:/";

    private final Meetings meetings;
    private final LineViews lines;
    private final Drafts drafts;
    private final CurrentOfficer current;
    private final Today today;

    MeetingsPages(Meetings meetings, LineViews lines, Drafts drafts, CurrentOfficer current, Today today) {
        this.meetings = meetings;
        this.lines = lines;
        this.drafts = drafts;
        this.current = current;
        this.today = today;
    }

    /** The contacts of one level, ready to be shown. */
    public record ContactView(String level, @Nullable LineView last, @Nullable LineView next, @Nullable String cadence, @Nullable String dueBy, boolean overdue) {}

    /** A series, ready to be shown. */
    public record SeriesView(UUID matter, String id, TextView title, String cadence, String level, List<LineView> editions, @Nullable String dueBy,
            boolean overdue) {}

    /** @param show a level, a kind or all; {@code from}, {@code after} and {@code line}: where the list goes on */
    @GetMapping("/meetings")
    String list(@RequestParam(defaultValue = "all") String show, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "0") int line, Model model) {
        if (current.get().units().isEmpty()) {
            return ELSEWHERE;
        }
        String shown = SHOWS.contains(show) ? show : "all";
        Meetings.After where = from == null || after == null ? null : new Meetings.After(from, after, line);
        List<MeetingLine> found = meetings.list(LEVELS.contains(shown) ? shown : null, KINDS.contains(shown) ? shown : null, where, Meetings.PAGE + 1);
        List<MeetingLine> page = found.subList(0, Math.min(found.size(), Meetings.PAGE));
        model.addAttribute("shows", SHOWS);
        model.addAttribute("show", shown);
        model.addAttribute("first", where == null);
        model.addAttribute("next", found.size() > Meetings.PAGE ? next(shown, page.getLast()) : null);
        model.addAttribute("lines", lines.of(page));
        model.addAttribute("contacts", shown.equals("all") && where == null ? contacts() : List.of());
        model.addAttribute("empty", new EmptyView(Phrase.of("meetings.empty"), Phrase.of("meetings.empty.text"),
                List.of(Step.of("/meetings/new", Phrase.of("meetings.new"))), null));
        return "meetings/meetings";
    }

    private static String next(String show, MeetingLine last) {
        return UriComponentsBuilder.fromPath("/meetings").queryParam("show", "{show}").queryParam("from", last.starts())
                .queryParam("after", last.matter()).queryParam("line", last.line()).encode().buildAndExpand(show).toUriString();
    }

    private List<ContactView> contacts() {
        LocalDate now = today.day();
        return meetings.contacts(now).stream()
                .map(contact -> new ContactView(contact.level(), lines.orNone(contact.last()), lines.orNone(contact.next()), contact.cadence(),
                        day(contact.dueBy()), contact.overdue(now)))
                .toList();
    }

    @GetMapping("/meetings/series")
    String series(Model model) {
        if (current.get().units().isEmpty()) {
            return ELSEWHERE;
        }
        LocalDate now = today.day();
        model.addAttribute("series", meetings.series().stream()
                .map(one -> new SeriesView(one.matter(), one.id(), Naming.shown(one.title()), one.cadence(), one.level(),
                        lines.of(one.editions()), day(one.dueBy()), one.overdue(now)))
                .toList());
        model.addAttribute("empty", new EmptyView(Phrase.of("meetings.series.empty"), Phrase.of("meetings.empty.text"), List.of(), null));
        return "meetings/series";
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : lines.date(PartialDate.of(day));
    }

    @GetMapping("/meetings/new")
    String choose(Model model) {
        model.addAttribute("openings", OPENINGS);
        return "meetings/new";
    }

    @PostMapping("/meetings/new")
    String begin(@RequestParam(defaultValue = "meeting.invite") String opening) {
        String[] chosen = (OPENINGS.contains(opening) ? opening : OPENINGS.getFirst()).split("\\.");
        return "redirect:/drafts/" + drafts.open(chosen[0], 1, chosen[1]).id();
    }
}
