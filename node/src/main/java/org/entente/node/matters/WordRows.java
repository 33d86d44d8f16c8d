package org.entente.node.matters;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.node.kernel.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The words by which a matter is found: its reference, our number and its title. */
final class WordRows {
    /** Words of one title; a longer title is found by its first ones. */
    private static final int MOST_WORDS = 12;

    private static final int SHORTEST_CHARS = 2;
    private static final int LONGEST_CHARS = 40;

    private final JdbcTemplate database;

    WordRows(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    void add(List<Matter> matters) {
        record Row(UUID matter, String word) {}
        List<Row> rows = new ArrayList<>();
        matters.forEach(matter -> words(matter).forEach(word -> rows.add(new Row(matter.id(), word))));
        if (!rows.isEmpty()) {
            Later.write(database, "insert into entente.matter_word (word, matter) select * from unnest(?, ?::uuid[]) on conflict do nothing",
                    Column.of(rows, Row::word), Column.of(rows, Row::matter));
        }
    }

    private static Set<String> words(Matter matter) {
        Set<String> words = new LinkedHashSet<>();
        words.add(plain(matter.reference()));
        words.add(plain(matter.register()));
        words.addAll(split(matter.title()).subList(0, Math.min(MOST_WORDS, split(matter.title()).size())));
        return words;
    }

    /** Words as they are compared; Lao has no spaces between words, so a Lao run counts as one and is found by its start. */
    static List<String> split(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (String word : plain(text).split("[^\\p{L}\\p{M}\\p{N}.-]+")) {
            if (word.length() >= SHORTEST_CHARS) {
                words.add(word.substring(0, Math.min(word.length(), LONGEST_CHARS)));
            }
        }
        return words;
    }

    static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
