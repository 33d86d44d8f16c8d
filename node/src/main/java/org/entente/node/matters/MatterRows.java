package org.entente.node.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.node.home.Reply;
import org.entente.node.kernel.Column;
import org.entente.node.kernel.Language;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table of matters. Works on the connection of {@code serve}, where the policies hide what an officer may not see,
 * and on that of {@code exchange}; writes many rows at once, because a parcel brings many acts.
 */
final class MatterRows {
    static final String COLUMNS = """
            m.matter, m.kind, m.kind_version, m.reference, m.register_year, m.register_number, m.title, m.title_language,
            m.ours, m.partner, m.our_authority, m.their_authority, m.holder, m.assigned_to, m.state, m.must_act, m.handling,
            m.urgent, m.urgency_reason, m.basis, m.iccs, m.instrument, m.case_number, m.opened_at, m.moved_at, m.acts,
            m.clock_started, m.clock_stopped, m.clock_reason, m.due_at, m.rule, m.rule_version, m.zone, m.fictional,
            m.review_on, m.erase_on, m.erased_at, m.channel""";

    private static final String INSERT = """
            insert into entente.matter (state, must_act, handling, moved_at, acts, clock_started, clock_stopped, clock_reason,
                due_at, rule, rule_version, zone, review_on, erase_on, matter, kind, kind_version, reference, register_year,
                register_number, title, title_language, ours, partner, our_authority, their_authority, holder, assigned_to,
                urgent, urgency_reason, basis, iccs, instrument, case_number, opened_at, fictional, channel)
            select * from unnest(?, ?, ?::smallint[], ?::timestamptz[], ?::int[], ?::timestamptz[], ?::timestamptz[], ?,
                ?::timestamptz[], ?, ?, ?, ?::date[], ?::date[], ?::uuid[], ?, ?::int[], ?, ?::int[], ?::bigint[], ?, ?, ?::bool[], ?,
                ?, ?, ?, ?::uuid[], ?::bool[], ?, ?, ?, ?, ?, ?::timestamptz[], ?::bool[], ?)""";

    /**
     * One statement however many: what a parcel's receipts move is moved in one go. The matters are named once more because a plan that
     * is kept would read the whole table to find them by the rows alone.
     */
    private static final String UPDATE = """
            update entente.matter m set state = u.state, must_act = u.must_act, handling = u.handling, moved_at = u.moved_at,
                acts = u.acts, clock_started = u.clock_started, clock_stopped = u.clock_stopped, clock_reason = u.clock_reason,
                due_at = u.due_at, rule = u.rule, rule_version = u.rule_version, zone = u.zone, review_on = u.review_on,
                erase_on = u.erase_on
            from unnest(?, ?, ?::smallint[], ?::timestamptz[], ?::int[], ?::timestamptz[], ?::timestamptz[], ?, ?::timestamptz[],
                    ?, ?, ?, ?::date[], ?::date[], ?::uuid[])
                as u (state, must_act, handling, moved_at, acts, clock_started, clock_stopped, clock_reason, due_at, rule,
                    rule_version, zone, review_on, erase_on, matter)
            where m.matter = u.matter and m.matter = any (?::uuid[])""";

    private final DataSource source;
    private final JdbcTemplate database;

    MatterRows(DataSource database) {
        this.source = database;
        this.database = new JdbcTemplate(database);
    }

    Optional<Matter> find(UUID matter) {
        return Optional.ofNullable(find(List.of(matter)).get(matter));
    }

