package org.entente.protocol.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.matter.MatterId;
import org.entente.protocol.matter.Side;
import org.entente.protocol.matter.Standing;

/** The officers of all nations: they open matters and take the steps that their own node allows. */
final class Writer {
    /** Acts of one matter after which a new one is opened. */
    private static final int LONGEST_MATTER = 12;

    private final World world;
    private long number;

    Writer(World world) {
        this.world = world;
    }

    /** One act by this nation, if its node may sign now; the number of acts signed. */
    int write(Host host) {
        if (!host.ready()) {
            return 0;
        }
        Stored stored = host.disk.live();
        List<MatterId> open = new ArrayList<>(stored.matters.keySet());
        MatterId matter = open.isEmpty() || world.random.nextInt(3) == 0
                ? MatterId.open(host.nation, java.time.Instant.ofEpochMilli(World.EPOCH_MS + world.now()), world.random)
                : open.get(open.size() - 1 - world.random.nextInt(Math.min(open.size(), 8)));
        Standing standing = stored.graph(matter).standing(Questions.TABLE);
        Side side = stored.graph(matter).side(host.nation);
        List<String> allowed = Questions.TABLE.allowed(standing.state(), side);
        if (allowed.isEmpty() || standing.placed().size() >= LONGEST_MATTER) {
            return 0;
        }
        String act = allowed.get(world.random.nextInt(allowed.size()));
        sign(host, matter, act, new TreeSet<>(standing.tips()), recipients(host, stored, matter));
        return 1;
    }

    private void sign(Host host, MatterId matter, String act, Set<Digest> seen, List<Nation> recipients) {
        Stamp stamp = world.notary.sign(new Content.Act(host.nation, matter, act, seen, recipients,
                world.random.nextInt(10) == 0, number++), host.disk.live().key);
        world.oracle.signed(stamp);
        host.commit(stamp, recipients);
    }

    /** All who take part but the author; the opener chooses them once. */
    private List<Nation> recipients(Host host, Stored stored, MatterId matter) {
        Set<Nation> parties = new TreeSet<>();
        if (stored.matters.containsKey(matter)) {
            stored.matters.get(matter).keySet().forEach(digest -> {
                Content.Act act = (Content.Act) stored.headers.get(digest).content();
                parties.addAll(act.recipients());
                parties.add(act.author());
            });
        } else {
            List<Nation> partners = host.partners();
            parties.add(partners.get(world.random.nextInt(partners.size())));
            partners.stream().filter(p -> world.random.nextInt(3) == 0).forEach(parties::add);
        }
        parties.remove(host.nation);
        return List.copyOf(parties);
    }

    /** The nation's next key, signed by its present one, for every partner. */
    void rotate(Host host) {
        if (host.ready()) {
            Stamp stamp = world.notary.sign(
                    new Content.KeyChange(host.nation, world.notary.key(host.nation)), host.disk.live().key);
            world.oracle.signed(stamp);
            host.commit(stamp, host.partners());
        }
    }
}
