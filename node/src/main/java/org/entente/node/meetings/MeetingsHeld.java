package org.entente.node.meetings;

import java.time.LocalDate;
import org.entente.node.matters.CountedFigure;
import org.entente.node.matters.Today;
import org.entente.protocol.Nation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings of the two sides that began in a year, at every level. */
@Component
class MeetingsHeld implements CountedFigure {
    private final JdbcClient database;
    private final Today today;

    MeetingsHeld(JdbcClient database, Today today) {
        this.database = database;
        this.today = today;
    }

    @Override
    public String counts() {
        return "meetings-held";
    }

    @Override
    public long count(Nation partner, int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return database.sql("""
                        select count(*) from entente.meeting_line l join entente.matter m on m.matter = l.matter
                        where l.contact is not null and l.starts >= ? and l.starts <= ? and m.partner = ?""")
                .params(LocalDate.of(year, 1, 1), end.isAfter(today.day()) ? today.day() : end, partner.code())
                .query(Long.class)
                .single();
    }
}
