package org.entente.node.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.node.exchange.Attachments;
import org.entente.node.exchange.PartVault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ends drafts and matters, on the connection of jobs. Of a matter the bodies, files and every word of the projection go;
 * header, signature, receipt and proof stay and still verify, and so does the number of the register.
 */
public final class Ends {
    private final JdbcClient database;
    private final PartVault vault;
    private final Attachments attachments;
    private final Projections projections;
    private final JdbcTemplate rows;

    Ends(JdbcClient database, PartVault vault, Attachments attachments, Projections projections, JdbcTemplate rows) {
        this.database = database;
        this.vault = vault;
        this.attachments = attachments;
        this.projections = projections;
        this.rows = rows;
    }

    /** Stopped drafts are not among them: how long those stay is a question of their appeal. */
    public List<UUID> expiredDrafts(Instant now, int most) {
        return database.sql("select draft from entente.draft where expires_at < ? and status <> 'STOPPED' order by expires_at limit ?")
                .params(MatterRows.time(now), most).query(UUID.class).list();
    }

    public void eraseDraft(UUID draft) {
        database.sql("select staged from entente.draft_attachment where draft = ?").param(draft).query(UUID.class).list()
                .forEach(attachments::discard);
        // What left goes with its matter, because what was said of it still holds there.
        database.sql("delete from entente.flagged_text f using entente.draft d where d.draft = f.draft and d.status <> 'RELEASED' and f.draft = ?")
                .param(draft).update();
        database.sql("delete from entente.draft where draft = ?").param(draft).update();
    }

    /** Matters whose last day has passed and that nobody has to act on any more. */
    public List<UUID> expiredMatters(LocalDate today, int most) {
        return database.sql("select matter from entente.matter where erased_at is null and erase_on < ? and must_act = 'NOBODY' order by erase_on limit ?")
                .params(today, most).query(UUID.class).list();
    }

    /** Number of parts destroyed. */
    int eraseMatter(UUID matter, Instant now) {
        int parts = vault.eraseMatter(matter);
        projections.clear(rows, matter);
        database.sql("delete from entente.untranslated where matter = ?").param(matter).update();
        database.sql("delete from entente.translation where matter = ?").param(matter).update();
        database.sql("delete from entente.paper_file where matter = ?").param(matter).update();
        database.sql("update entente.matter_step set note = null where matter = ?").param(matter).update();
        database.sql("update entente.paper set body = null where matter = ?").param(matter).update();
        database.sql("delete from entente.matter_word where matter = ?").param(matter).update();
        database.sql("delete from entente.identifier where matter = ?").param(matter).update();
        database.sql("delete from entente.asked_notice where matter = ?").param(matter).update();
        database.sql("delete from entente.flagged_text where matter = ?").param(matter).update();
        database.sql("delete from entente.predominance_test where matter = ?").param(matter).update();
        database.sql("update entente.matter set title = null, title_language = null, urgency_reason = null, case_number = null, erased_at = ? where matter = ?")
                .params(MatterRows.time(now), matter).update();
        return parts;
    }
}
