package org.entente.bench.node;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.entente.bench.load.Counted;
import org.entente.bench.load.Measured;
import org.entente.bench.mtls.Zeros;
import org.entente.bench.peer.Conversation;
import org.entente.node.nations.OwnCard;
import org.entente.node.nations.Pairing;
import org.entente.node.nations.Partner;
import org.entente.node.nations.RecordLoader;
import org.entente.protocol.Digest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Does in a node what its officers and its operator would do, many times over. */
final class Driver {
    /** Preparing is not measured. Each draft takes the next number of one register, so more at once would only wait. */
    private static final int PREPARERS = 6;

    /** How many release at one moment: the desk's pool has twelve connections and lets nobody wait for long. */
    private static final int RELEASERS = 8;

    private final ApplicationContext context;
    private final Desk desk;
    private final PageWork pages;
    private final Semaphore releasing = new Semaphore(RELEASERS);
    private final Receipted receipted = new Receipted();
    private final Queue<Desk.Ready> ready = new ConcurrentLinkedQueue<>();
    private final Queue<Digest> piled = new ConcurrentLinkedQueue<>();

    Driver(ConfigurableApplicationContext context) {
        this.context = context;
        context.addApplicationListener(receipted);
        context.getBean(RecordLoader.class).load();
        desk = new Desk(context);
        pages = new PageWork(context);
    }

    String answer(String line) throws Exception {
        String[] words = line.split(" ");
        return switch (words[0]) {
            case "card" -> context.getBean(OwnCard.class).current().text();
            case "trust" -> trust(words[1]);
            case "prepare" -> prepare(Integer.parseInt(words[1]));
            case "acts" -> Conversation.text(acts(Integer.parseInt(words[1]), Integer.parseInt(words[2])), 0);
            case "hold" -> couriers(false);
            case "pile" -> pile(Integer.parseInt(words[1]));
            case "drain" -> Conversation.text(drain(), 0);
            case "attachment" -> Conversation.text(attachment(Long.parseLong(words[1])), 0);
            case "matter" -> desk.lastMatter();
            default -> pages.answer(line).orElseGet(() -> Conversation.heap(line));
        };
    }

    /** The two people's comparison, as done. */
    private String trust(String card) {
        Pairing pairing = context.getBean(Pairing.class);
        Partner proposed = pairing.propose(card);
        pairing.confirm(proposed.nation(), proposed.fingerprint(), UUID.nameUUIDFromBytes(new byte[1]));
        return proposed.nation().code();
    }

    private String prepare(int acts) throws Exception {
        Counted.run(() -> ready.add(desk.draft()), PREPARERS, acts);
        return Integer.toString(ready.size());
    }

    /** So many senders release so many acts; each begins the next when it holds the verified receipt. */
    private Measured acts(int senders, int acts) throws Exception {
        return Counted.run(() -> receipted.await(release()), senders, acts);
    }

    /** From a file at the officer's node, read and sealed there, to the partner's signed word that it is there whole. */
    private Measured attachment(long bytes) throws Exception {
        Path file = Files.createTempFile("bench", ".bin");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                new Zeros(bytes).transferTo(out);
            }
            return Counted.run(() -> {
                Digest act = desk.release(desk.draft(file)).digest();
                receipted.await(act);
                receipted.awaitFile(act);
            }, 1, 1);
        } finally {
            Files.delete(file);
        }
    }

    private Digest release() throws Exception {
        releasing.acquire();
        try {
            return desk.release(ready.remove()).digest();
        } finally {
            releasing.release();
        }
    }

    private String pile(int acts) throws Exception {
        Counted.run(() -> piled.add(release()), PREPARERS, acts);
        return Integer.toString(piled.size());
    }

    /** How long after the link was let go each of the waiting acts had its receipt. */
    private Measured drain() throws Exception {
        List<Digest> all = List.copyOf(piled);
        piled.clear();
        long[] took = new long[all.size()];
        long start = System.nanoTime();
        couriers(true);
        for (int i = 0; i < took.length; i++) {
            receipted.await(all.get(i));
            took[i] = System.nanoTime() - start;
        }
        return Measured.of(System.nanoTime() - start, took);
    }

    /** What drives the links; while it rests, what is released waits. */
    private String couriers(boolean driving) {
        SmartLifecycle couriers = context.getBean("couriers", SmartLifecycle.class);
        if (driving) {
            couriers.start();
        } else {
            couriers.stop();
        }
        return Boolean.toString(driving);
    }
}
