package org.entente.node.home;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may set, read from {@code entente.yaml} in the home.
 *
 * @param nation ISO 3166-1 code
 * @param names the nation's name by language: {@code en}, {@code vi}, {@code lo}
 * @param practice whether this node practises: no real partner reaches it, and it reaches none
 * @param ports where the node listens
 * @param database an external PostgreSQL; absent: the embedded one
 */
public record HomeSettings(
        String nation, Map<String, String> names, boolean practice, Ports ports, @Nullable External database) {

    public HomeSettings {
        names = Map.copyOf(names);
    }

    /** What the application is told of a home at start, by the names of its properties. */
    public Map<String, Object> properties(Path home) {
        return Map.of(
                "entente.home", home.toString(),
                "entente.nation", nation,
                "entente.practice", practice,
                "entente.exchange.port", ports.exchange(),
                "server.port", ports.desk());
    }

    /**
     * @param desk HTTP for officers, on the loopback
     * @param exchange HTTPS with mutual TLS for partners
     */
    public record Ports(int desk, int exchange) {}

    /**
     * A PostgreSQL that somebody else runs. The passwords of the roles are in the home's {@code secrets}.
     *
     * @param url JDBC address of the database
     */
    public record External(String url) {}
}
