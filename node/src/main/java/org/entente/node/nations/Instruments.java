package org.entente.node.nations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.node.kernel.PartialDate;
import org.entente.node.kernel.Remembered;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The agreements that this node knows as lawful bases. Every draft and every act asks for one, and they hardly change: one
 * snapshot is kept for a short while, as of the authorities.
 */
public final class Instruments {
    private static final Duration FRESH_FOR = Duration.ofSeconds(10);

    private final JdbcClient database;
    private final Remembered<Map<String, Instrument>> byCode;

    Instruments(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.byCode = new Remembered<>(this::byCode, FRESH_FOR, clock);
    }

    public Optional<Instrument> find(String code) {
        return Optional.ofNullable(byCode.get().get(code));
    }

    /** By their codes. */
    public List<Instrument> all() {
        return List.copyOf(byCode.get().values());
    }

    /** Reads again at the next question; for whoever has just changed something. */
    void forget() {
        byCode.forget();
    }

    private Map<String, Instrument> byCode() {
        Map<String, Instrument> found = new LinkedHashMap<>();
        read().forEach(instrument -> found.put(instrument.code(), instrument));
        return found;
    }

    private List<Instrument> read() {
        Map<String, Set<Instrument.Way>> ways = new HashMap<>();
        database.sql("SELECT instrument, from_nation, from_level, to_nation, to_level FROM entente.instrument_way")
                .query(row -> {
                    ways.computeIfAbsent(row.getString(1), any -> new HashSet<>()).add(way(row));
                });
        Map<String, Map<String, Duration>> clocks = new HashMap<>();
        database.sql("SELECT instrument, urgency, hours FROM entente.instrument_clock").query(row -> {
            clocks.computeIfAbsent(row.getString(1), any -> new HashMap<>())
                    .put(row.getString(2), Duration.ofHours(row.getInt(3)));
        });
        return database.sql("SELECT code, title_vi, title_lo, title_en, signed, in_force_from, status, parties"
                        + " FROM entente.instrument ORDER BY code")
                .query((row, number) -> instrument(row, ways, clocks))
                .list();
    }

    private static Instrument.Way way(ResultSet row) throws SQLException {
        return new Instrument.Way(
                new Nation(row.getString(2)),
                Level.valueOf(row.getString(3)),
                new Nation(row.getString(4)),
                Level.valueOf(row.getString(5)));
    }

    private static Instrument instrument(
            ResultSet row, Map<String, Set<Instrument.Way>> ways, Map<String, Map<String, Duration>> clocks)
            throws SQLException {
        String code = row.getString("code");
        return new Instrument(
                code,
                AuthorityTables.name(row, "title"),
                date(row.getString("signed")),
                date(row.getString("in_force_from")),
                Instrument.Status.valueOf(row.getString("status")),
                AuthorityTables.texts(row.getArray("parties")).stream().map(Nation::new).collect(Collectors.toSet()),
                Set.copyOf(ways.getOrDefault(code, Set.of())),
                Map.copyOf(clocks.getOrDefault(code, Map.of())));
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
