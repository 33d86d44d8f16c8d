package org.entente.node.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers proofs from what is stored, through the row policy of whoever asks. */
@Component
class StoredEvidence implements Evidence {
    private static final String HEADERS = "SELECT digest, matter, author, header, at FROM entente.act_header ";

    private final CallersConnection caller;

    StoredEvidence(CallersConnection caller) {
        this.caller = caller;
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
    public List<ProvenAct> of(UUID matter) {
        return caller.read(database -> headers(matter).stream()
                .map(header -> new ProvenAct(header, places(database, header.digest())))
                .toList());
    }

    private record Standing(int row, String from, String to, int epoch, long position) {}

    private static List<Place> places(JdbcClient database, Digest act) {
        return database
                .sql("""
                        SELECT d.id, d.sender, d.receiver, d.epoch, e.position FROM entente.entry e
                        JOIN entente.direction d ON d.id = e.direction WHERE e.digest = ?
                        ORDER BY d.sender, d.receiver, d.epoch, e.position""")
                .param(act.bytes())
                .query((row, n) -> new Standing(
                        row.getInt(1), row.getString(2), row.getString(3), row.getInt(4), row.getLong(5)))
                .list()
                .stream()
                .map(standing -> place(database, standing))
                .toList();
    }

    private record Head(long size, String signed) {}

    private static Place place(JdbcClient database, Standing standing) {
        Head head = database.sql("""
                        SELECT size, signed FROM entente.checkpoint WHERE direction = ? AND size > ?
                        ORDER BY size LIMIT 1""")
                .params(standing.row(), standing.position())
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .single();
        String receipt = database.sql("""
                        SELECT jws FROM entente.receipt WHERE direction = ? AND last >= ? AND first <= ?
                        ORDER BY last, id LIMIT 1""")
                .params(standing.row(), standing.position(), standing.position())
                .query(String.class)
                .optional()
                .orElse(null);
        List<Digest> path = new StoredHistory(database, standing.row())
                .proofs()
                .inclusion(standing.position(), head.size())
                .path();
        return new Place(
                new Nation(standing.from()),
                new Nation(standing.to()),
                standing.epoch(),
                standing.position(),
                head.size(),
                path,
                head.signed(),
                receipt);
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
