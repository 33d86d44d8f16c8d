package org.entente.node.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.node.kernel.LanguageText;
import org.entente.node.matters.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The register of agreements. */
@Component
@Transactional(readOnly = true)
public class AgreementRegister {
    /** Rows of the register's page. */
    private static final int MOST = 200;

    private final JdbcClient database;

    AgreementRegister(JdbcClient database) {
        this.database = database;
    }

    /** @param told the fact as it was last told */
    public record Agreement(UUID matter, String id, String form, String status, @Nullable String signed, @Nullable String inForce,
            LanguageText title, JsonNode told, String state, int obligations) {
        /** Whether it binds both nations on that day. */
        public LegalBasis on(LocalDate day) {
            return LegalBasis.of(state, status, inForce, day);
        }
    }

    /** Those in force first, then by the day of signature. */
    public List<Agreement> all() {
        return database.sql("""
                        select a.matter, a.id, a.form, a.status, a.signed, a.in_force, a.told::text as told, m.state,
                            (select count(*) from entente.obligation o where o.matter = a.matter) as obligations
                        from entente.agreement a join entente.matter m on m.matter = a.matter
                        order by (a.status = 'in-force') desc, a.signed desc nulls last, a.id limit\s""" + MOST)
                .query((row, n) -> {
                    JsonNode told = Said.stored(row.getString("told"));
                    return new Agreement(row.getObject("matter", UUID.class), row.getString("id"), row.getString("form"), row.getString("status"),
                            row.getString("signed"), row.getString("in_force"), Said.title(told.path("title")), told, row.getString("state"),
                            row.getInt("obligations"));
                })
                .list();
    }
}
