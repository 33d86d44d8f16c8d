package org.entente.node.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.node.kernel.PartialDate;
import org.entente.node.matters.FoldedProjection;
import org.entente.node.matters.FormReading;
import org.entente.node.matters.Matter;
import org.entente.node.matters.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what was taught and what is built or given, with milestones and indicators. */
@Component
class ProgrammeProjection extends FoldedProjection {
    /** What the other side has not agreed to is planned; what was called off is no part of any figure. */
    private static final Set<String> NOT_HELD = Set.of(PlannedLife.CANCELLED, PlannedLife.DECLINED);

    ProgrammeProjection() {
        super("programme_told", Set.of(BuiltKind.COURSE, BuiltKind.MISSION, BuiltKind.DONATION, BuiltKind.PROJECT, BuiltKind.PROGRAMME),
                Set.of("agree", "report"));
    }

    @Override
    protected void write(JdbcTemplate here, Matter matter, ObjectNode whole) {
        forget(here, matter.id());
        if (NOT_HELD.contains(matter.state()) && !matter.kind().equals(BuiltKind.PROJECT)) {
            return;
        }
        switch (matter.kind()) {
            case BuiltKind.COURSE, BuiltKind.MISSION -> training(here, matter, whole);
            default -> portfolio(here, matter, whole);
        }
    }

    private static void training(JdbcTemplate here, Matter matter, ObjectNode whole) {
        boolean mission = matter.kind().equals(BuiltKind.MISSION);
        PartialDate date = Said.date(whole, "date").orElse(null);
        here.update("""
                        insert into entente.training (matter, kind, id, title, content, said, starts, year, days, courses, host, given_by, unit, guests,
                            officers, nominated, attended, certificates, women, men, human_rights, human_rights_by, basis, ref)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                matter.id(), matter.kind(), matter.reference(), Said.json(whole.path("title")), Said.text(whole, "content"),
                date == null ? null : date.toString(), date == null ? null : date.earliest(), date == null ? null : date.year(),
                Said.number(whole, "days"), Said.number(whole, "courses"), Said.text(whole, "host"),
                Said.text(whole, mission ? "sentBy" : "givenBy"), Said.text(whole, "unit"), Said.codes(whole, "guests"),
                Said.number(whole, mission ? "experts" : "officers"), Said.number(whole, "nominated"), Said.number(whole, "attended"),
                Said.number(whole, "certificates"), Said.number(whole, "gender.women"), Said.number(whole, "gender.men"),
                Said.yes(whole, "humanRights"), Said.text(whole, "humanRightsBy"), Said.text(whole, "source.basis"), Said.text(whole, "source.ref"));
    }

    private static void portfolio(JdbcTemplate here, Matter matter, ObjectNode whole) {
        String starts = whole.has("start") ? "start" : whole.has("date") ? "date" : "memorandum";
        LocalDate handedOver = Said.first(whole, whole.has("handedOver") ? "handedOver" : whole.has("inaugurated") ? "inaugurated" : "receipt.on");
        PartialDate said = Said.date(whole, starts).orElse(null);
        String money = whole.has("budget") ? "budget" : "value";
        here.update("""
                        insert into entente.portfolio (matter, kind, id, title, sort, status, said, starts, due, handed_over, owner, budget, spent,
                            currency, planned, built, missing, rights, basis, ref, whole)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                matter.id(), matter.kind(), matter.reference(), Said.json(whole.path("title")), Said.text(whole, "sort"),
                status(matter, whole, handedOver != null), said == null ? null : said.toString(), said == null ? null : said.earliest(),
                Said.last(whole, "due"), handedOver, Said.text(whole, "owner"), amount(whole, money), amount(whole, "spent"),
                Said.text(whole, money + ".currency"), Said.number(whole, "planned"), built(whole), missing(whole),
                rights(whole), Said.text(whole, "source.basis"), Said.text(whole, "source.ref"), Said.json(whole));
        int number = 0;
        for (JsonNode milestone : whole.path("milestones")) {
            here.update("insert into entente.milestone (matter, id, number, title, due, done) values (?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing",
                    matter.id(), milestone.path("id").asString(""), number++, milestone.has("text") ? Said.json(milestone.path("text")) : "{}",
                    Said.last(milestone, "due"), Said.first(milestone, "done"));
        }
        for (JsonNode indicator : whole.path("indicators")) {
            here.update("insert into entente.indicator (matter, name, year, number, goal) values (?, ?, ?, ?, ?) on conflict do nothing",
                    matter.id(), indicator.path("name").asString(""), indicator.path("year").asInt(0), indicator.path("number").asLong(0),
                    Said.number(indicator, "goal"));
        }
    }

    private static String status(Matter matter, ObjectNode whole, boolean handedOver) {
        if (NOT_HELD.contains(matter.state())) {
            return "stopped";
        }
        String said = Said.text(whole, "status");
        if (said != null) {
            return handedOver && (said.equals("running") || said.equals("finished")) ? "handed-over" : said;
        }
        return handedOver || matter.kind().equals(BuiltKind.DONATION) && whole.has("source") ? "handed-over" : "planned";
    }

    private static @Nullable BigDecimal amount(ObjectNode whole, String money) {
        JsonNode amount = FormReading.at(whole, money + ".amount");
        return amount.isNumber() ? amount.decimalValue() : null;
    }

    /** The latest count of a building programme. */
    private static @Nullable Long built(ObjectNode whole) {
        Long most = null;
        for (JsonNode count : whole.path("counts")) {
            most = most == null ? count.path("number").asLong(0) : Long.valueOf(Math.max(most, count.path("number").asLong(0)));
        }
        return most;
    }

    private static String[] missing(ObjectNode whole) {
        List<String> missing = new ArrayList<>();
        for (JsonNode paper : whole.path("papers")) {
            if (!paper.path("present").asBoolean(false)) {
                missing.add(paper.path("name").asString(""));
            }
        }
        return missing.toArray(String[]::new);
    }

    /** Whether treatment is voluntary and the rights of those treated were checked; nothing where nobody said. */
    private static @Nullable Boolean rights(ObjectNode whole) {
        return whole.has("rights")
                ? Boolean.valueOf(whole.path("rights").path("voluntary").asBoolean(false) && whole.path("rights").path("checked").asBoolean(false))
                : null;
    }

    @Override
    protected void forget(JdbcTemplate here, UUID matter) {
        here.update("delete from entente.training where matter = ?", matter);
        here.update("delete from entente.portfolio where matter = ?", matter);
        here.update("delete from entente.milestone where matter = ?", matter);
        here.update("delete from entente.indicator where matter = ?", matter);
    }
}
