package org.entente.node.exchange;

import java.util.Objects;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.receipt.Completion;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What partners signed about our attachments. */
@Component
class Completions {
    private final FileRows rows;
    private final KnownKeys known;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Completions(
            FileRows rows,
            KnownKeys known,
            ApplicationEventPublisher events,
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") TransactionTemplate transaction) {
        this.rows = rows;
        this.known = known;
        this.events = events;
        this.database = database;
        this.transaction = transaction;
    }

    /** Verifies and keeps it; refused unless it speaks of an attachment of ours as it is. */
    void keep(Peer partner, Jws jws) throws Malformed {
        jws.verify(known.of(partner.nation())
                .find(jws.keyId())
                .orElseThrow(() -> new Malformed(Malformed.Reason.UNKNOWN_KEY, "kid")));
        Completion completion = Completion.FORM.read(jws).content();
        HeldFile file = rows.find(database, completion.act(), completion.part())
                .filter(HeldFile::ours)
                .filter(held -> completion.commitment().equals(held.commitment()))
                .filter(held -> completion.by().equals(partner.nation()))
                .orElseThrow(() -> new Malformed(Malformed.Reason.INCONSISTENT, "completion"));
        transaction.executeWithoutResult(status -> {
            if (rows.complete(database, file.id(), partner.nation(), jws.text(), false)) {
                events.publishEvent(new AttachmentReceipted(
                        Objects.requireNonNull(file.act()),
                        file.part(),
                        file.matter(),
                        partner.nation(),
                        completion.result()));
            }
        });
    }
}
