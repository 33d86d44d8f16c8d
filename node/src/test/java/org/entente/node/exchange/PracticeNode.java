package org.entente.node.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.entente.node.home.FreePort;
import org.entente.node.home.KeyMaking;
import org.entente.node.home.KeyUse;
import org.entente.node.home.NationKeys;
import org.entente.node.home.TestServer;
import org.entente.node.nations.OwnCard;
import org.entente.node.nations.Pairing;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Author;
import org.entente.protocol.act.Basis;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.Handling;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.act.Recipient;
import org.entente.protocol.card.Card;
import org.entente.protocol.evidence.EvidenceWriter;
import org.entente.protocol.evidence.Verification;
import org.entente.protocol.jose.Signed;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One nation's node with its real exchange: its own home, database, keys, certificate and port. */
final class PracticeNode implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Nation nation;
    final Path home;
    final int port;
    NationKeys keys;
    final PracticeAdmission admission;
    final List<Object> events = java.util.Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Object> more;
    private final SecureRandom random = new SecureRandom();
    private final AtomicInteger count = new AtomicInteger();
    private ConfigurableApplicationContext context;

    PracticeNode(String code, Map<String, Object> more) {
        this(code, TestServer.running().freshHome(code), freePort(), null, more, new PracticeAdmission());
    }

    PracticeNode(String code) {
        this(code, Map.of());
    }

    /** On a home of its own that is there, with an admission that remembers more. */
    PracticeNode(
            String code, Path home, int port, NationKeys keys, Map<String, Object> more, PracticeAdmission admission) {
        this.admission = admission;
        this.nation = new Nation(code);
        this.home = home;
        this.port = port;
        this.keys = keys == null ? new KeyMaking(random, Clock.systemUTC()).firstKeys(code) : keys;
        this.more = more;
        start();
    }

    /** Another process of the same node: same database and keys, its own port. */
    PracticeNode twin() {
        Path twin = TestServer.running().homeBeside(home);
        return new PracticeNode(nation.code(), twin, freePort(), keys, Map.of(), new PracticeAdmission());
    }

    void start() {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "entente.home", home.toString(),
                "entente.exchange.port", port,
                "entente.exchange.bind", "127.0.0.1",
                "entente.exchange.endpoints", "https://localhost:" + port,
                "server.port", 0,
                "server.address", "127.0.0.1",
                "server.servlet.register-default-servlet", true,
                "spring.main.banner-mode", "off"));
        properties.putAll(more);
        context = new SpringApplicationBuilder(PracticeApplication.class)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .properties(properties)
                .initializers(fresh -> {
                    var beans = (org.springframework.beans.factory.support.BeanDefinitionRegistry) fresh.getBeanFactory();
                    var support = (org.springframework.context.support.GenericApplicationContext) fresh;
                    support.registerBean(NationKeys.class, () -> keys);
                    support.registerBean(PracticeAdmission.class, () -> admission);
                    fresh.addApplicationListener(event -> {
                        if (event instanceof org.springframework.context.PayloadApplicationEvent<?> payload) {
                            events.add(payload.getPayload());
                        }
                    });
                })
                .run();
    }

    private String databaseName() {
        String url = org.entente.node.home.Home.settings(home).database().url();
        return url.substring(url.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
    }

    /** Nobody gets in any more and who is in is thrown out; said on the other node's database. */
    void closeDatabase(PracticeNode other) {
        other.administer(other, "ALTER DATABASE " + databaseName() + " ALLOW_CONNECTIONS false");
        other.administer(other, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + databaseName() + "'");
    }

    void openDatabase(PracticeNode other) {
        other.administer(other, "ALTER DATABASE " + databaseName() + " ALLOW_CONNECTIONS true");
    }

    /** As the superuser, on this node's database, whether the node runs or not. */
    void administer(PracticeNode any, String sql) {
        try {
            var database = new org.entente.node.home.NodeDatabase(
                    org.entente.node.home.Home.settings(home).database().url(), Map.of());
            new org.springframework.jdbc.core.JdbcTemplate(TestServer.running().superuser(database)).execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        context.close();
    }

    /** What `keys rotate` does while the node is stopped: new signing and sealing keys beside the old ones. */
    void rotate() {
        KeyMaking making = new KeyMaking(random, Clock.systemUTC());
        keys = keys.with(making.key(KeyUse.SIGNING, nation.code())).with(making.key(KeyUse.SEALING, nation.code()));
    }

    @Override
    public void close() {
        context.close();
    }

    static int freePort() {
        try {
            return FreePort.find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Two nodes that confirmed each other's cards. */
    static void pair(PracticeNode one, PracticeNode other) {
        one.trust(other.card());
        other.trust(one.card());
    }

    Signed<Card> card() {
        return bean(OwnCard.class).current();
    }

    void trust(Signed<Card> card) {
        bean(Pairing.class).propose(card.text());
        bean(Pairing.class).confirm(card.content().nation(), card.digest(), UUID.randomUUID());
        await("the partner is known", () -> bean(Peers.class).find(card.content().nation()).isPresent());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient database() {
        return context.getBean("exchangeClient", JdbcClient.class);
    }

    TransactionTemplate transaction() {
        return context.getBean("exchangeTransaction", TransactionTemplate.class);
    }

    /** Writes and signs an act; nothing is committed yet. */
    OutgoingAct act(String text, boolean urgent, Nation... recipients) {
        Body body = Body.of(text.getBytes(StandardCharsets.UTF_8), random);
        return act(UUID.randomUUID(), body, List.of(), urgent, recipients);
    }

    OutgoingAct act(
            UUID matter, Body body, List<Attachments.Staged> files, boolean urgent, Nation... recipients) {
        List<PartEntry> parts = new ArrayList<>();
        if (body != null) {
            parts.add(body.entry("application/json", Handling.H1));
        }
        for (Attachments.Staged file : files) {
            parts.add(file.entry(parts.size(), "application/octet-stream", Handling.H1));
        }
        ActHeader header = new ActHeader(
                matter,
                "request",
                1,
                "ask",
                "RQ-F-" + (1000 + count.incrementAndGet()),
                new Author(nation, nation.code() + "-MPS", "DESK-1"),
                List.of(recipients).stream().map(to -> new Recipient(to, to.code() + "-MPS")).toList(),
                new Basis("offence", Optional.of("0401"), Optional.empty()),
                Handling.H1,
                List.of(),
                parts,
                bean(Clock.class).instant().truncatedTo(ChronoUnit.SECONDS),
                urgent,
                true);
        Signed<ActHeader> signed = ActHeader.FORM.sign(header, bean(OwnKeys.class).signingKey());
        return new OutgoingAct(signed, new TreeSet<>(List.of(recipients)), body, files);
    }

    Digest send(OutgoingAct act) {
        transaction().executeWithoutResult(status -> bean(Outbox.class).commit(act));
        return act.digest();
    }

    Digest send(String text, PracticeNode to) {
        return send(act(text, false, to.nation));
    }

    Delivery delivery(Digest act, PracticeNode to) {
        return transaction().execute(status -> bean(Deliveries.class).of(act).get(to.nation));
    }

    Optional<byte[]> kept(Digest act) {
        return transaction().execute(status -> bean(PartVault.class).open(act, 0));
    }

    /** An act of a matter that exists already. */
    Digest send(String text, UUID matter, PracticeNode to) {
        Body body = Body.of(text.getBytes(StandardCharsets.UTF_8), random);
        return send(act(matter, body, List.of(), false, to.nation));
    }

    /** What this node can prove of a matter to somebody who trusts these cards. */
    Verification verified(UUID matter, List<Signed<Card>> trusted) {
        EvidenceWriter writer = new EvidenceWriter();
        trusted.forEach(writer::card);
        transaction().executeWithoutResult(status -> bean(Evidence.class).of(matter).forEach(each -> each.into(writer)));
        try {
            Path file = Files.createTempFile(home, "evidence", ".zip");
            try (OutputStream out = Files.newOutputStream(file)) {
                writer.write(nation, bean(OwnKeys.class).signingKey(), bean(Clock.class).instant().truncatedTo(ChronoUnit.MILLIS), out);
            }
            return Verification.of(file, trusted);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    LinkState link(PracticeNode to) {
        return bean(Links.class).state(to.nation);
    }

    static void await(String what, BooleanSupplier done) {
        await(() -> what, done);
    }

    private static void await(java.util.function.Supplier<String> what, BooleanSupplier done) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + PATIENCE.toSeconds() + " s: " + what.get());
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Delivery.Delivered awaitDelivered(Digest act, PracticeNode to) {
        await(() -> "receipt for " + act + ": " + delivery(act, to) + ", " + link(to), () -> delivery(act, to) instanceof Delivery.Delivered);
        return (Delivery.Delivered) delivery(act, to);
    }
}
