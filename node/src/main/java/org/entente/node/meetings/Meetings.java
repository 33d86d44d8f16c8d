package org.entente.node.meetings;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.kernel.LanguageText;
import org.entente.node.kernel.PartialDate;
import org.entente.node.matters.Said;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of the cooperation as the signed-in officer may read it: contacts, series, honours, occasions, forums. */
@Component
@Transactional(readOnly = true)
public class Meetings {
    /** Lines of one page. */
    public static final int PAGE = 25;

    /** Editions and series of one page: more than two ministries have held. */
    private static final int MOST = 500;

    /** What counts as a contact between the two sides. */
    private static final String CONTACT = "l.contact is not null";

    /** Lines are chosen before their matters are looked at, so that a short list asks for few matters however many there are. */
    private static String select(String which) {
        return """
                select l.matter, l.line, l.kind, l.id, l.title::text as title, l.sort, l.level, l.said, l.starts, l.ends, l.place, l.series, l.edition,
                    l.heads, l.outcomes, l.basis, l.ref, l.held, (select m.state from entente.matter m where m.matter = l.matter) as state
                from entente.meeting_line l\s""" + which;
    }

    /** How often two sides of a level mean to meet, by the word of a series. */
    private static final Map<String, Period> CADENCES = Map.of("monthly", Period.ofMonths(1), "quarterly", Period.ofMonths(3),
            "half-yearly", Period.ofMonths(6), "yearly", Period.ofYears(1));

    private final JdbcClient database;

    Meetings(JdbcClient database) {
        this.database = database;
    }

    /** Where a list goes on. */
    public record After(LocalDate starts, UUID matter, int line) {}

    /**
     * The contacts of one level.
     *
     * @param last begun on or before today
     * @param next begins after today
     * @param cadence the shortest of the level's series, none where no series says how often
     * @param dueBy when the cadence asks for the next one, none without a last one or a cadence
     */
    public record Contact(String level, @Nullable MeetingLine last, @Nullable MeetingLine next, @Nullable String cadence, @Nullable LocalDate dueBy) {
        public boolean overdue(LocalDate today) {
            return dueBy != null && dueBy.isBefore(today);
        }
    }

    /** A numbered series with its editions, the newest first. */
    public record Series(UUID matter, String id, LanguageText title, String cadence, String level, List<MeetingLine> editions, @Nullable LocalDate dueBy) {
        public boolean overdue(LocalDate today) {
            return dueBy != null && dueBy.isBefore(today);
        }
    }

    /**
     * Lines of the calendar, the newest first.
     *
     * @param level only contacts of this level, or null
     * @param kind only lines of this kind, or null
     */
    public List<MeetingLine> list(@Nullable String level, @Nullable String kind, @Nullable After after, int most) {
        StringBuilder sql = new StringBuilder("where true");
        if (level != null) {
            sql.append(" and l.contact = :level");
        }
        if (kind != null) {
            sql.append(" and l.kind = :kind");
        }
        if (after != null) {
            sql.append(" and (l.starts < :starts or l.starts = :starts and (l.matter, l.line) > (:matter, :line))");
        }
        JdbcClient.StatementSpec statement = database.sql(select(sql.append(" order by l.starts desc, l.matter, l.line limit ").append(most).toString()));
        statement = level == null ? statement : statement.param("level", level);
        statement = kind == null ? statement : statement.param("kind", kind);
        if (after != null) {
            statement = statement.param("starts", after.starts()).param("matter", after.matter()).param("line", after.line());
        }
        return statement.query(Meetings::line).list();
    }

    /** Contacts between two days, the nearest first; for the feed and for a briefing. */
    public List<MeetingLine> between(LocalDate from, LocalDate to, int most) {
        return database.sql(select("where " + CONTACT + " and l.starts between ? and ? order by l.starts, l.matter, l.line limit ?"))
                .params(from, to, most).query(Meetings::line).list();
    }

    /** How many contacts of a level there were in a year. */
    public record Counted(String level, int year, int number) {}

    private static final String BEGUN = "where " + CONTACT + " and l.starts <= ?";

    /** All contacts begun so far, by level and year. */
    public List<Counted> counted(LocalDate today) {
        return database.sql("select level, year, number from entente.contacts_counted(?)").param(1, today, Types.DATE)
                .query((row, number) -> new Counted(row.getString("level"), row.getInt("year"), row.getInt("number"))).list();
    }

