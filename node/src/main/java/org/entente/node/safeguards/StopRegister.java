package org.entente.node.safeguards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.sql.Types;
import org.entente.node.matters.ActStopped;
import org.entente.treaty.GateRule;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes each stop into the register, in the transaction that stopped it: what is not counted was not stopped. */
@Component
class StopRegister {
    private final JdbcClient serve;
    private final JdbcClient exchange;

    StopRegister(JdbcClient serve, @Qualifier("exchange") JdbcClient exchange) {
        this.serve = serve;
        this.exchange = exchange;
    }

    @EventListener
    void stopped(ActStopped stop) {
        JdbcClient database = switch (stop.place()) {
            case DRAFTING, RELEASE -> serve;
            // What arrived and people found political is stopped on their page, all else by the exchange.
            case ARRIVAL -> stop.rule().equals(GateRule.WISH.id()) ? serve : exchange;
        };
        database.sql("""
                        insert into entente.stopped (at, place, nation, kind, act, rule, digest, draft, officer, erase_on, fictional)
                        values (:at, :place, :nation, :kind, :act, :rule, :digest, :draft, :officer, :eraseOn, :fictional)""")
                .param("at", stop.at().atOffset(ZoneOffset.UTC))
                .param("place", stop.place().name())
                .param("nation", stop.nation().code())
                .param("kind", stop.kind())
                .param("act", stop.act())
                .param("rule", stop.rule())
                .param("digest", stop.digest() == null ? null : stop.digest().bytes(), Types.BINARY)
                .param("draft", stop.draft(), Types.OTHER)
                .param("officer", stop.officer(), Types.OTHER)
                .param("eraseOn", erasableOn(stop.at()))
                .param("fictional", stop.fictional())
                .update();
    }

    /** The day after the period of appeal, so that its last hour counts wherever one is. */
    static LocalDate erasableOn(Instant stoppedAt) {
        return stoppedAt.plus(ActStopped.APPEAL).atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    }
}
