package org.entente.node.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import org.entente.node.audit.AuditTrail;
import org.entente.node.exchange.Epochs;
import org.entente.node.home.DatabaseRole;
import org.entente.node.home.Home;
import org.entente.node.home.HomeSettings;
import org.entente.node.home.Migrations;
import org.entente.node.home.NodeDatabase;
import org.entente.node.home.ReachedServer;
import org.entente.node.kernel.Identifiers;
import org.entente.node.nations.OwnNation;
import org.entente.node.nations.Pairing;
import org.entente.node.nations.Partners;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A home's database for a command about partners: the running node's, an external one, or started as long as it takes. */
final class ReachedNation implements AutoCloseable {
    /** Who did it, for the trail: nobody signed in, but whoever holds the home. */
    private static final String POST = "operator";

    private final @Nullable ReachedServer server;
    private final JdbcClient client;
    private final Partners partners;
    private final Pairing pairing;
    private final Epochs epochs;

    private ReachedNation(
            @Nullable ReachedServer server, NodeDatabase database, HomeSettings settings, InstantSource clock) {
        this.server = server;
        DriverManagerDataSource source = new DriverManagerDataSource(
                database.url(), DatabaseRole.SERVE.login(), database.password(DatabaseRole.SERVE));
        Properties post = new Properties();
        post.setProperty("options", "-c entente.post=" + POST);
        source.setConnectionProperties(post);
        this.client = JdbcClient.create(source);
        OwnNation own = new OwnNation(new Nation(settings.nation()), settings.practice());
        this.partners = new Partners(client, own);
        AuditTrail trail = new AuditTrail(source, clock, new Identifiers(clock, new SecureRandom()));
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.pairing = new Pairing(client, partners, own, clock, trail, transaction);
        this.epochs = new Epochs(own.nation(), client, trail, transaction, clock);
    }

    static ReachedNation in(Path home, InstantSource clock) {
        HomeSettings settings = Home.settings(home);
        Optional<NodeDatabase> external = Home.external(home);
        if (external.isPresent()) {
            return migrated(new ReachedNation(null, external.get(), settings, clock), external.get());
        }
        ReachedServer server = ReachedServer.runningOrStarted(home, new SecureRandom());
        try {
            NodeDatabase database = server.database();
            return migrated(new ReachedNation(server, database, settings, clock), database);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** A home that never ran has no tables yet; one that did is brought to a later release by its next start only. */
    private static ReachedNation migrated(ReachedNation nation, NodeDatabase database) {
        Migrations migrations = Migrations.of(database);
        if (migrations.applied().isEmpty()) {
            migrations.migrate();
        }
        return nation;
    }

    Partners partners() {
        return partners;
    }

    Pairing pairing() {
        return pairing;
    }

    Epochs epochs() {
        return epochs;
    }

    /** Our card as it was last issued; nothing before the node was first asked for it. */
    Optional<String> ownCard() {
        return client.sql("SELECT card FROM entente.own_card ORDER BY serial DESC LIMIT 1")
                .query(String.class)
                .optional();
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
