package org.entente.protocol.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Mode;
import org.entente.protocol.delivery.Opening;
import org.entente.protocol.head.Direction;

/** Two people, one per nation, who look after a frozen direction within hours and open a new epoch together. */
final class People {
    private final World world;
    private final List<Opening> signed = new ArrayList<>();
    private boolean coming;
    private int openings;

    People(World world) {
        this.world = world;
    }

    int openings() {
        return openings;
    }

    /** An alarm rang somewhere. */
    void called() {
        if (!coming) {
            coming = true;
            world.after(world.random.nextLong(1, 3 * Scenario.HOUR_MS), this::look);
        }
    }

    private void look() {
        coming = false;
        boolean again = false;
        for (Host sender : world.hosts.values()) {
            for (Nation partner : sender.partners()) {
                again |= attend(sender, world.hosts.get(partner));
            }
        }
        if (again) {
            called();
        }
    }

    /** Whether somebody must come again for this direction. */
    private boolean attend(Host sender, Host receiver) {
        SentRow sent = sender.disk.live().sent.get(receiver.nation);
        GotRow got = receiver.disk.live().got.get(sender.nation);
        Direction direction = got.state.direction();
        for (Opening opening : signed) {
            boolean senderWaits = opening.closed().equals(sent.state.direction())
                    && opening.closed().to().equals(receiver.nation)
                    && !(sent.state.mode() instanceof Mode.Closing);
            boolean receiverWaits = opening.closed().equals(direction);
            if (senderWaits) {
                sender.open(receiver.nation, opening);
            }
            if (receiverWaits) {
                receiver.open(sender.nation, opening);
            }
            if (senderWaits || receiverWaits) {
                return true;
            }
        }
        boolean both = sent.state.direction().equals(direction)
                && sent.state.mode() instanceof Mode.Frozen
                && got.state.mode() instanceof Mode.Frozen;
        if (both && sender.up() && receiver.up()) {
            signed.add(agree(direction, sent, got));
            openings++;
        }
        return sent.state.mode() instanceof Mode.Frozen || got.state.mode() instanceof Mode.Frozen;
    }

    private static Opening agree(Direction direction, SentRow sent, GotRow got) {
        String terms = direction.origin() + sent.state.log().head() + got.state.head();
        return new Opening(direction, sent.state.log().head(), got.state.head(),
                Digest.over(terms.getBytes(StandardCharsets.UTF_8)));
    }
}