    /** The contacts behind one of the counts, the newest first. */
    public List<MeetingLine> counted(String level, int year, LocalDate today, int offset, int most) {
        return database.sql(select(BEGUN + " and l.contact = ? and l.starts between ? and ? order by l.starts desc, l.matter, l.line limit ? offset ?"))
                .params(today, level, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), most, offset).query(Meetings::line).list();
    }

    /** Contacts with a partner, begun so far: the newest first. */
    public List<MeetingLine> last(Nation partner, LocalDate today, int most) {
        return database.sql(select(BEGUN + " and " + WITH + " order by l.starts desc, l.matter, l.line limit ?"))
                .params(today, partner.code(), most).query(Meetings::line).list();
    }

    /** Contacts with a partner that are to come: the nearest first. */
    public List<MeetingLine> next(Nation partner, LocalDate today, int most) {
        return database.sql(select("where " + CONTACT + " and l.starts > ? and " + WITH + " order by l.starts, l.matter, l.line limit ?"))
                .params(today, partner.code(), most).query(Meetings::line).list();
    }

    private static final String WITH = "exists (select 1 from entente.matter m where m.matter = l.matter and m.partner = ?)";

    /** The lines of one matter. */
    public List<MeetingLine> of(UUID matter) {
        return database.sql(select("where l.matter = ? order by l.line")).param(matter).query(Meetings::line).list();
    }

    /** Last and next contact of each level. */
    public List<Contact> contacts(LocalDate today) {
        Map<String, String> cadences = cadences();
        List<Contact> contacts = new ArrayList<>();
        for (String level : MeetingForms.LEVELS) {
            MeetingLine last = one(level, "l.starts <= ? order by l.starts desc, l.matter, l.line", today);
            MeetingLine next = one(level, "l.starts > ? order by l.starts, l.matter desc, l.line desc", today);
            String cadence = cadences.get(level);
            contacts.add(new Contact(level, last, next, cadence, dueBy(last, cadence)));
        }
        return contacts;
    }

    private static @Nullable LocalDate dueBy(@Nullable MeetingLine last, @Nullable String cadence) {
        Period period = cadence == null ? null : CADENCES.get(cadence);
        return last == null || period == null ? null : last.ends().plus(period);
    }

    private @Nullable MeetingLine one(String level, String condition, LocalDate today) {
        return database.sql(select("where l.contact = ? and " + condition + " limit 1"))
                .params(level, today).query(Meetings::line).optional().orElse(null);
    }

    /** The shortest cadence of each level's series. */
    private Map<String, String> cadences() {
        Map<String, String> shortest = new java.util.HashMap<>();
        database.sql("select level, cadence from entente.meeting_series limit " + MOST).query(row -> {
            String cadence = row.getString(2);
            if (CADENCES.containsKey(cadence)) {
                shortest.merge(row.getString(1), cadence, (one, other) ->
                        CADENCES.get(one).toTotalMonths() <= CADENCES.get(other).toTotalMonths() ? one : other);
            }
        });
        return shortest;
    }

    /** Every series with its editions. */
    public List<Series> series() {
        List<MeetingLine> editions = database.sql(select("where l.series is not null and " + CONTACT + " order by l.starts desc, l.matter, l.line limit " + MOST))
                .query(Meetings::line).list();
        return database.sql("select matter, id, title::text as title, cadence, level from entente.meeting_series order by id limit " + MOST)
                .query((row, number) -> {
                    String id = row.getString("id");
                    List<MeetingLine> own = editions.stream().filter(edition -> id.equals(edition.series())).toList();
                    return new Series(row.getObject("matter", UUID.class), id, title(row), row.getString("cadence"), row.getString("level"), own,
                            dueBy(own.isEmpty() ? null : own.getFirst(), row.getString("cadence")));
                }).list();
    }

    /** The line that carries this reference, such as {@code M-2023-09-29a}. */
    public Optional<MeetingLine> find(String id) {
        return database.sql(select("where l.id = ? order by l.line limit 1")).param(1, id, Types.VARCHAR).query(Meetings::line).optional();
    }

    private static LanguageText title(ResultSet row) throws SQLException {
        return Said.title(Said.stored(row.getString("title")));
    }

    private static MeetingLine line(ResultSet row, int number) throws SQLException {
        return new MeetingLine(row.getObject("matter", UUID.class), row.getInt("line"), row.getString("kind"), row.getString("id"), title(row),
                row.getString("sort"), row.getString("level"), PartialDate.parse(row.getString("said")), row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class), row.getString("place"), row.getString("series"), row.getObject("edition", Integer.class),
                texts(row.getArray("heads")), texts(row.getArray("outcomes")), row.getString("basis"), row.getString("ref"),
                row.getBoolean("held"), row.getString("state"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
