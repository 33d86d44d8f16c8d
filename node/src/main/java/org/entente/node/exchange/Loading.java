package org.entente.node.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.delivery.Limits;
import org.entente.protocol.delivery.Send;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.head.Direction;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.parcel.Parcel;
import org.entente.protocol.parcel.ParcelEntry;
import org.entente.protocol.parcel.Placement;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads parcels from what is stored. */
@Component
class Loading {
    private final JdbcClient database;
    private final Resealing resealing;

    Loading(@Qualifier("exchange") JdbcClient database, Resealing resealing) {
        this.database = database;
        this.resealing = resealing;
    }

    /** The row of a direction in its epoch. */
    int row(Direction direction) {
        return database.sql("SELECT id FROM entente.direction WHERE sender = ? AND receiver = ? AND epoch = ?")
                .params(direction.from().code(), direction.to().code(), direction.epoch())
                .query(Integer.class)
                .single();
    }

    private record Line(Digest digest, String jws, boolean act) {}

    /** The entries from a position to another, with what is sealed for the partner, under the checkpoint at their end. */
    Parcel parcel(Direction direction, long first, long until, Peer partner, List<String> receipts) {
        int row = row(direction);
        List<Line> lines = database.sql("""
                        SELECT e.digest, coalesce(h.header, p.jws), h.digest IS NOT NULL FROM entente.entry e
                        LEFT JOIN entente.act_header h ON h.digest = e.digest
                        LEFT JOIN entente.ledger_paper p ON p.digest = e.digest
                        WHERE e.direction = ? AND e.position >= ? AND e.position < ? ORDER BY e.position""")
                .params(row, first, until)
                .query((r, n) -> new Line(Digest.ofBytes(r.getBytes(1)), r.getString(2), r.getBoolean(3)))
                .list();
        Checkpoint checkpoint = checkpoint(row, until);
        return new Parcel(
                direction.from(),
                direction.to(),
                Optional.of(new Placement(first, checkpoint)),
                entries(lines, partner),
                receipts);
    }

    private Checkpoint checkpoint(int row, long size) {
        String signed = database.sql("SELECT signed FROM entente.checkpoint WHERE direction = ? AND size = ?")
                .params(row, size)
                .query(String.class)
                .single();
        try {
            return Checkpoint.parse(signed);
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
                        SELECT w.digest, h.header FROM (
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
                .query((r, n) -> new Line(Digest.ofBytes(r.getBytes(1)), r.getString(2), true))
                .list();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Parcel(
                        direction.from(), direction.to(), Optional.empty(), entries(lines, partner), List.of()));
    }

    private List<ParcelEntry> entries(List<Line> lines, Peer partner) {
        Map<Digest, List<String>> seals = new HashMap<>();
        database.sql("""
                        SELECT digest, jwe FROM entente.sealed_part WHERE partner = ? AND digest = ANY (?)
                        ORDER BY digest, part""")
                .params(
                        partner.nation().code(),
                        lines.stream().filter(Line::act).map(line -> line.digest().bytes()).toArray(byte[][]::new))
                .query(r -> {
                    seals.computeIfAbsent(Digest.ofBytes(r.getBytes(1)), d -> new ArrayList<>())
                            .add(r.getString(2));
                });
        return lines.stream()
                .map(line -> new ParcelEntry(line.jws(), seals(line, seals.get(line.digest()), partner)))
                .toList();
    }

    /** The sealed copy is dropped with the receipt; if a partner lost the act after it, it is sealed anew. */
    private List<String> seals(Line line, @org.jspecify.annotations.Nullable List<String> kept, Peer partner) {
        if (kept != null) {
            return kept;
        }
        return line.act() ? resealing.seal(ActHeader.FORM.stored(line.jws()), partner) : List.of();
    }

    List<String> outside(Send.ReceiptOutside receipt) {
        return database.sql("SELECT jws FROM entente.outside WHERE digest = ? AND partner = ? AND NOT ours")
                .params(receipt.digest().bytes(), receipt.direction().from().code())
                .query(String.class)
                .list();
    }
}
