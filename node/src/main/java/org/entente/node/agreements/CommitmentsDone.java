package org.entente.node.agreements;

import java.time.LocalDate;
import org.entente.node.matters.CountedFigure;
import org.entente.protocol.Nation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Commitments that stand as done, in the year of the first report that said so; without a report, in the year they were due. */
@Component
class CommitmentsDone implements CountedFigure {
    private final JdbcClient database;

    CommitmentsDone(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String counts() {
        return "commitments-done";
    }

    @Override
    public long count(Nation partner, int year) {
        return database.sql("""
                        select count(*) from entente.commitment c join entente.matter m on m.matter = c.matter
                        where c.status = 'done' and m.partner = ? and coalesce(
                            (select min(r.on_day) from entente.commitment_report r where r.matter = c.matter and r.status = 'done'), c.due)
                            between ? and ?""")
                .params(partner.code(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query(Long.class)
                .single();
    }
}
