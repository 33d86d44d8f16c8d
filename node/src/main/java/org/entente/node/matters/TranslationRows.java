package org.entente.node.matters;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.node.kernel.Column;
import org.entente.node.kernel.Language;
import org.entente.protocol.Digest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Texts that wait for a translation, and translations of ours. */
final class TranslationRows {
    /** A text without a translation into our language. */
    record Lacking(Digest act, String path, UUID matter, Instant at) {}

    private final JdbcTemplate database;

    TranslationRows(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    void lack(List<Lacking> texts) {
        if (texts.isEmpty()) {
            return;
        }
        Later.write(
                database,
                """
                insert into entente.untranslated (digest, path, matter, at)
                select * from unnest(?, ?, ?::uuid[], ?::timestamptz[]) on conflict do nothing""",
                new Later.Many("bytea", texts.stream().map(text -> text.act().bytes()).toArray(byte[][]::new)),
                Column.of(texts, Lacking::path), Column.of(texts, Lacking::matter), Column.of(texts, Lacking::at));
    }

    void write(UUID matter, Translations.Given given, UUID officer, Instant at) {
        database.update(
                """
                insert into entente.translation (digest, path, matter, lang, words, status, officer, translator, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (digest, path) do update set lang = excluded.lang, words = excluded.words, status = excluded.status,
                    officer = excluded.officer, translator = excluded.translator, at = excluded.at""",
                given.act().bytes(), given.path(), matter, given.language(), given.words(), given.status().name(), officer, given.translator(),
                MatterRows.time(at));
        database.update("delete from entente.untranslated where digest = ? and path = ?", given.act().bytes(), given.path());
    }

    List<Translations.Given> of(UUID matter) {
        return database.query("select digest, path, lang, words, status, translator from entente.translation where matter = ?",
                (row, n) -> new Translations.Given(Digest.ofBytes(row.getBytes("digest")), row.getString("path"), row.getString("lang"),
                        row.getString("words"), Translations.Status.valueOf(row.getString("status")), row.getString("translator")),
                matter);
    }

    /** Titles that our translators put into a language. */
    Map<UUID, TranslatedTitles.Said> titles(Language language, Collection<UUID> matters) {
        Map<UUID, TranslatedTitles.Said> titles = new HashMap<>();
        database.query("select matter, words, status from entente.translation where matter = any (?) and path = ? and lang = ?", statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", matters.toArray()));
            statement.setString(2, TranslatedTitles.FIELD);
            statement.setString(3, language.tag());
        }, row -> {
            titles.put(row.getObject("matter", UUID.class),
                    new TranslatedTitles.Said(row.getString("words"), Translations.Status.valueOf(row.getString("status"))));
        });
        return titles;
    }

    /** The act that opened each matter: the first held of those whose author had seen none. */
    Map<Digest, UUID> openings(Collection<UUID> matters) {
        Map<Digest, UUID> openings = new HashMap<>();
        database.query(
                "select distinct on (matter) matter, digest from entente.act where matter = any (?) and cardinality(seen) = 0 order by matter, held_at, digest",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", matters.toArray())),
                row -> {
                    openings.put(Digest.ofBytes(row.getBytes("digest")), row.getObject("matter", UUID.class));
                });
        return openings;
    }

    /** The longest waiting first. */
    List<Translations.Due> due(int most) {
        return database.query(
                """
                select u.matter, m.reference, m.title, m.title_language, count(*) as texts, min(u.at) as since
                from entente.untranslated u join entente.matter m on m.matter = u.matter
                group by u.matter, m.reference, m.title, m.title_language order by min(u.at), u.matter limit ?""",
                (row, n) -> new Translations.Due(row.getObject("matter", UUID.class), row.getString("reference"), row.getString("title"),
                        row.getString("title_language"), row.getInt("texts"), MatterRows.must(row, "since")),
                most);
    }
}
