package org.entente.node.agreements;

import java.util.Set;
import java.util.UUID;
import org.entente.node.matters.HeldAct;
import org.entente.node.matters.Matter;
import org.entente.node.matters.Projection;
import org.entente.node.matters.Said;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the rows of agreements and of what they oblige to. */
@Component
class AgreementProjection implements Projection {
    @Override
    public Set<String> kinds() {
        return Set.of(AgreementKind.NAME);
    }

    @Override
    public void taken(JdbcTemplate here, Matter matter, HeldAct act, ObjectNode body) {
        switch (act.act()) {
            case "tell", "correct" -> tell(here, matter, body);
            case "change" -> here.update("""
                            update entente.agreement set status = ?, in_force = case when ? = 'in-force' then ? else in_force end,
                                signed = case when ? = 'signed' then ? else signed end where matter = ?""",
                    body.path("status").asString(), body.path("status").asString(), body.path("on").asString(),
                    body.path("status").asString(), body.path("on").asString(), matter.id());
            case "report" -> here.update("update entente.obligation set status = coalesce(?, status), reported_on = ?, report = ?::jsonb where matter = ? and id = ?",
                    Said.text(body, "status"), Rows.day(body, act), Said.json(body), matter.id(), Said.text(body, "obligation"));
            default -> { }
        }
    }

    private static void tell(JdbcTemplate here, Matter matter, ObjectNode body) {
        here.update("""
                        insert into entente.agreement (matter, id, form, status, signed, in_force, told) values (?, ?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (matter) do update set form = excluded.form, status = excluded.status, signed = excluded.signed,
                            in_force = excluded.in_force, told = excluded.told""",
                matter.id(), matter.reference(), body.path("form").asString(), body.path("status").asString(), Said.text(body, "signed"),
                Said.text(body, "inForce"), Said.json(body));
        here.update("delete from entente.obligation where matter = ?", matter.id());
        int number = 0;
        for (JsonNode one : body.path("obligations")) {
            here.update("insert into entente.obligation (matter, id, number, owner, told) values (?, ?, ?, ?, ?::jsonb) on conflict do nothing",
                    matter.id(), one.path("id").asString(), number++, one.path("owner").asString(), Said.json(one));
        }
    }

    @Override
    public void clear(JdbcTemplate here, UUID matter) {
        here.update("delete from entente.obligation where matter = ?", matter);
        here.update("delete from entente.agreement where matter = ?", matter);
    }
}
