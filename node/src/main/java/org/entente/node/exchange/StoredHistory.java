package org.entente.node.exchange;

import java.util.List;
import org.entente.protocol.Digest;
import org.entente.protocol.delivery.History;
import org.entente.protocol.delivery.Limits;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.LeafHashes;
import org.entente.protocol.ledger.MerkleHash;
import org.entente.protocol.ledger.Proofs;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One direction's ledger as it is stored; each question is one look-up, but for the proofs, which read every entry. */
class StoredHistory implements History {
    private final JdbcClient database;
    private final int direction;

    StoredHistory(JdbcClient database, int direction) {
        this.database = database;
        this.direction = direction;
    }

    @Override
    public Digest entry(long position) {
        return Digest.ofBytes(column("digest", position));
    }

    @Override
    public Digest root(long size) {
        return size == 0 ? MerkleHash.EMPTY_ROOT : Digest.ofBytes(column("root_after", size - 1));
    }

    private byte[] column(String name, long position) {
        return database.sql("SELECT " + name + " FROM entente.entry WHERE direction = ? AND position = ?")
                .params(direction, position)
                .query(byte[].class)
                .single();
    }

    @Override
    public Frontier frontier(long size) {
        return proofs().frontier(size);
    }

    Proofs proofs() {
        return new Proofs(leaves());
    }

    private LeafHashes leaves() {
        return (from, until) -> digests(from, until).stream().map(MerkleHash::leaf).toList();
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

    @Override
    public long parcelEnd(long first) {
        long[] end = {-1};
        long[] bytes = {0};
        database.sql("""
                        SELECT size, bytes FROM entente.checkpoint
                        WHERE direction = ? AND size > ? ORDER BY size LIMIT ?""")
                .params(direction, first, Limits.PARCEL_ENTRIES)
                .query(row -> {
                    bytes[0] += row.getLong("bytes");
                    boolean fits = bytes[0] <= Bounds.PARCEL_FILL_BYTES
                            && row.getLong("size") <= first + Limits.PARCEL_ENTRIES;
                    if (end[0] < 0 || fits) {
                        end[0] = row.getLong("size");
                    } else {
                        bytes[0] = Integer.MAX_VALUE;
                    }
                });
        return end[0] < 0 ? size() : end[0];
    }

    private long size() {
        return database.sql("SELECT size FROM entente.direction WHERE id = ?")
                .param(direction)
                .query(Long.class)
                .single();
    }
}
