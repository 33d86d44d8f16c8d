package org.entente.node.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.node.kernel.LanguageText;
import org.entente.node.kernel.PartialDate;
import org.entente.node.matters.Said;
import org.entente.node.matters.ToldFact;
import org.entente.node.nations.OwnNation;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Visits and events to be kept safe, and what is unconfirmed about each. */
@Component
@Transactional(readOnly = true)
public class Protections {
    private final JdbcClient database;
    private final OwnNation own;

    Protections(JdbcClient database, OwnNation own) {
        this.database = database;
        this.own = own;
    }

    /** What can be unconfirmed about a visit. */
    public enum What {
        /** The partner has not confirmed it. */
        PARTNER,
        LIAISON,
        /** A contact without a post. */
        CONTACT,
        PROGRAMME,
        TASKS,
        POINTS
    }

    /** @param nation whose it is, empty for both; {@code number} how many, 0 where it is not counted */
    public record Unconfirmed(What what, String nation, int number) {}

    /** One visit or event. */
    public record Protection(UUID matter, String id, LanguageText title, String of, PartialDate said, LocalDate starts, LocalDate ends,
            @Nullable String place, String state, boolean ours, List<Unconfirmed> unconfirmed) {}

    /** Those that end on or after {@code from} and begin on or before {@code to}, the nearest first. */
    public List<Protection> between(LocalDate from, LocalDate to, int most) {
        return database.sql("""
                        select p.matter, p.id, p.title::text as title, p.of, p.said, p.starts, p.ends, p.place, p.whole::text as whole, m.state, m.ours, m.partner
                        from entente.protection p join entente.matter m on m.matter = p.matter
                        where p.ends >= ? and p.starts <= ? order by p.starts, p.matter limit ?""")
                .params(from, to, most)
                .query((row, number) -> {
                    String state = row.getString("state");
                    return new Protection(row.getObject("matter", UUID.class), row.getString("id"),
                            Said.title(Said.stored(row.getString("title"))), row.getString("of"),
                            PartialDate.parse(row.getString("said")), row.getObject("starts", LocalDate.class),
                            row.getObject("ends", LocalDate.class), row.getString("place"), state, row.getBoolean("ours"),
                            unconfirmed(Said.stored(row.getString("whole")), state, Stream.of(own.nation(), new Nation(row.getString("partner"))).sorted().toList()));
                }).list();
    }

    static List<Unconfirmed> unconfirmed(JsonNode whole, String state, List<Nation> parties) {
        List<Unconfirmed> found = new ArrayList<>();
        if (!state.equals(ToldFact.CONFIRMED)) {
            found.add(new Unconfirmed(What.PARTNER, "", 0));
        }
        for (Nation nation : parties) {
            JsonNode liaison = whole.path("liaison").valueStream().filter(row -> row.path("nation").asString("").equals(nation.code())).findFirst()
                    .orElse(whole.path("none"));
            if (!liaison.path("set").asBoolean(false)) {
                found.add(new Unconfirmed(What.LIAISON, nation.code(), 0));
            } else if (!liaison.has("post") && !liaison.has("unit")) {
                found.add(new Unconfirmed(What.CONTACT, nation.code(), 0));
            }
        }
        if (whole.path("programme").isEmpty()) {
            found.add(new Unconfirmed(What.PROGRAMME, "", 0));
        }
        count(found, What.TASKS, (int) whole.path("tasks").valueStream().filter(task -> !task.path("state").asString("").equals("done")).count());
        int points = (int) whole.path("openPoints").valueStream().filter(point -> !point.path("closed").asBoolean(false)).count();
        count(found, What.POINTS, whole.path("openPoints").isEmpty() ? whole.path("openPointsCount").asInt(0) : points);
        return found;
    }

    private static void count(List<Unconfirmed> found, What what, int number) {
        if (number > 0) {
            found.add(new Unconfirmed(what, "", number));
        }
    }
}
