package org.entente.node.nations;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.node.kernel.LanguageText;
import org.entente.node.kernel.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of public office holders and of places, by the identifiers of the record. A few hundred rows, kept as the authorities are. */
public final class OfficeHolders {
    private static final Duration FRESH_FOR = Duration.ofSeconds(10);

    private final Remembered<Map<String, LanguageText>> names;

    OfficeHolders(JdbcClient database, InstantSource clock) {
        this.names = new Remembered<>(() -> read(database), FRESH_FOR, clock);
    }

    /** The name of an office holder or a place. */
    public Optional<LanguageText> find(String id) {
        return Optional.ofNullable(names.get().get(id));
    }

    private static Map<String, LanguageText> read(JdbcClient database) {
        Map<String, LanguageText> found = new HashMap<>();
        database.sql("SELECT id, name FROM entente.official").query(row -> {
            found.put(row.getString(1), LanguageText.english(row.getString(2)));
        });
        database.sql("SELECT id, name_vi, name_lo, name_en FROM entente.place").query(row -> {
            found.put(row.getString("id"), AuthorityTables.name(row, "name"));
        });
        return Map.copyOf(found);
    }
}
