package org.entente.node.command.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.entente.node.command.DeskSession;
import org.entente.node.home.FreePort;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The two nations of the demo, each a node with a home of its own below one directory, and the two wires between them.
 * Ports are chosen once and kept, because the nations' cards name them.
 */
final class Stage implements AutoCloseable {
    static final List<String> NATIONS = List.of("VN", "LA");
    private static final Map<String, List<String>> NAMES = Map.of(
            "VN", List.of("en=Vietnam", "vi=Việt Nam", "lo=ຫວຽດນາມ"), "LA", List.of("en=Laos", "vi=Lào", "lo=ລາວ"));
    private static final int PASSPHRASE_BYTES = 24;

    /** How a home is made; the command line does it. */
    @FunctionalInterface
    interface HomeMaker {
        void make(List<String> arguments) throws IOException;
    }

    private final Path base;
    private final Properties ports;
    private final DemoTime time;
    private final Map<String, DemoNode> nodes = new java.util.LinkedHashMap<>();
    private final Map<String, Wire> wiresTo = new java.util.LinkedHashMap<>();

    private Stage(Path base, Properties ports, Instant start) {
        this.base = base;
        this.ports = ports;
        this.time = new DemoTime(NATIONS.stream().map(base::resolve).toList(), start);
    }

    /** Sets the stage in a directory, new or kept from an earlier start. Nothing runs yet. */
    static Stage in(Path base, Instant start, HomeMaker homes) throws IOException {
        Files.createDirectories(base);
        Stage stage = new Stage(base, ports(base.resolve("ports.properties")), start);
        for (String nation : NATIONS) {
            Files.createDirectories(base.resolve(nation));
            stage.home(nation, homes);
            stage.nodes.put(nation, stage.node(nation, start));
        }
        return stage;
    }

    /** A demo practises: no real partner can ever be reached from it. */
    private void home(String nation, HomeMaker homes) throws IOException {
        Path home = base.resolve(nation).resolve("home");
        if (Files.exists(home.resolve("entente.yaml"))) {
            return;
        }
        List<String> arguments = new ArrayList<>(List.of(
                "init", "--practice", "--home", home.toString(), "--nation", nation, "--passphrase-file", passphrase().toString(),
                "--desk-port", ports.getProperty(nation + ".desk"), "--exchange-port", ports.getProperty(nation + ".exchange")));
        for (String name : NAMES.get(nation)) {
            arguments.addAll(List.of("--name", name));
        }
        homes.make(arguments);
    }

    private DemoNode node(String nation, Instant start) throws IOException {
        Path directory = base.resolve(nation);
        return new DemoNode(nation, directory.resolve("home"), directory, passphrase(), port(nation, "desk"), List.of(
                "-Dentente.demo=" + directory,
                "-Dentente.demo-clock=" + start,
                "-Dentente.exchange.endpoints=https://127.0.0.1:" + port(nation, "wire") + "/"));
    }

    private Path passphrase() throws IOException {
        Path file = base.resolve("passphrase");
        if (Files.notExists(file)) {
            byte[] fresh = new byte[PASSPHRASE_BYTES];
            new SecureRandom().nextBytes(fresh);
            Files.writeString(file, HexFormat.of().formatHex(fresh));
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }

    private static Properties ports(Path file) throws IOException {
        Properties ports = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                ports.load(in);
            }
            return ports;
        }
        Set<Integer> given = new HashSet<>();
        for (String nation : NATIONS) {
            for (String use : List.of("desk", "exchange", "wire")) {
                int port = FreePort.find();
                while (!given.add(port)) {
                    port = FreePort.find();
                }
                ports.setProperty(nation + "." + use, Integer.toString(port));
            }
        }
        try (var out = Files.newBufferedWriter(file)) {
            ports.store(out, null);
        }
        return ports;
    }

    private int port(String nation, String use) {
        return Integer.parseInt(ports.getProperty(nation + "." + use));
    }

    Path base() {
        return base;
    }

    DemoTime time() {
        return time;
    }

    DemoNode node(String nation) {
        return nodes.get(nation);
    }

    static String other(String nation) {
        return nation.equals("VN") ? "LA" : "VN";
    }

    /** Joins the wires, starts both nodes at once, and waits until both answer. */
    void start() throws IOException, InterruptedException {
        for (String nation : NATIONS) {
            wiresTo.put(nation, Wire.between(port(nation, "wire"), port(nation, "exchange")));
        }
        for (DemoNode node : nodes.values()) {
            node.start();
        }
        for (DemoNode node : nodes.values()) {
            node.awaitReady();
        }
    }

    /** Each side reads the other's card, compares its words, and confirms. */
    void pair() throws IOException {
        for (String nation : NATIONS) {
            trust(nation, other(nation), new String(card(other(nation)), StandardCharsets.US_ASCII));
        }
    }

    /** A nation's administrator takes in a card, compares its words, and confirms. */
    void trust(String nation, String partner, String card) throws IOException {
        DeskSession desk = administrator(nation);
        Document partners = desk.open("/administration/partners");
        partners = desk.send(partners, "form[action$=/propose]", Map.of("card", card));
        Element confirm = partners.selectFirst("form[action$=/" + partner + "/confirm]");
        if (confirm == null) {
            throw new IOException(nation + " was not asked to compare the words of " + partner);
        }
        desk.send(partners, "form[action$=/" + partner + "/confirm]", Map.of());
    }

    /** Where a partner brings what it sends to a nation. */
    URI door(String nation) {
        return URI.create("https://127.0.0.1:" + port(nation, "wire") + "/");
    }

    private DeskSession administrator(String nation) throws IOException {
        return node(nation).as(nation.equals("VN") ? "tuan" : "nang", time);
    }

    byte[] card(String nation) throws IOException {
        return administrator(nation).download("/administration/partners/card");
    }

    Path passphraseFile() throws IOException {
        return passphrase();
    }

    /** Loses a node's home and makes it anew from a backup; its database is behind what the partner holds. */
    void restore(String nation, Path backup, Proofs commands) throws IOException, InterruptedException {
        DemoNode node = node(nation);
        Path keys = base.resolve(nation + ".keys");
        String home = node.home().toString();
        commands.run(List.of("backup", "--home", home, "--passphrase-file", passphrase().toString(), "--keys", keys.toString()), 0);
        node.stop();
        Files.move(node.home(), base.resolve(nation).resolve("lost-home"));
        commands.run(List.of("restore", backup.toString(), "--keys", keys.toString(), "--home", home,
                "--passphrase-file", passphrase().toString()), 0);
        node.start();
        node.awaitReady();
    }

    void cut() throws IOException {
        for (Wire wire : wiresTo.values()) {
            wire.cut();
        }
    }

    void join() throws IOException {
        for (Wire wire : wiresTo.values()) {
            wire.join();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            for (DemoNode node : nodes.values()) {
                node.stop();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        for (Wire wire : wiresTo.values()) {
            wire.close();
        }
    }
}
