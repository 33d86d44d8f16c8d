package org.entente.node.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.node.matters.Bodies;
import org.entente.node.matters.HeldAct;
import org.entente.node.matters.Matter;
import org.entente.node.matters.Projection;
import org.entente.node.matters.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps a plan's text after each change, its signatures, its items and what each side said of them. */
@Component
class PlanProjection implements Projection {
    @Override
    public Set<String> kinds() {
        return Set.of(PlanKind.NAME);
    }

    @Override
    public void taken(JdbcTemplate here, Matter matter, HeldAct act, ObjectNode body) {
        switch (act.act()) {
            case "tell", "correct" -> {
                plan(here, matter, body, true);
                write(here, matter, act, PlanText.proposed(body), null);
            }
            case "propose" -> {
                plan(here, matter, body, false);
                write(here, matter, act, PlanText.proposed(body), null);
            }
            case "amend" -> current(here, matter.id()).ifPresent(text -> write(here, matter, act, text.amended(body), body.path("reason")));
            case "sign", "sign-review" -> sign(here, matter, act, body);
            case "return" -> here.update("delete from entente.plan_signature where matter = ? and not review", matter.id());
            case "reopen-review" -> here.update("delete from entente.plan_signature where matter = ? and review", matter.id());
            case "report" -> report(here, matter, act, body);
            case "figures" -> body.path("items").forEach(row -> reviewed(here, matter, act, row));
            case "minute" -> here.update("insert into entente.plan_minute (matter, act, nation, at, said) values (?, ?, ?, ?, ?::jsonb)",
                    matter.id(), act.digest().bytes(), act.author().code(), Rows.at(act.claimedAt()), Said.json(body));
            default -> { }
        }
    }

    private static void plan(JdbcTemplate here, Matter matter, ObjectNode body, boolean told) {
        here.update("""
                        insert into entente.plan (matter, id, year, title, signed, in_force, told) values (?, ?, ?, ?::jsonb, ?, ?, ?::jsonb)
                        on conflict (matter) do update set year = excluded.year, title = excluded.title, signed = excluded.signed,
                            in_force = excluded.in_force, told = excluded.told""",
                matter.id(), matter.reference(), body.path("year").asInt(0), Said.json(body.path("title")), Said.text(body, "signed"), told,
                Said.json(body));
    }

    private static java.util.Optional<PlanText> current(JdbcTemplate here, UUID matter) {
        List<PlanText> found = here.query("select text::text from entente.plan_text where matter = ? order by number desc limit 1",
                (row, number) -> PlanText.stored(Bodies.read(row.getString(1).getBytes(java.nio.charset.StandardCharsets.UTF_8)).orElseThrow()), matter);
        return found.stream().findFirst();
    }

    private static void write(JdbcTemplate here, Matter matter, HeldAct act, PlanText text, @Nullable JsonNode reason) {
        here.update("""
                        insert into entente.plan_text (matter, number, act, nation, at, text, digest, reason)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?::jsonb, ?, ?::jsonb from entente.plan_text where matter = ?""",
                matter.id(), act.digest().bytes(), act.author().code(), Rows.at(act.claimedAt()), Said.json(text.json()), text.digest().bytes(),
                reason == null || reason.isMissingNode() ? null : Said.json(reason), matter.id());
        here.update("update entente.plan set title = ?::jsonb where matter = ?", Said.json(text.json().path("title")), matter.id());
        here.update("delete from entente.plan_item where matter = ?", matter.id());
        // An item without a date of its own is due with its plan's year.
        LocalDate end = LocalDate.of(Math.max(1, text.json().path("year").asInt(1)), 12, 31);
        int number = 0;
        for (JsonNode item : text.json().path("items")) {
            LocalDate due = Said.last(item, "due");
            here.update("insert into entente.plan_item (matter, id, number, due, told) values (?, ?, ?, ?, ?::jsonb) on conflict do nothing",
                    matter.id(), item.path("id").asString(), number++, due == null ? end : due, Said.json(item));
        }
    }

    private static void sign(JdbcTemplate here, Matter matter, HeldAct act, ObjectNode body) {
        here.update("""
                        insert into entente.plan_signature (matter, review, nation, authority, post, act, at, said)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict (matter, review, nation) do update set authority = excluded.authority,
                            post = excluded.post, act = excluded.act, at = excluded.at, said = excluded.said""",
                matter.id(), act.act().equals("sign-review"), act.author().code(), act.authority(), act.post(), act.digest().bytes(),
                Rows.at(act.claimedAt()), Said.json(body));
        if (matter.state().equals(PlanLife.IN_FORCE)) {
            here.update("update entente.plan set in_force = true, signed = ? where matter = ?", Said.text(body, "on"), matter.id());
        }
    }

    private static void report(JdbcTemplate here, Matter matter, HeldAct act, ObjectNode body) {
        here.update("""
                        insert into entente.plan_progress (matter, item, nation, on_day, progress, figure, status, said)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (matter, item, nation) do update set on_day = excluded.on_day,
                            progress = coalesce(excluded.progress, plan_progress.progress), figure = coalesce(excluded.figure, plan_progress.figure),
                            status = coalesce(excluded.status, plan_progress.status), said = excluded.said""",
                matter.id(), body.path("item").asString(), act.author().code(), Rows.day(body, act),
                body.has("progress") ? body.get("progress").intValue() : null, body.has("figure") ? body.get("figure").decimalValue() : null,
                Said.text(body, "status"), Said.json(body));
    }

    private static void reviewed(JdbcTemplate here, Matter matter, HeldAct act, JsonNode row) {
        here.update("""
                        insert into entente.plan_progress (matter, item, nation, on_day, figure, status, reviewed)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (matter, item, nation) do update set figure = coalesce(excluded.figure, plan_progress.figure),
                            status = coalesce(excluded.status, plan_progress.status), reviewed = excluded.reviewed""",
                matter.id(), row.path("item").asString(), act.author().code(), Rows.day(row, act),
                row.has("figure") ? row.get("figure").decimalValue() : null, Said.text(row, "status"), Said.json(row));
    }

    @Override
    public void clear(JdbcTemplate here, UUID matter) {
        for (String table : List.of("plan_minute", "plan_progress", "plan_item", "plan_signature", "plan_text", "plan")) {
            here.update("delete from entente." + table + " where matter = ?", matter);
        }
    }
}
