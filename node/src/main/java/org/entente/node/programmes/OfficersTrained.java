package org.entente.node.programmes;

import org.entente.node.matters.CountedFigure;
import org.entente.protocol.Nation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Officers taught in courses of a year; those told of where attendance was not counted. */
@Component
class OfficersTrained implements CountedFigure {
    private final JdbcClient database;

    OfficersTrained(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String counts() {
        return "officers-trained";
    }

    @Override
    public long count(Nation partner, int year) {
        return database.sql("""
                        select coalesce(sum(coalesce(t.attended, t.officers, 0)), 0)
                        from entente.training t join entente.matter m on m.matter = t.matter
                        where t.kind = 'course' and t.year = ? and m.partner = ?""")
                .params(year, partner.code())
                .query(Long.class)
                .single();
    }
}
