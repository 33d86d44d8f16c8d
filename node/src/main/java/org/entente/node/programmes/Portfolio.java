package org.entente.node.programmes;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.node.kernel.LanguageText;
import org.entente.node.kernel.PartialDate;
import org.entente.node.matters.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Projects, programmes and donations, and which are late, over budget or without a paper, as the signed-in officer may read it. */
@Component
@Transactional(readOnly = true)
public class Portfolio {
    /** Entries of one page. */
    public static final int PAGE = 25;

    /** Milestones and indicators of one matter, as its schema allows them. */
    private static final int MOST = 200;

    private static final String LATE_MILESTONES = """
            (select count(*) from entente.milestone s where s.matter = p.matter and s.done is null and s.due < :today)""";

    /** Late: a milestone or the end is past and it is neither handed over nor stopped. */
    private static final String LATE = "p.status in ('planned', 'running', 'finished') and (p.due < :today or " + LATE_MILESTONES + " > 0)";
    private static final String OVER = "p.spent > p.budget";
    private static final String MISSING = "cardinality(p.missing) > 0";

    private final JdbcClient database;

    Portfolio(JdbcClient database) {
        this.database = database;
    }

    /** Which part of the portfolio is asked for. */
    public enum Show {
        ALL("true"),
        PLANNED("p.status = 'planned'"),
        RUNNING("p.status = 'running'"),
        FINISHED("p.status = 'finished'"),
        HANDED_OVER("p.status = 'handed-over'"),
        LATE(Portfolio.LATE),
        OVER_BUDGET(OVER),
        MISSING_PAPERS(MISSING),
        /** Late, over budget or without a paper. */
        TROUBLED("(" + Portfolio.LATE + " or " + OVER + " or " + MISSING + ")");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }
    }

    /**
     * One project, programme or donation.
     *
     * @param said when it began, as far as it is known
     * @param late milestones that are past and not done; {@code pastDue} whether its end is past
     * @param missing hand-over papers that are not there
     * @param rights whether treatment is voluntary and rights were checked, none where nobody said
     */
    public record Entry(UUID matter, String kind, String id, LanguageText title, @Nullable String sort, String status, @Nullable PartialDate said,
            @Nullable LocalDate due, @Nullable LocalDate handedOver, @Nullable BigDecimal budget, @Nullable BigDecimal spent, @Nullable String currency,
            @Nullable Integer planned, @Nullable Integer built, List<String> missing, @Nullable Boolean rights, int late, boolean pastDue,
            @Nullable String basis, @Nullable String ref, String state) {
        public boolean overBudget() {
            return budget != null && spent != null && spent.compareTo(budget) > 0;
        }
    }

    /** One step of a project. */
    public record Milestone(UUID matter, String id, LanguageText title, @Nullable LocalDate due, @Nullable LocalDate done) {}

    /** One count of a programme in a year. */
    public record Indicator(String name, int year, long number, @Nullable Long goal) {}

    public List<Entry> list(Show show, LocalDate today, int offset, int most) {
        return database.sql("""
                        select p.matter, p.kind, p.id, p.title::text as title, p.sort, p.status, p.said, p.due, p.handed_over, p.budget, p.spent,
                            p.currency, p.planned, p.built, p.missing, p.rights, %s as late,
                            p.due < :today and p.status in ('planned', 'running', 'finished') as past_due, p.basis, p.ref, m.state
                        from entente.portfolio p join entente.matter m on m.matter = p.matter
                        where %s order by p.starts desc nulls last, p.matter limit :most offset :offset""".formatted(LATE_MILESTONES, show.condition))
                .param("today", today, Types.DATE).param("most", most).param("offset", offset).query(Portfolio::entry).list();
    }

    public List<Milestone> milestones(UUID matter) {
        return database.sql("select matter, id, title::text as title, due, done from entente.milestone where matter = ? order by number limit " + MOST)
                .param(matter)
                .query((row, number) -> new Milestone(row.getObject("matter", UUID.class), row.getString("id"),
                        Said.words(Said.stored(row.getString("title"))).orElse(LanguageText.english(row.getString("id"))),
                        row.getObject("due", LocalDate.class), row.getObject("done", LocalDate.class)))
                .list();
    }

    public List<Indicator> indicators(UUID matter) {
        return database.sql("select name, year, number, goal from entente.indicator where matter = ? order by name, year limit " + MOST)
                .param(matter)
                .query((row, number) -> new Indicator(row.getString("name"), row.getInt("year"), row.getLong("number"), row.getObject("goal", Long.class)))
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        String said = row.getString("said");
        return new Entry(row.getObject("matter", UUID.class), row.getString("kind"), row.getString("id"),
                Said.title(Said.stored(row.getString("title"))), row.getString("sort"),
                row.getString("status"), said == null ? null : PartialDate.parse(said), row.getObject("due", LocalDate.class),
                row.getObject("handed_over", LocalDate.class), row.getBigDecimal("budget"), row.getBigDecimal("spent"), row.getString("currency"),
                row.getObject("planned", Integer.class), row.getObject("built", Integer.class), List.of((String[]) row.getArray("missing").getArray()),
                row.getObject("rights", Boolean.class), row.getInt("late"), row.getBoolean("past_due"), row.getString("basis"), row.getString("ref"),
                row.getString("state"));
    }
}
