package org.entente.bench.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.entente.bench.peer.Child;

/** A node of VN and a node of LA that know each other, both for practice. */
public final class TwoNodes implements AutoCloseable {
    /** What carries between two nodes, beside the other carriers. */
    public static final String CARRIER = "entente";

    /** What the launcher starts nodes with; the same here when the bench is started without it. */
    private static final String FLAGS = "-Xmx256m -XX:+UseSerialGC -Xss512k --enable-native-access=ALL-UNNAMED";

    private final Child sender;
    private final Child receiver;

    private TwoNodes(Child sender, Child receiver) {
        this.sender = sender;
        this.receiver = receiver;
    }

    public static TwoNodes start(Path work) throws IOException {
        Child sender = node(work, "VN");
        Child receiver = node(work, "LA");
        sender.ask("trust " + receiver.ask("card"));
        receiver.ask("trust " + sender.ask("card"));
        return new TwoNodes(sender, receiver);
    }

    private static Child node(Path work, String nation) throws IOException {
        return Child.start(
                Arrays.asList(flags().split(" ")),
                classPath(),
                BenchNode.class.getName(),
                List.of(work.resolve(nation).toString(), nation));
    }

    static String flags() {
        return System.getenv().getOrDefault("ENTENTE_JAVA_FLAGS", FLAGS);
    }

    /** The node's own jar first, then the bench's for its driver; in a test both are on our own class path. */
    private static String classPath() {
        String jar = System.getenv("ENTENTE_JAR");
        String ours = System.getProperty("java.class.path");
        return jar == null ? ours : jar + java.io.File.pathSeparator + ours.split(java.io.File.pathSeparator)[0];
    }

    public Child sender() {
        return sender;
    }

    public Child receiver() {
        return receiver;
    }

    /** Both nodes; their databases are below them. */
    public List<Long> pids() {
        return List.of(sender.pid(), receiver.pid());
    }

    @Override
    public void close() {
        sender.close();
        receiver.close();
    }
}
