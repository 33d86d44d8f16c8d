package org.entente.node.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.delivery.Limits;
import org.entente.protocol.delivery.Send;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.head.Direction;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.parcel.Parcel;
import org.entente.protocol.parcel.ParcelEntry;
import org.entente.protocol.parcel.Placement;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads parcels from what is stored. */
@Component
class Loading {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Resealing resealing;

    Loading(
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") TransactionTemplate transaction,
            Resealing resealing) {
        this.database = database;
        this.transaction = transaction;
        this.resealing = resealing;
    }

    /** @param seals what is sealed for the partner, part by part; none where it was dropped with a receipt */
    private record Line(String jws, boolean act, @Nullable String seals, @Nullable String checkpoint) {}

    /** The sealed parts of one entry, a line each: a token holds no line's end. */
    private static final String SEALS =
            "(SELECT string_agg(s.jwe, chr(10) ORDER BY s.part) FROM entente.sealed_part s WHERE s.partner = :to AND s.digest = ";

    /** The entries from a position to another, with what is sealed for the partner, under the checkpoint at their end. */
    Parcel parcel(Direction direction, long first, long until, Peer partner, List<String> receipts) {
        List<Line> lines = database.sql("""
                        SELECT coalesce(h.header, p.jws) AS jws, h.digest IS NOT NULL AS act, CASE WHEN h.digest IS NOT NULL THEN
                            """ + SEALS + """
                            e.digest) END AS seals, c.signed
                        FROM entente.direction d
                        JOIN entente.entry e ON e.direction = d.id
                        LEFT JOIN entente.act_header h ON h.digest = e.digest
                        LEFT JOIN entente.ledger_paper p ON p.digest = e.digest
                        LEFT JOIN entente.checkpoint c ON c.direction = d.id AND c.size = :until AND e.position = :until - 1
                        WHERE d.sender = :from AND d.receiver = :to AND d.epoch = :epoch
                            AND e.position >= :first AND e.position < :until
                        ORDER BY e.position""")
                .param("from", direction.from().code())
                .param("to", direction.to().code())
                .param("epoch", direction.epoch())
                .param("first", first)
                .param("until", until)
                .query((r, n) -> new Line(r.getString(1), r.getBoolean(2), r.getString(3), r.getString(4)))
                .list();
        return new Parcel(
                direction.from(),
                direction.to(),
                Optional.of(new Placement(first, checkpoint(lines.getLast().checkpoint()))),
                entries(lines, partner),
                receipts);
    }

    private static Checkpoint checkpoint(@Nullable String signed) {
        try {
            return Checkpoint.parse(Objects.requireNonNull(signed, "no checkpoint ends there"));
        } catch (Malformed e) {
            throw new IllegalStateException("a stored checkpoint is damaged", e);
        }
    }

    /**
     * The urgent acts that wait for a new epoch, with a place in the frozen one or none, and have no receipt outside the
     * ledger yet; none or one parcel.
     */
    Optional<Parcel> urgent(Direction direction, Peer partner) {
        List<Line> lines = database.sql("""
                        SELECT h.header, """ + SEALS + """
                            w.digest) FROM (
                            SELECT e.digest, 0 AS stage, e.position AS place FROM entente.direction d
                                JOIN entente.entry e ON e.direction = d.id AND e.position >= d.receipted
                                WHERE d.sender = :from AND d.receiver = :to AND d.epoch = :epoch
                            UNION ALL SELECT o.digest, 1, o.id FROM entente.outbox o
                                WHERE o.partner = :to AND o.urgent) w
                        JOIN entente.act_header h ON h.digest = w.digest AND h.urgent
                        WHERE NOT EXISTS (SELECT FROM entente.outside x WHERE x.digest = w.digest AND x.partner = :to)
                        ORDER BY w.stage, w.place LIMIT :most""")
                .param("from", direction.from().code())
                .param("to", direction.to().code())
                .param("epoch", direction.epoch())
                .param("most", Limits.PARCEL_ENTRIES)
                .query((r, n) -> new Line(r.getString(1), true, r.getString(2), null))
                .list();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Parcel(
                        direction.from(), direction.to(), Optional.empty(), entries(lines, partner), List.of()));
    }

    private List<ParcelEntry> entries(List<Line> lines, Peer partner) {
        return lines.stream().map(line -> new ParcelEntry(line.jws(), seals(line, partner))).toList();
    }

    /** The sealed copy is dropped with the receipt; if a partner lost the act after it, it is sealed anew. */
    private List<String> seals(Line line, Peer partner) {
        if (line.seals() != null) {
            return List.of(line.seals().split("\n"));
        }
        return line.act() ? anew(ActHeader.FORM.stored(line.jws()), partner) : List.of();
    }

    private List<String> anew(Signed<ActHeader> header, Peer partner) {
        return Objects.requireNonNull(transaction.execute(status -> resealing.seal(header, partner)));
    }

    List<String> outside(Send.ReceiptOutside receipt) {
        return database.sql("SELECT jws FROM entente.outside WHERE digest = ? AND partner = ? AND NOT ours")
                .params(receipt.digest().bytes(), receipt.direction().from().code())
                .query(String.class)
                .list();
    }
}
