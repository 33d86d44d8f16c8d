package org.entente.node.agreements;

import java.util.Set;
import java.util.UUID;
import org.entente.node.matters.HeldAct;
import org.entente.node.matters.Matter;
import org.entente.node.matters.Projection;
import org.entente.node.matters.Said;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the register of commitments and what was reported on each. */
@Component
class CommitmentProjection implements Projection {
    @Override
    public Set<String> kinds() {
        return Set.of(CommitmentKind.NAME);
    }

    @Override
    public void taken(JdbcTemplate here, Matter matter, HeldAct act, ObjectNode body) {
        switch (act.act()) {
            case "tell", "correct" -> here.update("""
                            insert into entente.commitment (matter, id, owner, meeting, plan_item, made, due, status, title, told)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                            on conflict (matter) do update set owner = excluded.owner, meeting = excluded.meeting,
                                plan_item = excluded.plan_item, made = excluded.made, due = excluded.due, status = excluded.status,
                                title = excluded.title, told = excluded.told""",
                    matter.id(), matter.reference(), body.path("by").asString(), Said.text(body, "meeting"), Said.text(body, "planItem"),
                    Said.text(body, "made"), Said.last(body, "due"), body.path("status").asString("open"),
                    Said.json(body.path("title")), Said.json(body));
            case "report" -> {
                here.update("insert into entente.commitment_report (matter, act, nation, on_day, status, said) values (?, ?, ?, ?, ?, ?::jsonb)",
                        matter.id(), act.digest().bytes(), act.author().code(), Rows.day(body, act), body.path("status").asString(), Said.json(body));
                here.update("update entente.commitment set status = ? where matter = ?", body.path("status").asString(), matter.id());
            }
            default -> { }
        }
    }

    @Override
    public void clear(JdbcTemplate here, UUID matter) {
        here.update("delete from entente.commitment_report where matter = ?", matter);
        here.update("delete from entente.commitment where matter = ?", matter);
    }
}
