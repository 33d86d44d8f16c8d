package org.entente.node.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.protocol.Digest;
import org.entente.protocol.delivery.History;
import org.entente.protocol.delivery.Limits;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.LeafHashes;
import org.entente.protocol.ledger.MerkleHash;
import org.entente.protocol.ledger.Proofs;
import org.entente.protocol.parcel.Parcel;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One direction's ledger as it is stored, for one transaction. Entries are read a parcel's worth at a time, because the
 * machine asks for them one after the other; proofs read every entry, and nobody waits for those.
 */
class StoredHistory implements History {
    private final JdbcClient database;
    private final int direction;
    private final Map<Long, Digest> entries = new HashMap<>();

    StoredHistory(JdbcClient database, int direction) {
        this.database = database;
        this.direction = direction;
    }

    @Override
    public Digest entry(long position) {
        if (!entries.containsKey(position)) {
            List<Digest> page = digests(position, position + Limits.PARCEL_ENTRIES);
            for (int i = 0; i < page.size(); i++) {
                entries.put(position + i, page.get(i));
            }
        }
        Digest entry = entries.get(position);
        if (entry == null) {
            throw new IllegalStateException("no entry at " + position);
        }
        return entry;
    }

    @Override
    public Digest root(long size) {
        if (size == 0) {
            return MerkleHash.EMPTY_ROOT;
        }
        return Digest.ofBytes(database.sql("SELECT root_after FROM entente.entry WHERE direction = ? AND position = ?")
                .params(direction, size - 1)
                .query((row, n) -> row.getBytes(1))
                .single());
    }

    @Override
    public Frontier frontier(long size) {
        return proofs().frontier(size);
    }

    Proofs proofs() {
        LeafHashes leaves = (from, until) ->
                digests(from, until).stream().map(MerkleHash::leaf).toList();
        return new Proofs(leaves);
    }

    /** Entries from a position to another, exclusive. */
    List<Digest> digests(long from, long until) {
        return database.sql("""
                        SELECT digest FROM entente.entry WHERE direction = ? AND position >= ? AND position < ?
                        ORDER BY position""")
                .params(direction, from, until)
                .query((row, n) -> Digest.ofBytes(row.getBytes(1)))
                .list();
    }

    private record Head(long size, long bytes) {}

    /** A parcel spans no more heads than it may carry receipts: if it is ever given back, those travel with it. */
    @Override
    public long parcelEnd(long first) {
        List<Head> heads = database.sql("""
                        SELECT size, bytes FROM entente.checkpoint WHERE direction = ? AND size > ? AND size <= ?
                        ORDER BY size LIMIT ?""")
                .params(direction, first, first + Limits.PARCEL_ENTRIES, Parcel.MAX_RECEIPTS)
                .query((row, n) -> new Head(row.getLong(1), row.getLong(2)))
                .list();
        long end = 0;
        long bytes = 0;
        for (Head head : heads) {
            bytes += head.bytes();
            if (end > 0 && bytes > Bounds.PARCEL_FILL_BYTES) {
                break;
            }
            end = head.size();
        }
        return end > 0 ? end : size();
    }

    private long size() {
        return database.sql("SELECT size FROM entente.direction WHERE id = ?")
                .param(direction)
                .query(Long.class)
                .single();
    }
}
