package org.entente.node.meetings.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.node.matters.NotDone;
import org.entente.node.matters.Today;
import org.entente.node.meetings.ICalendar;
import org.entente.node.meetings.MeetingLine;
import org.entente.node.meetings.Meetings;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Meetings for a calendar program: all of them around today, or one as an invitation. */
@Controller
class CalendarFeed {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** What a calendar shows of the past, and how far two ministries plan ahead. */
    private static final int YEARS_BEFORE = 2;
    private static final int YEARS_AHEAD = 3;

    /** Entries of a feed; more than any ministry attends in those years. */
    private static final int MOST = 1_000;

    /** What is not agreed to yet. */
    private static final Set<String> OPEN = Set.of("INVITED", "TOLD", "DISPUTED");

    private final Meetings meetings;
    private final LineViews lines;
    private final Words words;
    private final Today today;
    private final Clock clock;

    CalendarFeed(Meetings meetings, LineViews lines, Words words, Today today, Clock clock) {
        this.meetings = meetings;
        this.lines = lines;
        this.words = words;
        this.today = today;
        this.clock = clock;
    }

    @GetMapping("/meetings.ics")
    ResponseEntity<byte[]> all() {
        LocalDate day = today.day();
        return answer("meetings", meetings.between(day.minusYears(YEARS_BEFORE), day.plusYears(YEARS_AHEAD), MOST));
    }

    @GetMapping("/meetings/{matter}.ics")
    ResponseEntity<byte[]> one(@PathVariable UUID matter) {
        List<MeetingLine> found = meetings.of(matter);
        if (found.isEmpty()) {
            throw new NotDone(NotDone.Reason.UNKNOWN_MATTER);
        }
        return answer(found.getFirst().id(), found);
    }

    /** What is known by month or year only has no day in a calendar. */
    private ResponseEntity<byte[]> answer(String name, List<MeetingLine> found) {
        List<ICalendar.Entry> entries = found.stream().filter(line -> line.said().day() != 0).map(this::entry).toList();
        return ResponseEntity.ok().contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name + ".ics").build().toString())
                .body(ICalendar.write(entries, clock.instant()).getBytes(StandardCharsets.UTF_8));
    }

    private ICalendar.Entry entry(MeetingLine line) {
        LineView view = lines.of(line);
        TextView place = view.place();
        return new ICalendar.Entry(line.matter() + "-" + line.line() + "@entente", line.starts(), line.ends(),
                words.say(view.what()) + ": " + view.title().text(), place == null ? null : place.text(),
                !line.held() ? ICalendar.Status.CANCELLED : OPEN.contains(line.state()) ? ICalendar.Status.TENTATIVE : ICalendar.Status.CONFIRMED);
    }
}
