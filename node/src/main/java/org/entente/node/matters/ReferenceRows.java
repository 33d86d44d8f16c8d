package org.entente.node.matters;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.node.home.Reply;
import org.springframework.jdbc.core.JdbcTemplate;

/** Human references: ours are given once; a partner's may be doubled, and whoever reads sees it. */
final class ReferenceRows {
    /** Namesakes of one matter; more is a partner who does not number at all. */
    private static final int MOST = 5;

    private final DataSource source;
    private final JdbcTemplate database;

    ReferenceRows(DataSource database) {
        this.source = database;
        this.database = new JdbcTemplate(database);
    }

    /** Whether it is another matter's, asked together with what is asked next. */
    Reply<Boolean> taken(String reference, UUID own) {
        return Later.ask(source, "select entente.reference_taken(?, ?)", (row, number) -> row.getBoolean(1), reference, own);
    }

    /** Whether the reference is this matter's from now on. */
    boolean take(String reference, UUID own) {
        return Boolean.TRUE.equals(database.queryForObject("select entente.take_reference(?, ?)", Boolean.class, reference, own));
    }

    /** Other matters with the same reference that may be seen. */
    List<Matter> namesakes(Matter matter) {
        return database.query("select " + MatterRows.COLUMNS
                + " from entente.matter m where m.reference = ? and m.matter <> ? order by m.opened_at limit " + MOST, MatterRows::read,
                matter.reference(), matter.id());
    }
}
