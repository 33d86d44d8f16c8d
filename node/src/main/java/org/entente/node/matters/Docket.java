package org.entente.node.matters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.matters.Matter.MustAct;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of matters, as the signed-in officer may see them. Each list walks one index for each of his units, so it is
 * as quick with a hundred thousand matters as with a thousand; nothing is counted beyond {@link #COUNTED}.
 */
@Transactional(readOnly = true)
public class Docket {
    /** Counts stop here and say "99+": a larger number helps nobody to decide what to do next. */
    public static final int COUNTED = 100;

    /** Rows of one page of a list. */
    public static final int PAGE = 25;

    /** Words of one title that begin alike, such as an officer's two plates; a search reads so many rows for each matter it shows. */
    private static final int SAME_BEGINNING = 4;

    private static final String DUE = """
            select distinct on (listed.due_at, m.matter) %s
            from unnest(entente.acting_units()) as mine (unit)
            cross join lateral (
                select a.matter, a.due_at from entente.matter_access a
                where a.unit = mine.unit and a.must_act = :who and a.must_act <> 'NOBODY'
                    and (:before::timestamptz is null or a.due_at < :before)
                    and (:afterMatter::uuid is null or (coalesce(a.due_at, 'infinity'), a.matter)
                        > (coalesce(:afterDue::timestamptz, 'infinity'), :afterMatter::uuid))
                order by a.due_at, a.matter limit :most) as listed
            join entente.matter m on m.matter = listed.matter
            order by listed.due_at, m.matter limit :most""";

    private static final String LIST = """
            select distinct on (listed.opened_at, m.matter) %s
            from unnest(entente.acting_units()) as mine (unit)
            cross join lateral (
                select a.matter, a.opened_at from entente.matter_access a
                where a.unit = mine.unit %s
                    and (:afterAt::timestamptz is null or (a.opened_at, a.matter) < (:afterAt, :afterMatter))
                order by a.opened_at desc, a.matter desc limit :most) as listed
            join entente.matter m on m.matter = listed.matter
            order by listed.opened_at desc, m.matter desc limit :most""";

    private final JdbcClient database;
    private final IdentifierRows identifiers;

    Docket(JdbcClient database, IdentifierRows identifiers) {
        this.database = database;
        this.identifiers = identifiers;
    }

    /** Where a list goes on; no instant among those whose clock has not started. */
    public record After(@Nullable Instant at, UUID matter) {}

    /** How many, at most {@link #COUNTED}, and whether one is overdue. */
    public record Count(int number, int late) {}

    /** Who must act, the nearest due first; those whose clock has not started come last. */
    public List<Matter> due(MustAct who, @Nullable Instant before, @Nullable After after, int most) {
        return database.sql(DUE.formatted(MatterRows.COLUMNS))
                .param("who", who.name())
                .param("before", MatterRows.time(before), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterDue", after == null ? null : MatterRows.time(after.at()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterMatter", after == null ? null : after.matter(), java.sql.Types.OTHER)
                .param("most", most)
                .query(MatterRows::read).list();
    }

    public Count count(MustAct who, Instant now) {
        return database.sql("""
                        select count(*) as number, count(*) filter (where due_at < :now) as late
                        from (select distinct listed.matter, listed.due_at from unnest(entente.acting_units()) as mine (unit)
                              cross join lateral (select a.matter, a.due_at from entente.matter_access a
                                  where a.unit = mine.unit and a.must_act = :who and a.must_act <> 'NOBODY'
                                  order by a.due_at limit :most) as listed limit :most) as first""")
                .param("who", who.name()).param("now", MatterRows.time(now)).param("most", COUNTED)
                .query((row, number) -> new Count(row.getInt("number"), row.getInt("late"))).single();
    }

    /** All matters, the newest first; {@code state} narrows. */
    public List<Matter> list(@Nullable String state, @Nullable After after, int most) {
        String narrowed = state == null ? "" : "and a.state = :state";
        JdbcClient.StatementSpec statement = database.sql(LIST.formatted(MatterRows.COLUMNS, narrowed))
                .param("afterAt", after == null ? null : MatterRows.time(after.at()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterMatter", after == null ? null : after.matter(), java.sql.Types.OTHER)
                .param("most", most);
        return (state == null ? statement : statement.param("state", state)).query(MatterRows::read).list();
    }

    /** What partners moved since somebody of the unit looked, the latest first. */
    public List<Matter> unread(int most) {
        return database.sql("""
                        select distinct on (listed.moved_at, m.matter) %s from unnest(entente.acting_units()) as mine (unit)
                        cross join lateral (select a.matter, a.moved_at from entente.matter_access a
                            where a.unit = mine.unit and a.unread order by a.moved_at desc, a.matter limit :most) as listed
                        join entente.matter m on m.matter = listed.matter
                        order by listed.moved_at desc, m.matter limit :most""".formatted(MatterRows.COLUMNS))
                .param("most", most).query(MatterRows::read).list();
    }

    /** By the words of title and reference, each as the beginning of a word, or by a plate, number or name. */
    public List<Matter> search(String query, int most) {
        List<UUID> found = new ArrayList<>(identifiers.find(asIdentifiers(query), most));
        List<String> words = WordRows.split(query);
        if (!words.isEmpty()) {
            found.addAll(byWords(words, most));
        }
        if (found.isEmpty()) {
            return List.of();
        }
        return database.sql("select " + MatterRows.COLUMNS + " from entente.matter m where m.matter = any (:found) order by m.moved_at desc limit :most")
                .param("found", found.toArray(UUID[]::new)).param("most", most).query(MatterRows::read).list();
    }

    private List<UUID> byWords(List<String> words, int most) {
        // The first that may be seen are enough: a word that every title has is not read to its end.
        StringBuilder sql = new StringBuilder("select distinct found.matter from (select w0.matter from entente.matter_word w0");
        for (int i = 1; i < words.size(); i++) {
            sql.append(" join entente.matter_word w%1$d on w%1$d.matter = w0.matter and w%1$d.word >= :from%1$d and w%1$d.word < :to%1$d".formatted(i));
        }
        sql.append(" where w0.word >= :from0 and w0.word < :to0 limit :some) found limit :most");
        JdbcClient.StatementSpec statement = database.sql(sql.toString()).param("most", most).param("some", most * SAME_BEGINNING);
        for (int i = 0; i < words.size(); i++) {
            statement = statement.param("from" + i, words.get(i)).param("to" + i, words.get(i) + Character.MAX_VALUE);
        }
        return statement.query(UUID.class).list();
    }

    private static List<Identifier> asIdentifiers(String query) {
        List<Identifier> all = new ArrayList<>(List.of(Identifier.vehicle(query), Identifier.account(query)));
        if (query.chars().filter(Character::isDigit).count() >= 6) {
            all.add(Identifier.phone(query));
        }
        return all;
    }

    /** Another desk writes about what a matter of this officer's units names; it was told which desk that is, and no more. */
    public record AlsoAsked(Matter matter, String byUnit, String what, Instant at) {}

    public List<AlsoAsked> alsoAsked(Instant since, int most) {
        return database.sql("select " + MatterRows.COLUMNS + """
                        , n.by_unit, n.what, n.at from entente.asked_notice n join entente.matter m on m.matter = n.matter
                        where n.at > ? and n.unit = any (entente.acting_units()) order by n.at desc limit ?""")
                .params(MatterRows.time(since), most)
                .query((row, number) -> new AlsoAsked(MatterRows.read(row, number), row.getString("by_unit"), row.getString("what"),
                        MatterRows.must(row, "at"))).list();
    }

    /** One matter, if the officer may see it. */
    public Optional<Matter> find(UUID matter) {
        return database.sql("select " + MatterRows.COLUMNS + " from entente.matter m where m.matter = ?")
                .param(matter).query(MatterRows::read).optional();
    }
}
