package org.entente.node.programmes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.entente.node.kernel.PartialDate;
import org.entente.node.matters.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many officers were taught what by whom, as the signed-in officer may read it. */
@Component
@Transactional(readOnly = true)
public class Training {
    /** Lines of one page. */
    public static final int PAGE = 25;

    /** Years of one table: more than two ministries have taught each other. */
    private static final int MOST_YEARS = 100;

    private final JdbcClient database;

    Training(JdbcClient database) {
        this.database = database;
    }

    /**
     * One year, or one content, host or unit within the years asked for.
     *
     * @param by the year, the content or the unit; null where no source says it
     * @param officers taught; {@code women} and {@code men} only as far as they were counted
     * @param withRights officers whose courses had a module on the rights of people
     */
    public record Sum(@Nullable String by, int courses, int officers, int women, int men, int withRights) {}

    /** What is summed up. */
    public enum By {
        YEAR("year::text"),
        CONTENT("content"),
        UNIT("coalesce(unit, guests[1])"),
        GIVER("coalesce(human_rights_by, case when human_rights then coalesce(given_by, host) end)");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /** Sums of courses that were held, planned ones left out; the year narrows, null for all. */
    public List<Sum> sums(By by, @Nullable Integer year) {
        return database.sql("""
                        select %1$s as by_what, sum(coalesce(courses, 1))::int as courses, sum(coalesce(attended, officers, 0))::int as officers,
                            sum(coalesce(women, 0))::int as women, sum(coalesce(men, 0))::int as men,
                            sum(case when human_rights then coalesce(attended, officers, 0) else 0 end)::int as rights
                        from entente.training where kind = 'course' and (:year::int is null or year = :year::int)
                        group by 1 order by 1 desc nulls last limit %2$d""".formatted(by.column, MOST_YEARS))
                .param("year", year, Types.INTEGER)
                .query((row, number) -> new Sum(row.getString("by_what"), row.getInt("courses"), row.getInt("officers"), row.getInt("women"),
                        row.getInt("men"), row.getInt("rights")))
                .list();
    }

    /** Officers trained in a year, for a plan's indicator. */
    public int trained(int year) {
        return sums(By.YEAR, year).stream().mapToInt(Sum::officers).sum();
    }

    /** Courses and missions, the newest first; those without a date come last. */
    public List<TrainingLine> list(@Nullable Integer year, int offset, int most) {
        String sql = """
                select t.matter, t.kind, t.id, t.title::text as title, t.content, t.said, t.year, t.days, t.courses, t.host, t.given_by, t.unit,
                    t.guests, t.officers, t.attended, t.certificates, t.women, t.men, t.human_rights, t.human_rights_by, t.basis, t.ref,
                    (select m.state from entente.matter m where m.matter = t.matter) as state
                from entente.training t %s order by t.starts desc nulls last, t.matter limit %d offset %d""";
        return year == null
                ? database.sql(sql.formatted("", most, offset)).query(Training::line).list()
                : database.sql(sql.formatted("where t.year = ?", most, offset)).param(year).query(Training::line).list();
    }

    private static TrainingLine line(ResultSet row, int number) throws SQLException {
        String said = row.getString("said");
        return new TrainingLine(row.getObject("matter", UUID.class), row.getString("kind"), row.getString("id"),
                Said.title(Said.stored(row.getString("title"))), row.getString("content"),
                said == null ? null : PartialDate.parse(said), whole(row, "year"), whole(row, "days"), whole(row, "courses"), row.getString("host"),
                row.getString("given_by"), row.getString("unit"), List.of((String[]) row.getArray("guests").getArray()), whole(row, "officers"),
                whole(row, "attended"), whole(row, "certificates"), whole(row, "women"), whole(row, "men"),
                row.getObject("human_rights", Boolean.class), row.getString("human_rights_by"), row.getString("basis"), row.getString("ref"),
                row.getString("state"));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
