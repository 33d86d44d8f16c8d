package org.entente.node.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.protocol.Digest;

/**
 * One link of the chain: a batch of entries, the digest of each, and a hash over them and over the link before. Whoever
 * changes an entry afterwards would have to make every later link anew, and the newest one is known outside.
 */
record AuditSeal(long number, List<UUID> entries, List<Digest> digests, Digest hash) {
    /** What the first link hashes in place of a link before it. */
    static final Digest BEFORE_ALL = Digest.over("entente-audit-v1".getBytes(StandardCharsets.US_ASCII));

    static final String COLUMNS = "number, entries, digests, hash";

    static AuditSeal over(long number, List<AuditEntry> batch, Digest before) {
        List<UUID> entries = batch.stream().map(AuditEntry::id).toList();
        List<Digest> digests = batch.stream().map(e -> Digest.over(e.sealedBytes())).toList();
        return new AuditSeal(number, entries, digests, hash(number, entries, digests, before));
    }

    static AuditSeal read(ResultSet row, int index) throws SQLException {
        List<Digest> digests = new ArrayList<>();
        for (byte[] digest : (byte[][]) elements(row.getArray(3))) {
            digests.add(Digest.ofBytes(digest));
        }
        List<UUID> entries = List.of((UUID[]) elements(row.getArray(2)));
        return new AuditSeal(row.getLong(1), entries, List.copyOf(digests), Digest.ofBytes(row.getBytes(4)));
    }

    private static Object elements(Array array) throws SQLException {
        return array.getArray();
    }

    boolean follows(long numberBefore, Digest before) {
        return number == numberBefore + 1 && hash.equals(hash(number, entries, digests, before));
    }

    private static Digest hash(long number, List<UUID> entries, List<Digest> digests, Digest before) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + entries.size() * (16 + Digest.LENGTH_BYTES));
        bytes.putLong(number);
        for (int i = 0; i < entries.size(); i++) {
            UUID entry = entries.get(i);
            bytes.putLong(entry.getMostSignificantBits()).putLong(entry.getLeastSignificantBits());
            bytes.put(digests.get(i).bytes());
        }
        return Digest.over(before.bytes(), bytes.array());
    }
}
