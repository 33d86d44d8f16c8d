package org.entente.node.nations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.card.Card;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nations whose cards we hold. */
public final class Partners {
    private static final String SELECT = """
            SELECT p.nation, p.status, p.practice, c.serial, c.card, c.fingerprint, p.changed_at
            FROM entente.partner p
            JOIN LATERAL (SELECT * FROM entente.partner_card k WHERE k.nation = p.nation AND k.state = '%s'
                          ORDER BY k.serial DESC LIMIT 1) c ON true""";

    private static final String CONFIRMED = SELECT.formatted("CONFIRMED");
    private static final String PROPOSED = SELECT.formatted("PROPOSED");

    private final JdbcClient database;
    private final OwnNation own;
    private final Map<Nation, Read> read = new ConcurrentHashMap<>();

    public Partners(JdbcClient database, OwnNation own) {
        this.database = database;
        this.own = own;
    }

    /** Those with whom we are or were paired, each with its newest confirmed card. */
    public List<Partner> all() {
        return database.sql(CONFIRMED + " ORDER BY p.nation").query(Partners::partner).list();
    }

    /** Cards that wait until two people have compared them. */
    public List<Partner> proposed() {
        return database.sql(PROPOSED + " ORDER BY p.nation").query(Partners::partner).list();
    }

    /** A nation with whom we are or were paired. */
    public Optional<Partner> find(Nation nation) {
        return one(CONFIRMED, nation);
    }

    Optional<Partner> proposed(Nation nation) {
        return one(PROPOSED, nation);
    }

    private Optional<Partner> one(String select, Nation nation) {
        return database.sql(select + " WHERE p.nation = ?").param(nation.code()).query(Partners::partner).optional();
    }

    /** What a partner's card says. Its signature is verified when this node first reads it, not on every page and act. */
    public Card card(Partner partner) {
        return read.compute(partner.nation(), (nation, last) ->
                last != null && last.fingerprint().equals(partner.fingerprint())
                        ? last
                        : new Read(partner.fingerprint(), partner.readCard())).card();
    }

    private record Read(Digest fingerprint, Card card) {}

    /** Whether acts may travel to and from a nation at all. */
    public Route reach(Nation nation) {
        return reach(find(nation));
    }

    /** The same for who was just found, or not. */
    public Route reach(Optional<Partner> partner) {
        if (partner.isEmpty() || partner.get().status() != Partner.Status.PAIRED) {
            return new Route.NoPartner();
        }
        return partner.get().practice() == own.practice() ? new Route.Open() : new Route.PracticeApart();
    }

    private static Partner partner(ResultSet row, int number) throws SQLException {
        return new Partner(
                new Nation(row.getString("nation")),
                Partner.Status.valueOf(row.getString("status")),
                row.getBoolean("practice"),
                row.getLong("serial"),
                row.getString("card"),
                Digest.ofBytes(row.getBytes("fingerprint")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
