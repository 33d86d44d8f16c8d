package org.entente.node.safeguards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.matters.ActStopped.Place;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register: all of it for oversight, his own for an author; the policies of the table see to that. */
@Component
@Transactional(readOnly = true)
public class StopBook {
    /** Stops of one page. */
    public static final int PAGE = 50;

    /** Days of the table of days; a longer look goes by rule. */
    private static final int DAYS = 31;

    /** Days of the counts by rule: the year that the yearly count speaks of. */
    private static final int YEAR_DAYS = 365;

    private static final String SELECT = """
            select s.number, s.at, s.place, s.nation, s.kind, s.act, s.rule, s.digest, s.draft,
                s.erase_on, s.erased_at is not null as erased, s.fictional, a.at as appealed_at, ar.words as appeal,
                d.step as decision, d.at as decided_at, dr.words as decision_words
            from entente.stopped s
            left join entente.stop_step a on a.stop = s.number and a.number = 1
            left join entente.stop_reason ar on ar.stop = s.number and ar.number = 1
            left join entente.stop_step d on d.stop = s.number and d.number = 2
            left join entente.stop_reason dr on dr.stop = s.number and dr.number = 2\s""";

    private final JdbcClient database;
    private final AuditTrail trail;

    StopBook(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /** How often one rule stopped something, by place. */
    public record RuleCount(String rule, long drafting, long release, long arrival) {
        public long all() {
            return drafting + release + arrival;
        }
    }

    /** How often the gate stopped something on one day. */
    public record DayCount(LocalDate day, long all) {}

    /** The newest first; {@code rule} and {@code day} narrow. Looking into the register is itself recorded. */
    @Transactional
    public List<Stop> list(@Nullable String rule, @Nullable LocalDate day, ZoneId zone, @Nullable Long before) {
        trail.record(Deed.of("stops.looked"));
        return database.sql(SELECT + """
                        where (:rule::text is null or s.rule = :rule) and (:before::bigint is null or s.number < :before)
                            and (:from::timestamptz is null or (s.at >= :from and s.at < :to))
                        order by s.number desc limit :most""")
                .param("rule", rule, Types.VARCHAR)
                .param("before", before, Types.BIGINT)
                .param("from", day == null ? null : day.atStartOfDay(zone).toOffsetDateTime(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", day == null ? null : day.plusDays(1).atStartOfDay(zone).toOffsetDateTime(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("most", PAGE + 1)
                .query(StopBook::read).list();
    }

    /** Those whose appeal waits for a decision, the oldest appeal first. */
    public List<Stop> undecided() {
        return database.sql(SELECT + "where a.step is not null and d.step is null order by a.at limit " + PAGE).query(StopBook::read).list();
    }

    /** The stops of what this officer wrote, the newest first. */
    public List<Stop> mine(UUID officer) {
        return database.sql(SELECT + "where s.officer = :officer order by s.number desc limit " + PAGE)
                .param("officer", officer).query(StopBook::read).list();
    }

    public Optional<Stop> find(long number) {
        return database.sql(SELECT + "where s.number = :number").param("number", number).query(StopBook::read).optional();
    }

    public List<RuleCount> byRule(LocalDate today) {
        return database.sql("""
                        select rule, count(*) filter (where place = 'DRAFTING') as drafting,
                            count(*) filter (where place = 'RELEASE') as release, count(*) filter (where place = 'ARRIVAL') as arrival
                        from entente.stopped where at >= :from group by rule order by count(*) desc, rule""")
                .param("from", today.minusDays(YEAR_DAYS))
                .query((row, n) -> new RuleCount(row.getString("rule"), row.getLong("drafting"), row.getLong("release"), row.getLong("arrival")))
                .list();
    }

    public List<DayCount> byDay(LocalDate today, ZoneId zone) {
        return database.sql("""
                        select (at at time zone :zone)::date as day, count(*) as number from entente.stopped
                        where at >= :from group by 1 order by 1 desc""")
                .param("zone", zone.getId()).param("from", today.minusDays(DAYS).atStartOfDay(zone).toOffsetDateTime())
                .query((row, n) -> new DayCount(row.getObject("day", LocalDate.class), row.getLong("number")))
                .list();
    }

    private static Stop read(ResultSet row, int number) throws SQLException {
        OffsetDateTime appealed = row.getObject("appealed_at", OffsetDateTime.class);
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        byte[] digest = row.getBytes("digest");
        return new Stop(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Place.valueOf(row.getString("place")),
                new Nation(row.getString("nation")),
                row.getString("kind"),
                row.getString("act"),
                row.getString("rule"),
                digest == null ? null : Digest.ofBytes(digest),
                row.getObject("draft", UUID.class),
                row.getObject("erase_on", LocalDate.class),
                row.getBoolean("erased"),
                row.getBoolean("fictional"),
                appealed == null ? null : new Stop.Step(Stop.What.APPEALED, appealed.toInstant(), row.getString("appeal")),
                decided == null ? null
                        : new Stop.Step(Stop.What.valueOf(row.getString("decision")), decided.toInstant(), row.getString("decision_words")));
    }
}
