package org.entente.node.matters;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.node.home.Reply;
import org.springframework.jdbc.core.JdbcTemplate;

/** Our own numbers, year by year of our legal zone; one for everything we send or receive. */
final class Register {
    /** A number of one year. */
    record Number(int year, long number) {
        String text() {
            return year + "-" + String.format(java.util.Locale.ROOT, "%06d", number);
        }
    }

    private final DataSource source;
    private final JdbcTemplate database;
    private final ZoneId zone;
    private final Map<Integer, Long> bases = new ConcurrentHashMap<>();

    Register(DataSource database, ZoneId zone) {
        this.source = database;
        this.database = new JdbcTemplate(database);
        this.zone = zone;
    }

    List<Number> next(int count, Instant at) {
        return ask(count, at).get();
    }

    /** Draws so many numbers, asked together with what is asked next. */
    Supplier<List<Number>> ask(int count, Instant at) {
        if (count == 0) {
            return List::of;
        }
        Reply<Long> drawn = Later.ask(source, "select nextval('entente.register_number') from generate_series(1, ?)",
                (row, number) -> row.getLong(1), count);
        return () -> numbers(drawn.rows(), at.atZone(zone).getYear());
    }

    private List<Number> numbers(List<Long> drawn, int year) {
        Long known = bases.get(year);
        long base = known == null ? base(year, drawn.getFirst() - 1) : known;
        return drawn.stream().map(number -> new Number(year, number - base)).toList();
    }

    /** Where a year begins is written once; whoever comes second takes what the first wrote. */
    private long base(int year, long proposed) {
        database.update("insert into entente.register (year, base) values (?, ?) on conflict do nothing", year, proposed);
        Long base = database.queryForObject("select base from entente.register where year = ?", Long.class, year);
        // Kept only once it is certainly committed: the next call reads it again if this transaction is undone.
        if (base != proposed) {
            bases.put(year, base);
        }
        return base;
    }
}
