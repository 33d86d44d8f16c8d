package org.entente.node.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.ConsistencyProof;
import org.entente.protocol.ledger.Proofs;
import org.entente.protocol.receipt.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers proofs from what is stored, through the row policy of whoever asks. */
@Component
class StoredEvidence implements Evidence {
    private static final String HEADERS = "SELECT digest, matter, author, header, at FROM entente.act_header ";

    private final CallersConnection caller;
    private final OwnKeys keys;

    StoredEvidence(CallersConnection caller, OwnKeys keys) {
        this.caller = caller;
        this.keys = keys;
    }

    @Override
    public Optional<HeldHeader> header(Digest act) {
        return caller.read(database -> database.sql(HEADERS + "WHERE digest = ?")
                .param(act.bytes())
                .query(StoredEvidence::held)
                .optional());
    }

    @Override
    public List<HeldHeader> headers(UUID matter) {
        return caller.read(database -> database.sql(HEADERS + "WHERE matter = ? ORDER BY held")
                .param(matter)
                .query(StoredEvidence::held)
                .list());
    }

    @Override
    public Map<Digest, Long> arrivals(UUID matter) {
        return caller.read(database -> database.sql("""
                        SELECT e.digest, e.position FROM entente.act_header h JOIN entente.entry e ON e.digest = h.digest
                        JOIN entente.direction d ON d.id = e.direction
                        WHERE h.matter = ? AND d.receiver = ? ORDER BY d.epoch""")
                .params(matter, keys.nation().code())
                .query((row, n) -> Map.entry(Digest.ofBytes(row.getBytes(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (before, after) -> after)));
    }

    private record Ledger(int row, Direction direction) {}

    @Override
    public List<ProvenDirection> of(UUID matter) {
        return caller.read(database -> database.sql("""
                        SELECT d.id, d.sender, d.receiver, d.epoch FROM entente.direction d WHERE EXISTS
                        (SELECT FROM entente.act_header h JOIN entente.entry e ON e.digest = h.digest
                         WHERE h.matter = ? AND e.direction = d.id)
                        ORDER BY d.sender, d.receiver, d.epoch""")
                .param(matter)
                .query((row, n) -> new Ledger(
                        row.getInt(1),
                        new Direction(new Nation(row.getString(2)), new Nation(row.getString(3)), row.getInt(4))))
                .list()
                .stream()
                .map(ledger -> proven(database, ledger, matter))
                .toList());
    }

    private record Head(long size, String signed) {}

    private static ProvenDirection proven(JdbcClient database, Ledger ledger, UUID matter) {
        Head head = database.sql("SELECT size, signed FROM entente.checkpoint WHERE direction = ? ORDER BY size DESC LIMIT 1")
                .param(ledger.row())
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .single();
        Proofs proofs = new StoredHistory(database, ledger.row()).proofs();
        List<String> receipts = receipts(database, ledger.row(), matter);
        List<ConsistencyProof> consistencies = receipts.stream()
                .map(receipt -> Receipt.FORM.stored(receipt).content().head().size())
                .filter(size -> size < head.size())
                .distinct()
                .map(size -> proofs.consistency(size, head.size()))
                .toList();
        List<Standing> entries = entries(database, ledger.row(), matter, proofs, head.size());
        return new ProvenDirection(ledger.direction(), head.signed(), entries, receipts, consistencies);
    }

    /** A change of key belongs to every matter: without it the signatures behind it cannot be followed. */
    private static List<Standing> entries(JdbcClient database, int row, UUID matter, Proofs proofs, long size) {
        return database.sql("""
                        SELECT e.position, h.header, h.digest FROM entente.act_header h JOIN entente.entry e ON e.digest = h.digest
                        WHERE h.matter = :matter AND e.direction = :direction
                        UNION ALL
                        SELECT e.position, p.jws, NULL FROM entente.ledger_paper p JOIN entente.entry e ON e.digest = p.digest
                        WHERE p.kind = 'entente-key+jws' AND e.direction = :direction
                        ORDER BY 1""")
                .param("matter", matter)
                .param("direction", row)
                .query((found, n) -> standing(found, proofs, size))
                .list();
    }

    private static Standing standing(ResultSet row, Proofs proofs, long size) throws SQLException {
        byte[] act = row.getBytes(3);
        return new Standing(
                row.getLong(1),
                row.getString(2),
                act == null ? null : Digest.ofBytes(act),
                proofs.inclusion(row.getLong(1), size));
    }

    /** For each act the first receipt that names it; one receipt may name many. */
    private static List<String> receipts(JdbcClient database, int row, UUID matter) {
        return database.sql("""
                        SELECT jws FROM entente.receipt WHERE id IN
                        (SELECT (SELECT r.id FROM entente.receipt r
                                 WHERE r.direction = e.direction AND r.last >= e.position AND r.first <= e.position
                                 ORDER BY r.last, r.id LIMIT 1)
                         FROM entente.act_header h JOIN entente.entry e ON e.digest = h.digest
                         WHERE h.matter = ? AND e.direction = ?)
                        ORDER BY id""")
                .params(matter, row)
                .query(String.class)
                .list();
    }

    private static HeldHeader held(ResultSet row, int number) throws SQLException {
        return new HeldHeader(
                Digest.ofBytes(row.getBytes("digest")),
                row.getObject("matter", UUID.class),
                new Nation(row.getString("author")),
                row.getString("header"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