    /** The matters of these that are held and may be seen. */
    Map<UUID, Matter> find(Collection<UUID> matters) {
        Map<UUID, Matter> found = new HashMap<>();
        database.query(
                "select " + COLUMNS + " from entente.matter m where m.matter = any (?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", matters.toArray())),
                row -> {
                    Matter matter = read(row, 0);
                    found.put(matter.id(), matter);
                });
        return found;
    }

    /** The same, and nobody else moves them until this transaction ends. */
    Map<UUID, Matter> lock(Collection<UUID> matters) {
        return byId(askLocked(matters).rows());
    }

    /** The same, asked together with what is asked next: that is read under the lock. */
    Reply<Matter> askLocked(Collection<UUID> matters) {
        return Later.ask(source, "select " + COLUMNS + " from entente.matter m where m.matter = any (?) order by m.matter for update",
                MatterRows::read, new Later.Many("uuid", matters.toArray()));
    }

    static Map<UUID, Matter> byId(List<Matter> matters) {
        return matters.stream().collect(Collectors.toMap(Matter::id, Function.identity(), (one, same) -> one, HashMap::new));
    }

    void add(List<Matter> matters) {
        write(INSERT, matters, m -> Stream.concat(Stream.of(moving(m)), Stream.of(opened(m))));
    }

    /** Writes what acts can change. */
    void move(List<Matter> matters) {
        write(UPDATE, matters, m -> Stream.concat(Stream.of(moving(m)), Stream.of(m.id(), m.id())));
    }

    /** One parameter for each column, whatever the number of rows. */
    private void write(String sql, List<Matter> matters, Function<Matter, Stream<@Nullable Object>> columns) {
        if (matters.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> rows = matters.stream().map(m -> columns.apply(m).toArray()).toList();
        Later.write(database, sql, IntStream.range(0, rows.getFirst().length)
                .mapToObj(column -> Column.of(rows, row -> row[column])).toArray());
    }

    void hold(Matter matter) {
        database.update("update entente.matter set holder = ?, assigned_to = ? where matter = ?", matter.holder(),
                matter.assignedTo(), matter.id());
    }

    private static @Nullable Object[] moving(Matter m) {
        Matter.Clock clock = m.clock();
        return new @Nullable Object[] {
            m.state(), m.mustAct().name(), m.handling(), time(m.movedAt()), m.acts(), time(clock.startedAt()),
            time(clock.stoppedAt()), clock.reason(), time(clock.dueAt()), clock.rule(), clock.ruleVersion(),
            clock.zone() == null ? null : clock.zone().getId(), m.reviewOn(), m.eraseOn()
        };
    }

    private static @Nullable Object[] opened(Matter m) {
        return new @Nullable Object[] {
            m.id(), m.kind(), m.kindVersion(), m.reference(), m.registerYear(), m.registerNumber(), m.title(),
            m.titleLanguage() == null ? null : m.titleLanguage().tag(), m.ours(), m.partner().code(), m.ourAuthority(),
            m.theirAuthority(), m.holder(), m.assignedTo(), m.urgent(), m.urgencyReason(), m.basis(), m.iccs(),
            m.instrument(), m.caseNumber(), time(m.openedAt()), m.fictional(), m.channel() == null ? null : m.channel().name()
        };
    }

    static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant must(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Matter read(ResultSet row, int number) throws SQLException {
        String zone = row.getString("zone");
        String language = row.getString("title_language");
        return new Matter(
                row.getObject("matter", UUID.class),
                row.getString("kind"),
                row.getInt("kind_version"),
                row.getString("reference"),
                row.getInt("register_year"),
                row.getLong("register_number"),
                row.getString("title"),
                language == null ? null : Language.ofTag(language).orElse(Language.EN),
                row.getBoolean("ours"),
                new Nation(row.getString("partner")),
                row.getString("our_authority"),
                row.getString("their_authority"),
                row.getString("holder"),
                row.getObject("assigned_to", UUID.class),
                row.getString("state"),
                Matter.MustAct.valueOf(row.getString("must_act")),
                row.getInt("handling"),
                row.getBoolean("urgent"),
                row.getString("urgency_reason"),
                row.getString("basis"),
                row.getString("iccs"),
                row.getString("instrument"),
                row.getString("case_number"),
                must(row, "opened_at"),
                must(row, "moved_at"),
                row.getInt("acts"),
                new Matter.Clock(instant(row, "clock_started"), instant(row, "clock_stopped"), row.getString("clock_reason"),
                        instant(row, "due_at"), row.getString("rule"), row.getString("rule_version"),
                        zone == null ? null : ZoneId.of(zone)),
                row.getBoolean("fictional"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("erase_on", LocalDate.class),
                instant(row, "erased_at"),
                row.getString("channel") == null ? null : Channel.valueOf(row.getString("channel")));
    }
}
