package org.entente.node.agreements;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.kernel.LanguageText;
import org.entente.node.matters.Said;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Yearly plans as the signed-in officer may read them: text, signatures, items and what each side said of them. */
@Component
@Transactional(readOnly = true)
public class Plans {
    /** Plans of one list: more years than two ministries have cooperated. */
    private static final int MOST = 100;

    private final JdbcClient database;

    Plans(JdbcClient database) {
        this.database = database;
    }

    /** @param state of the matter */
    public record Plan(UUID matter, String id, int year, LanguageText title, @Nullable String signed, boolean inForce, String state,
            Nation partner, boolean ours, JsonNode told) {}

    /** The text after one act. */
    public record Text(int number, Nation nation, Instant at, ObjectNode json, Digest digest, @Nullable JsonNode reason) {}

    /** @param act whose first attachment is the sealed paper */
    public record Signature(Nation nation, String authority, String post, Instant at, JsonNode said, Digest act) {}

    public record Minute(Nation nation, Instant at, JsonNode said) {}

    public record Item(UUID matter, String id, int number, LocalDate due, JsonNode told) {}

    /** The last word of one side. */
    public record Progress(String item, Nation nation, LocalDate on, @Nullable Integer progress, @Nullable BigDecimal figure,
            @Nullable String status, @Nullable JsonNode said, @Nullable JsonNode reviewed) {
        public boolean done() {
            return "done".equals(status) || progress != null && progress >= 100;
        }
    }

    public List<Plan> all() {
        return database.sql(SELECT + "order by p.year desc, m.opened_at desc limit " + MOST).query(Plans::plan).list();
    }

    public Optional<Plan> find(UUID matter) {
        return database.sql(SELECT + "where p.matter = ?").param(matter).query(Plans::plan).optional();
    }

    private static final String SELECT = """
            select p.matter, p.id, p.year, p.title::text as title, p.signed, p.in_force, m.state, m.partner, m.ours, p.told::text as told
            from entente.plan p join entente.matter m on m.matter = p.matter\s""";

    /** The text as it stands. */
    public Optional<PlanText> current(UUID matter) {
        List<Text> all = texts(matter);
        return all.isEmpty() ? Optional.empty() : Optional.of(PlanText.stored(all.getLast().json()));
    }

    /** The text after each act that changed it, the oldest first. */
    public List<Text> texts(UUID matter) {
        return database.sql("select number, nation, at, text::text as text, digest, reason::text as reason from entente.plan_text where matter = ? order by number")
                .param(matter)
                .query((row, n) -> new Text(row.getInt("number"), new Nation(row.getString("nation")), instant(row, "at"),
                        (ObjectNode) Said.stored(row.getString("text")), Digest.ofBytes(row.getBytes("digest")), json(row, "reason")))
                .list();
    }

    public List<Signature> signatures(UUID matter, boolean review) {
        return database.sql("select nation, authority, post, at, said::text as said, act from entente.plan_signature where matter = ? and review = ? order by at")
                .params(matter, review)
                .query((row, n) -> new Signature(new Nation(row.getString("nation")), row.getString("authority"), row.getString("post"),
                        instant(row, "at"), Said.stored(row.getString("said")), Digest.ofBytes(row.getBytes("act"))))
                .list();
    }

    /** What either side wrote down of the review, in the order of time. */
    public List<Minute> minutes(UUID matter) {
        return database.sql("select nation, at, said::text as said from entente.plan_minute where matter = ? order by at")
                .param(matter)
                .query((row, n) -> new Minute(new Nation(row.getString("nation")), instant(row, "at"), Said.stored(row.getString("said"))))
                .list();
    }

    public List<Item> items(UUID matter) {
        return database.sql("select matter, id, number, due, told::text as told from entente.plan_item where matter = ? order by number")
                .param(matter)
                .query((row, n) -> new Item(row.getObject("matter", UUID.class), row.getString("id"), row.getInt("number"),
                        row.getObject("due", LocalDate.class), Said.stored(row.getString("told"))))
                .list();
    }

    public List<Progress> progress(UUID matter) {
        return database.sql("""
                        select item, nation, on_day, progress, figure, status, said::text as said, reviewed::text as reviewed
                        from entente.plan_progress where matter = ?""")
                .param(matter)
                .query((row, n) -> new Progress(row.getString("item"), new Nation(row.getString("nation")), row.getObject("on_day", LocalDate.class),
                        row.getObject("progress", Integer.class), row.getBigDecimal("figure"), row.getString("status"), json(row, "said"),
                        json(row, "reviewed")))
                .list();
    }

    /** What the plan of a year is called until somebody calls it otherwise. */
    public static LanguageText titled(int year) {
        return new LanguageText("Kế hoạch hợp tác năm " + year, "ແຜນການຮ່ວມມື ປີ " + year, "Cooperation plan for " + year);
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        return new Plan(row.getObject("matter", UUID.class), row.getString("id"), row.getInt("year"), Said.title(Said.stored(row.getString("title"))),
                row.getString("signed"), row.getBoolean("in_force"), row.getString("state"), new Nation(row.getString("partner")),
                row.getBoolean("ours"), Said.stored(row.getString("told")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable JsonNode json(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Said.stored(text);
    }
}
