package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.protocol.Digest;
import org.junit.jupiter.api.Test;

/** A database that goes away, and one that comes back older than it was. */
class SetBackTest {
    @Test
    void while_the_database_is_gone_acts_wait_and_a_node_set_back_gets_its_history_from_its_partner() {
        try (PracticeNode xi = new PracticeNode("XI");
                PracticeNode xj = new PracticeNode("XJ")) {
            PracticeNode.pair(xi, xj);
            xi.awaitDelivered(xi.send("kept", xj), xj);

            xj.closeDatabase(xi);
            Digest waits = xi.send("waits", xj);
            PracticeNode.await("the link is cut", () -> xi.link(xj).condition() == LinkState.Condition.CUT);
            xj.openDatabase(xi);
            xi.bean(Links.class).tryNow(xj.nation);
            xi.awaitDelivered(waits, xj);

            xj.stop();
            forgetLastEntry(xi, xj);
            xj.start();
            Digest after = xi.send("after", xj);
            xi.awaitDelivered(after, xj);
            xj.awaitDelivered(xj.send("it signs again", xi), xi);
            assertThat(xi.link(xj).ours().root()).isEqualTo(xj.link(xi).theirs().root());
            assertThat(xj.kept(waits)).isPresent();
            assertThat(List.copyOf(xj.admission.bodies())).contains("kept", "waits", "after");
        }
    }

    /** As a backup would have it that was made before the last act came. */
    private static void forgetLastEntry(PracticeNode from, PracticeNode node) {
        node.administer(from, """
                SET session_replication_role = replica;
                DELETE FROM entente.receipt WHERE first >= 1;
                DELETE FROM entente.checkpoint WHERE size >= 2;
                DELETE FROM entente.kept_part WHERE digest IN (SELECT digest FROM entente.entry WHERE position >= 1);
                DELETE FROM entente.act_header WHERE digest IN (SELECT digest FROM entente.entry WHERE position >= 1);
                DELETE FROM entente.entry WHERE position >= 1;
                UPDATE entente.direction SET size = 1, revision = 1,
                    peaks = (SELECT root_after FROM entente.entry WHERE direction = direction.id AND position = 0);""");
    }
}
