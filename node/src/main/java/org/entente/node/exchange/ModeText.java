package org.entente.node.exchange;

import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Contradiction;
import org.entente.protocol.delivery.Opening;
import org.entente.protocol.delivery.Evidence;
import org.entente.protocol.delivery.Mode;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.TreeHead;

/** The mode of a direction as two columns: a word to search by, and what goes with it, separated by blanks. */
record ModeText(String word, String detail) {
    static final String FROZEN = "FROZEN";
    static final String RESTORED = "RESTORED";
    static final String CLOSING = "CLOSING";

    static ModeText write(Mode mode) {
        return switch (mode) {
            case Mode.Open open -> new ModeText("OPEN", "");
            case Mode.Restored restored -> new ModeText(RESTORED, restored.mark() + " " + restored.goal() + " " + restored.proven());
            case Mode.Frozen(Evidence e) ->
                new ModeText(FROZEN, e.what() + " " + head(e.ours()) + " " + head(e.theirs()) + " " + e.statement());
            case Mode.Closing(Opening o) ->
                new ModeText(
                        CLOSING,
                        o.closed().from() + " " + o.closed().to() + " " + o.closed().epoch() + " " + head(o.senders())
                                + " " + head(o.receivers()) + " " + o.statement());
        };
    }

    Mode read() {
        String[] f = detail.split(" ");
        return switch (word) {
            case "OPEN" -> Mode.OPEN;
            case RESTORED -> new Mode.Restored(Long.parseLong(f[0]), Long.parseLong(f[1]), Boolean.parseBoolean(f[2]));
            case FROZEN ->
                new Mode.Frozen(new Evidence(
                        Contradiction.valueOf(f[0]), head(f[1], f[2]), head(f[3], f[4]), Digest.parse(f[5])));
            case CLOSING ->
                new Mode.Closing(new Opening(
                        new Direction(new Nation(f[0]), new Nation(f[1]), Integer.parseInt(f[2])),
                        head(f[3], f[4]),
                        head(f[5], f[6]),
                        Digest.parse(f[7])));
            default -> throw new IllegalStateException("stored mode " + word);
        };
    }

    private static String head(TreeHead head) {
        return head.size() + " " + head.root();
    }

    private static TreeHead head(String size, String root) {
        return new TreeHead(Long.parseLong(size), Digest.parse(root));
    }
}
