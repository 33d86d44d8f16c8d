package org.entente.node.exchange;

import java.time.Clock;
import java.util.List;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.protocol.delivery.Write;
import org.entente.protocol.parcel.LedgerEntry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a sender writes when its own history comes back from a partner. */
@Component
class Recovering {
    private final LedgerRows ledger;
    private final Headers headers;
    private final KeptParts vault;
    private final OwnKeys keys;
    private final AuditTrail audit;
    private final JdbcClient database;
    private final Clock clock;

    Recovering(
            LedgerRows ledger,
            Headers headers,
            KeptParts vault,
            OwnKeys keys,
            @Qualifier("exchange") AuditTrail audit,
            @Qualifier("exchange") JdbcClient database,
            Clock clock) {
        this.ledger = ledger;
        this.headers = headers;
        this.vault = vault;
        this.keys = keys;
        this.audit = audit;
        this.database = database;
        this.clock = LinkTime.said(clock);
    }

    /** The partner signed a head beyond our history; it is kept, and nothing gets a position until we know why. */
    void ahead(Write.Ahead write, Answer answer) {
        audit.record(Deed.of("exchange.partner-ahead")
                .about("direction", write.direction().origin())
                .with("size", write.head().size())
                .with("statement", write.statement()));
    }

    /** One entry of ours is back: it has its old position; where we did not know it any more, it is kept again. */
    void recovered(int row, Write.Recovered write, Answer answer) {
        ledger.entries(row, List.of(new LedgerRows.Line(write.position(), write.digest(), write.root())));
        database.sql("DELETE FROM entente.outbox WHERE digest = ? AND partner = ?")
                .params(write.digest().bytes(), write.direction().to().code())
                .update();
        if (!headers.known(List.of(write.digest())).rows().isEmpty()) {
            return;
        }
        Carried carried = answer.brought().stream()
                .filter(each -> each.digest().equals(write.digest()))
                .findFirst()
                .orElseThrow();
        if (carried.read() instanceof LedgerEntry.Act(var header)) {
            headers.keep(List.of(header), clock.instant());
            var body = new Unsealing(keys).open(header.content(), carried).body();
            if (body != null) {
                vault.keep(List.of(vault.part(
                        write.digest(), 0, header.content().matter(), body)));
            }
        } else {
            headers.keepPapers(List.of(carried.jws()), clock.instant());
        }
    }
}
