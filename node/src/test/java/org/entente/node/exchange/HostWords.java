package org.entente.node.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.entente.node.home.RunningDatabase;
import org.entente.node.nations.OwnCard;
import org.entente.node.nations.Pairing;
import org.entente.node.nations.Partner;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;

/** What a practice host can be told, and what it answers: one line each. */
final class HostWords {
    private static final String FAILED = "failed ";

    private final PracticeNode node;

    HostWords(PracticeNode node) {
        this.node = node;
    }

    String answer(String line) {
        String[] words = line.split(" ");
        try {
            return switch (words[0]) {
                case "card" -> node.bean(OwnCard.class).current().text();
                case "trust" -> trust(words[1]);
                case "send" -> node.send(node.act(words[2], words.length > 3, new Nation(words[1]))).toString();
                case "seen" -> String.join(" ", seen());
                case "link" -> link(new Nation(words[1]));
                case "file" -> file(new Nation(words[1]), Long.parseLong(words[2]));
                case "progress" -> progress(Digest.parse(words[1]));
                case "sum" -> sum(Digest.parse(words[1]));
                case "heap" -> heap();
                case "database" -> Long.toString(
                        node.bean(RunningDatabase.class).embedded().orElseThrow().pid());
                default -> FAILED + "not a word: " + words[0];
            };
        } catch (Exception e) {
            return FAILED + e.toString().replace('\n', ' ');
        }
    }

    private String trust(String card) {
        Pairing pairing = node.bean(Pairing.class);
        Partner proposed = pairing.propose(card);
        pairing.confirm(proposed.nation(), proposed.fingerprint(), UUID.nameUUIDFromBytes(new byte[1]));
        PracticeNode.await("the partner is known", () -> node.bean(Peers.class).find(proposed.nation()).isPresent());
        return proposed.nation().code();
    }

    private List<String> seen() {
        return node.database()
                .sql("SELECT body FROM entente.practice_seen ORDER BY id")
                .query(String.class)
                .list();
    }

    private String link(Nation partner) {
        LinkState link = node.bean(Links.class).state(partner);
        return link.condition() + " " + link.waiting() + " " + link.ours().size() + "/" + link.ours().root() + " "
                + link.theirs().size() + "/" + link.theirs().root() + " " + link.why();
    }

    /** Bytes by chance, the same for the same size, so that the other end's can be compared without them. */
    private String file(Nation to, long bytes) {
        Attachments.Staged staged = node.transaction().execute(status -> {
            try {
                return node.bean(Attachments.class).stage(UUID.randomUUID(), new ByChance(bytes));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        OutgoingAct act = node.act(staged.matter(), null, List.of(staged), false, to);
        return node.send(act).toString();
    }

    private String progress(Digest act) {
        return node.transaction()
                .execute(status -> node.bean(Attachments.class).progress(act, 0))
                .map(progress -> progress.present() + " " + progress.segments())
                .orElse("0 0");
    }

    private String sum(Digest act) throws Exception {
        var opened = node.transaction().execute(status -> {
            try {
                return node.bean(Attachments.class).open(act, 0);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return opened.isEmpty() ? "not whole" : sum(opened.get());
    }

    static String sum(InputStream content) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var in = new DigestInputStream(content, digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Bytes in use after a collection, and the most that were in use at any moment. */
    private static String heap() {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
                pool.resetPeakUsage();
            }
        }
        return used + " " + peak;
    }

    /** A stream without end is no file, and a file without chance could be squeezed on the way unseen. */
    static final class ByChance extends InputStream {
        private final Random random = new Random(7);
        private final byte[] block = new byte[8192];
        private long left;
        private int at = block.length;

        ByChance(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            if (at == block.length) {
                random.nextBytes(block);
                at = 0;
            }
            int count = (int) Math.min(Math.min(length, block.length - at), left);
            System.arraycopy(block, at, target, offset, count);
            at += count;
            left -= count;
            return count;
        }
    }
}
