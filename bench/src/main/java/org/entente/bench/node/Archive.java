package org.entente.bench.node;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills a node's projection with matters as years of work would leave them. Each is a copy of a matter that was really
 * exchanged, under an identifier of its own, with {@link #ACTS_EACH} acts that name each other as seen. Headers and sealed
 * parts are not copied: pages of lists, counts and searches never read them, and the pages of single matters are measured
 * on the real ones.
 */
final class Archive {
    static final int ACTS_EACH = 10;

    /** One in so many is ours to answer; one in {@link #SOON} of those within a day. */
    private static final int WE_MUST = 50;

    private static final int SOON = 40;

    /** Rows a statement, so that none holds the database's memory. */
    private static final int STEP = 5_000;

    private final JdbcTemplate database;

    /** @param exchange the role whose policy lets it write matters of every unit */
    Archive(DataSource exchange) {
        database = new JdbcTemplate(exchange);
    }

    /** Goes on until there are so many matters. */
    int fill(int matters) {
        int held = count("select count(*) from entente.matter");
        for (int first = held; first < matters; first += STEP) {
            int last = Math.min(first + STEP, matters) - 1;
            matters(first, last);
            acts(first, last);
        }
        return count("select count(*) from entente.act");
    }

    private int count(String sql) {
        Integer count = database.queryForObject(sql, Integer.class);
        return count == null ? 0 : count;
    }

    /** The identifier of the n-th copy: version 8, opened by VN, as {@code MatterId} reads it. */
    private static String id(String n) {
        return "('564e' || lpad(to_hex(" + n + "), 8, '0') || '8' || substr(md5(" + n + "::text), 1, 3) || '8' || substr(md5("
                + n + "::text), 4, 15))::uuid";
    }

    private void matters(int first, int last) {
        database.update("""
                insert into entente.matter (matter, kind, kind_version, reference, register_year, register_number, title,
                    title_language, ours, partner, our_authority, their_authority, holder, state, must_act, handling, urgent,
                    basis, iccs, instrument, case_number, opened_at, moved_at, acts, clock_started, due_at, rule, rule_version,
                    zone, fictional, review_on, erase_on)
                select %s, m.kind, m.kind_version, 'RQ-VN-' || n, 2000, n, m.title, m.title_language,
                    n %% ? <> 0, m.partner, m.our_authority, m.their_authority, m.holder,
                    case when n %% ? = 0 then 'ACKNOWLEDGED' when n %% 7 = 0 then 'PART_ANSWERED' else 'CLOSED' end,
                    case when n %% ? = 0 then 'WE' when n %% 7 = 0 then 'THEY' else 'NOBODY' end,
                    m.handling, false, m.basis, m.iccs, m.instrument, m.case_number, now() - n * interval '5 minutes',
                    now() - n * interval '4 minutes', ?, now(), case when n %% ? = 0 then now() + interval '12 hours'
                        when n %% 7 = 0 then now() + interval '6 days' end, m.rule, m.rule_version, m.zone, true,
                    m.review_on, m.erase_on
                from generate_series(?::int, ?::int) n, (select * from entente.matter order by opened_at limit 1) m
                """.formatted(id("n")), WE_MUST, WE_MUST, WE_MUST, ACTS_EACH, WE_MUST * SOON, first, last);
        database.update("""
                update entente.matter set due_at = now() + interval '3 days'
                where must_act = 'WE' and due_at is null and register_year = 2000 and register_number between ? and ?""", first, last);
        database.update("""
                insert into entente.matter_access (matter, unit, why, granted_at, opened_at, moved_at, kind, state, must_act,
                    due_at, unread)
                select matter, holder, 'AUTHOR', opened_at, opened_at, moved_at, kind, state, must_act, due_at, register_number %% 100 = 0
                from entente.matter where register_year = 2000 and register_number between ? and ?""".replace("%%", "%"), first, last);
        database.update("""
                insert into entente.matter_word (word, matter)
                select w, matter from entente.matter, unnest(array[lower(reference), 'owner', 'lorry', 'seen', 'border',
                    'market', 'w' || register_number % 997]) w
                where register_year = 2000 and register_number between ? and ?""", first, last);
    }

    /** A request that was acknowledged, then asked about and answered in turns: each act has seen the one before. */
    private void acts(int first, int last) {
        database.update("""
                insert into entente.act (digest, matter, act, author, authority, post, seen, claimed_at, held_at, effect, outcome,
                    handling, parts)
                select sha256((n || '/' || k)::bytea), %s,
                    (array['ask', 'acknowledge', 'ask-clarification', 'clarify', 'ask-clarification', 'clarify',
                        'answer-in-part', 'feedback', 'answer', 'close'])[k],
                    (array['VN', 'LA', 'LA', 'VN', 'LA', 'VN', 'LA', 'VN', 'LA', 'VN'])[k],
                    a.authority, a.post,
                    case when k = 1 then array[]::bytea[] else array[sha256((n || '/' || k - 1)::bytea)] end,
                    now() - n * interval '5 minutes' + k * interval '1 second',
                    now() - n * interval '5 minutes' + k * interval '1 second', 'EFFECTIVE', 'ACCEPTED', a.handling, a.parts
                from generate_series(?::int, ?::int) n, generate_series(1, ?::int) k,
                    (select * from entente.act order by held_at limit 1) a
                """.formatted(id("n")), first, last, ACTS_EACH);
    }
}
