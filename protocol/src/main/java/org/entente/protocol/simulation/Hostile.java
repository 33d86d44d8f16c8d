package org.entente.protocol.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.matter.MatterId;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.receipt.Rejection;

/** What a node that means harm can say with its own keys, beside what its honest programme says. */
final class Hostile {
    private static final int OVERSIZE = 600;

    private final World world;

    Hostile(World world) {
        this.world = world;
    }

    void act(Host host) {
        if (world.random.nextInt(4) == 0) {
            impersonate(host);
            return;
        }
        List<Nation> partners = host.partners();
        Nation victim = partners.get(world.random.nextInt(partners.size()));
        SentRow sent = host.disk.live().sent.get(victim);
        GotRow got = host.disk.live().got.get(victim);
        Letter.Load load = switch (world.random.nextInt(8)) {
            case 0, 1 -> fork(host, victim, sent);
            case 2 -> beyond(host, victim, sent);
            case 3 -> oversize(host, victim, sent);
            case 4 -> again(host, sent);
            case 5 -> falseReceipt(host, sent, got);
            case 6 -> head(host, got.state.direction(), got.state.head().size() + world.random.nextInt(-1, 9));
            default -> statement(host, new Content.Refused(got.state.direction(), 0, Digest.over(), Rejection.Reason.MALFORMED));
        };
        if (load != null) {
            world.network.carry(new Letter(host.nation, victim, load));
        }
    }

    private Stamp forged(Host host, Nation victim, Digest key) {
        MatterId matter = MatterId.open(host.nation, java.time.Instant.ofEpochMilli(World.EPOCH_MS), world.random);
        Stamp stamp = world.notary.sign(new Content.Act(host.nation, matter, "ask", new TreeSet<>(), List.of(victim),
                false, -1 - world.random.nextInt(1_000_000)), key);
        world.oracle.signed(stamp);
        world.oracle.invented(matter);
        return stamp;
    }

    /** The next entry of somebody else's log, without his key. */
    private void impersonate(Host host) {
        List<Nation> others = host.partners();
        Host victim = world.hosts.get(others.get(world.random.nextInt(others.size())));
        Nation claimed = victim.partners().get(world.random.nextInt(victim.partners().size()));
        GotRow got = victim.disk.live().got.get(claimed);
        Digest key = got.state.keys().latest();
        MatterId matter = MatterId.open(claimed, java.time.Instant.ofEpochMilli(World.EPOCH_MS), world.random);
        Stamp act = unsigned(new Content.Act(claimed, matter, "ask", new TreeSet<>(), List.of(victim.nation), false, -1), key);
        TreeHead head = got.state.log().append(act.digest()).head();
        Stamp checkpoint = unsigned(new Content.Head(Content.HeadOf.CHECKPOINT, got.state.direction(), head), key);
        world.network.carry(new Letter(claimed, victim.nation,
                new Letter.Parcel(got.state.direction(), got.state.head().size(), List.of(act), checkpoint)));
    }

    private static Stamp unsigned(Content content, Digest key) {
        return new Stamp(content, key, key.bytes());
    }

    /** Another header for a position that it gave away already, or gives away next. */
    private Letter.Load fork(Host host, Nation victim, SentRow sent) {
        long first = sent.entries.isEmpty() ? 0 : world.random.nextInt(sent.entries.size() + 1);
        Digest key = sent.state.keys().at(first);
        Stamp stamp = forged(host, victim, key);
        return parcel(sent.state.direction(), first, List.of(stamp), sent.frontier(first).append(stamp.digest()), key);
    }

    private Letter.Load parcel(Direction direction, long first, List<Stamp> entries, Frontier after, Digest key) {
        return new Letter.Parcel(direction, first, entries, world.notary.sign(
                new Content.Head(Content.HeadOf.CHECKPOINT, direction, after.head()), key));
    }

    /** A position behind a gap. */
    private Letter.Load beyond(Host host, Nation victim, SentRow sent) {
        Stamp stamp = forged(host, victim, sent.state.keys().latest());
        long first = sent.entries.size() + 3;
        return new Letter.Parcel(sent.state.direction(), first, List.of(stamp), world.notary.sign(
                new Content.Head(Content.HeadOf.CHECKPOINT, sent.state.direction(), new TreeHead(first + 1, Digest.over())),
                sent.state.keys().latest()));
    }

    private Letter.Load oversize(Host host, Nation victim, SentRow sent) {
        Stamp stamp = forged(host, victim, sent.state.keys().latest());
        List<Stamp> many = new ArrayList<>(Collections.nCopies(OVERSIZE, stamp));
        return parcel(sent.state.direction(), sent.entries.size(), many, sent.state.log(), sent.state.keys().latest());
    }

    /** A header that it has sent before, at a new position. */
    private Letter.@org.jspecify.annotations.Nullable Load again(Host host, SentRow sent) {
        List<Stamp> old = sent.entries.stream().map(host.disk.live().headers::get).filter(java.util.Objects::nonNull)
                .filter(s -> s.content() instanceof Content.Act && s.key().equals(sent.state.keys().latest())).toList();
        if (old.isEmpty()) {
            return null;
        }
        Stamp stamp = old.get(world.random.nextInt(old.size()));
        return parcel(sent.state.direction(), sent.entries.size(), List.of(stamp),
                sent.state.log().append(stamp.digest()), sent.state.keys().latest());
    }

    /** Receipts for what it may or may not hold, with a head that is not the sender's. */
    private Letter.Load falseReceipt(Host host, SentRow sent, GotRow got) {
        Digest digest = Digest.over(new byte[] {1});
        long size = got.state.head().size();
        TreeHead head = new TreeHead(size + 1, digest);
        return statement(host, new Content.Receipt(got.state.direction(), size,
                List.of(new Content.Line(digest, Outcome.ACCEPTED)), head));
    }

    private Letter.Load head(Host host, Direction direction, long size) {
        TreeHead head = size <= 0 ? TreeHead.EMPTY : new TreeHead(size, Digest.over(new byte[] {2}));
        Content.HeadOf of = world.random.nextInt(4) == 0 ? Content.HeadOf.FROZEN : Content.HeadOf.EXPECTED;
        return statement(host, new Content.Head(of, direction, head));
    }

    private Letter.Load statement(Host host, Content content) {
        return new Letter.Statement(world.notary.sign(content, host.disk.live().key));
    }
}
