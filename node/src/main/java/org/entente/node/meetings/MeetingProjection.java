package org.entente.node.meetings;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.kernel.PartialDate;
import org.entente.node.matters.FoldedProjection;
import org.entente.node.matters.Matter;
import org.entente.node.matters.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the lines of the calendar, the series, and how visits and events are kept safe. */
@Component
class MeetingProjection extends FoldedProjection {
    /** What was called off or declined is no contact. */
    private static final Set<String> NOT_HELD = Set.of(MeetingLife.CANCELLED, MeetingLife.DECLINED);

    MeetingProjection() {
        super("meeting_told",
                Set.of(MeetingKind.NAME, CalendarKind.SERIES, CalendarKind.HONOUR, CalendarKind.OCCASION, CalendarKind.POSITION, CalendarKind.STRATEGIC_REPORT,
                        CalendarKind.PROTECTION),
                Set.of("accept", "programme", "minutes", "report", "update"));
    }

    @Override
    protected ObjectNode reported(String kind, ObjectNode body) {
        if (!kind.equals(CalendarKind.SERIES)) {
            return body;
        }
        ObjectNode editions = body.objectNode();
        editions.putArray("editions").add(body.path("edition").deepCopy());
        return editions;
    }

    @Override
    protected void write(JdbcTemplate here, Matter matter, ObjectNode whole) {
        forget(here, matter.id());
        switch (matter.kind()) {
            case CalendarKind.SERIES -> series(here, matter, whole);
            case CalendarKind.PROTECTION -> protection(here, matter, whole);
            default -> line(here, matter, 0, matter.kind(), whole, whole);
        }
    }

    private static void series(JdbcTemplate here, Matter matter, ObjectNode whole) {
        here.update("insert into entente.meeting_series (matter, id, title, cadence, level, hosts, basis, ref) values (?, ?, ?::jsonb, ?, ?, ?, ?, ?)",
                matter.id(), matter.reference(), Said.json(whole.path("title")), Said.text(whole, "cadence"), Said.text(whole, "level"),
                Said.codes(whole, "hosts"), Said.text(whole, "source.basis"), Said.text(whole, "source.ref"));
        int line = 0;
        for (JsonNode edition : whole.path("editions")) {
            line(here, matter, line++, "edition", whole, edition);
        }
    }

    /** @param one the line itself: the matter, or one edition of it */
    private static void line(JdbcTemplate here, Matter matter, int line, String kind, ObjectNode whole, JsonNode one) {
        PartialDate date = date(matter, one);
        LocalDate until = Said.last(one, "until");
        boolean edition = kind.equals("edition");
        boolean held = !NOT_HELD.contains(matter.state());
        Long number = Said.number(one, edition ? "no" : "edition");
        here.update("""
                        insert into entente.meeting_line (matter, line, kind, id, title, sort, level, said, starts, ends, place, host, series, edition,
                            heads, outcomes, minutes, basis, ref, held, contact)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                matter.id(), line, kind, matter.reference(), Said.json(whole.path("title")), edition ? "conference" : Said.text(one, "sort"),
                Said.text(whole, "level"), date.toString(), date.earliest(), until == null ? date.latest() : until, Said.text(one, "place"),
                Said.text(one, "host"), edition ? matter.reference() : Said.text(one, "series"), number == null ? null : number.intValue(),
                Said.codes(one, edition ? "heads" : "with"), Said.codes(one, "outcomes"), Said.text(one, "minutes"),
                Said.text(one, "source.basis"), Said.text(one, "source.ref"), held,
                held && (edition || kind.equals(MeetingKind.NAME)) ? Said.text(whole, "level") : null);
    }

    /** When it was held, else when it is meant to be; what has no date of its own stands where it was told. */
    private static PartialDate date(Matter matter, JsonNode one) {
        return Optional.<PartialDate>empty()
                .or(() -> Said.date(one, "held"))
                .or(() -> Said.date(one, "date"))
                .or(() -> Said.date(one, "until"))
                .or(() -> Said.date(one, "from"))
                .orElseGet(() -> PartialDate.of(matter.openedAt().atZone(ZoneOffset.UTC).toLocalDate()));
    }

    private static void protection(JdbcTemplate here, Matter matter, ObjectNode whole) {
        PartialDate date = date(matter, whole);
        @Nullable LocalDate until = Said.last(whole, "until");
        here.update("""
                        insert into entente.protection (matter, id, title, of, said, starts, ends, place, host, whole)
                        values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                matter.id(), matter.reference(), Said.json(whole.path("title")), Said.text(whole, "of"), date.toString(), date.earliest(),
                until == null ? date.latest() : until, Said.text(whole, "place"), Said.text(whole, "host"), Said.json(whole));
    }

    @Override
    protected void forget(JdbcTemplate here, UUID matter) {
        here.update("delete from entente.meeting_line where matter = ?", matter);
        here.update("delete from entente.meeting_series where matter = ?", matter);
        here.update("delete from entente.protection where matter = ?", matter);
    }
}
