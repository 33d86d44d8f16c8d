package org.entente.node.agreements;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.node.kernel.LanguageText;
import org.entente.node.matters.Said;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The register of commitments: who promised what to whom, and what has been done since. */
@Component
@Transactional(readOnly = true)
public class Commitments {
    /** Rows of one page. */
    public static final int PAGE = 50;

    private final JdbcClient database;

    Commitments(JdbcClient database) {
        this.database = database;
    }

    /** @param owner {@code both} or a nation */
    public record Commitment(UUID matter, String id, String owner, @Nullable String meeting, @Nullable String planItem, @Nullable String made,
            @Nullable LocalDate due, String status, LanguageText title, JsonNode told, String state, List<Report> reports) {}

    /** One side's word on what became of it. */
    public record Report(Nation nation, LocalDate on, String status, JsonNode said) {}

    /** What of the register is wanted. */
    public enum Show {
        ALL,
        OPEN,
        OVERDUE,
        OURS,
        THEIRS,
        DONE
    }

    /**
     * The newest promises first.
     *
     * @param made the beginning of the day of the promise: a year, a month or a day; empty for any
     */
    public List<Commitment> list(Show show, String made, Nation own, LocalDate today) {
        String narrowed = switch (show) {
            case ALL -> "";
            case OPEN -> " and c.status in ('open', 'running', 'unknown')";
            case OVERDUE -> " and c.status in ('open', 'running', 'unknown') and c.due < :today";
            case OURS -> " and c.owner in ('both', :own)";
            case THEIRS -> " and c.owner <> :own";
            case DONE -> " and c.status = 'done'";
        };
        return with(database.sql(SELECT + "where (:made = '' or c.made >= :made and c.made < :until)" + narrowed
                        + " order by c.made desc nulls last, c.id limit " + PAGE)
                .param("made", made).param("until", made + '~').param("own", own.code()).param("today", today)
                .query((row, n) -> read(row)).list());
    }

    /** How many a side owes that stand alike: {@code overdue}, else their status. */
    public record Counted(String owner, String standing, int number) {}

    private static final String STANDING = "case when c.status in ('open', 'running', 'unknown') and c.due < :today then 'overdue' else c.status end";

    /** All of them by who owes them and how they stand. */
    public List<Counted> counted(LocalDate today) {
        return database.sql("select owner, standing, number from entente.commitments_counted(?)").param(1, today, Types.DATE)
                .query((row, n) -> new Counted(row.getString("owner"), row.getString("standing"), row.getInt("number"))).list();
    }

    /** Those behind one of the counts, the nearest due first. */
    public List<Commitment> counted(String owner, String standing, LocalDate today, int offset, int most) {
        return with(database.sql(SELECT + "where c.owner = :owner and " + STANDING + " = :standing order by c.due nulls last, c.id limit :most offset :offset")
                .param("owner", owner).param("standing", standing).param("today", today).param("most", most).param("offset", offset)
                .query((row, n) -> read(row)).list());
    }

    /** What is still owed between us and a partner, the longest overdue first and what has no day last. */
    public List<Commitment> owed(Nation partner, int most) {
        return with(database.sql(SELECT + "where m.partner = :partner and c.status in ('open', 'running', 'unknown') order by c.due nulls last, c.id limit :most")
                .param("partner", partner.code()).param("most", most)
                .query((row, n) -> read(row)).list());
    }

    /** Those that carry out the items of a plan. */
    public List<Commitment> of(List<String> planItems) {
        return with(database.sql(SELECT + "where c.plan_item = any (?) order by c.id limit " + PAGE).param(planItems.toArray(String[]::new))
                .query((row, n) -> read(row)).list());
    }

    private static final String SELECT = """
            select c.matter, c.id, c.owner, c.meeting, c.plan_item, c.made, c.due, c.status, c.title::text as title, c.told::text as told, m.state
            from entente.commitment c join entente.matter m on m.matter = c.matter\s""";

    private static Commitment read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Commitment(row.getObject("matter", UUID.class), row.getString("id"), row.getString("owner"), row.getString("meeting"),
                row.getString("plan_item"), row.getString("made"), row.getObject("due", LocalDate.class), row.getString("status"),
                Said.title(Said.stored(row.getString("title"))), Said.stored(row.getString("told")), row.getString("state"), List.of());
    }

    private List<Commitment> with(List<Commitment> found) {
        Map<UUID, List<Report>> reports = new HashMap<>();
        database.sql("select matter, nation, on_day, status, said::text as said from entente.commitment_report where matter = any (?) order by on_day desc")
                .param(found.stream().map(Commitment::matter).toArray(UUID[]::new))
                .query(row -> {
                    reports.computeIfAbsent(row.getObject("matter", UUID.class), none -> new ArrayList<>()).add(new Report(
                            new Nation(row.getString("nation")), row.getObject("on_day", LocalDate.class), row.getString("status"),
                            Said.stored(row.getString("said"))));
                });
        return found.stream().map(c -> new Commitment(c.matter(), c.id(), c.owner(), c.meeting(), c.planItem(), c.made(), c.due(), c.status(),
                c.title(), c.told(), c.state(), reports.getOrDefault(c.matter(), List.of()))).toList();
    }
}
