package org.entente.node.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.node.home.Reply;
import org.entente.protocol.Digest;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.jose.Signed;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Signed headers, and the other papers that stand in a ledger, as they are kept. */
@Component
class Headers {
    private final JdbcTemplate rows;

    Headers(@Qualifier("exchange") DataSource source) {
        this.rows = new JdbcTemplate(source);
    }

    /** Which of these are kept already; asked together with what is asked next. */
    Reply<Digest> known(Collection<Digest> digests) {
        byte[][] wanted = digests.stream().map(Digest::bytes).toArray(byte[][]::new);
        return Later.ask(
                Objects.requireNonNull(rows.getDataSource()),
                """
                SELECT digest FROM entente.act_header WHERE digest = ANY (?)
                UNION ALL SELECT digest FROM entente.ledger_paper WHERE digest = ANY (?)""",
                (row, n) -> Digest.ofBytes(row.getBytes(1)),
                wanted,
                wanted);
    }

    void keep(List<Signed<ActHeader>> headers, Instant at) {
        ManyRows.of(headers)
                .all(at(at))
                .digest(Signed::digest)
                .of("uuid", header -> header.content().matter())
                .text(header -> header.content().author().nation().code())
                .of("bool", header -> header.content().urgent())
                .text(Signed::text)
                .later(rows, """
                        INSERT INTO entente.act_header (digest, matter, author, urgent, header, at)
                        SELECT d, m, a, u, h, t FROM (SELECT ?::timestamptz AS t) o, unnest(?, ?, ?, ?, ?) AS n (d, m, a, u, h)""");
    }

    void keepPapers(List<Jws> papers, Instant at) {
        ManyRows.of(papers)
                .all(at(at))
                .digest(Jws::digest)
                .text(Jws::type)
                .text(Jws::text)
                .later(rows, """
                        INSERT INTO entente.ledger_paper (digest, kind, jws, at)
                        SELECT d, k, j, a FROM (SELECT ?::timestamptz AS a) t, unnest(?, ?, ?) AS n (d, k, j)
                        ON CONFLICT DO NOTHING""");
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
