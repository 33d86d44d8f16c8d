package org.entente.protocol.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Arrival;
import org.entente.protocol.delivery.Entry;
import org.entente.protocol.delivery.Incoming;
import org.entente.protocol.delivery.Mode;
import org.entente.protocol.delivery.Moment;
import org.entente.protocol.delivery.Opening;
import org.entente.protocol.delivery.Outgoing;
import org.entente.protocol.delivery.Receiving;
import org.entente.protocol.delivery.Restoration;
import org.entente.protocol.delivery.Send;
import org.entente.protocol.delivery.Sending;
import org.entente.protocol.delivery.Step;
import org.entente.protocol.delivery.Write;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.receipt.Outcome;
import org.jspecify.annotations.Nullable;

/** One simulated node: it carries out what the machine decides, on a disk that fails and with a process that dies. */
final class Host {
    /** Longest wait until a process looks again, however wrong its clock is. */
    private static final long MAX_WAKE_MS = 300_000;

    /** How soon a process tries again what the disk did not take. */
    private static final long RETRY_MS = 60_000;

    final Nation nation;
    final Disk disk;
    boolean hostile;
    /** Whether it was ever set back: then it may have said things that it no longer knows. */
    boolean setBack;
    @Nullable Stored backup;

    private final World world;
    private final Post post;
    private final Reading reading;
    private final Agenda agenda;
    private long skewMs;

    Host(World world, Nation nation, Stored empty) {
        this.world = world;
        this.nation = nation;
        this.disk = new Disk(empty);
        this.agenda = new Agenda(world);
        this.post = new Post(nation, world.notary);
        this.reading = new Reading(world.notary, world.flaw);
    }

    boolean up() {
        return agenda.up();
    }

    void skew(long ms) {
        skewMs = ms;
    }

    private Moment moment() {
        return new Moment(Instant.ofEpochMilli(world.now() + World.EPOCH_MS + skewMs), world.random.nextLong());
    }

    private Sending sending(SentRow row, Nation partner, @Nullable TreeHead believed) {
        return new Sending(new Ports.Sent(row, !Post.urgent(disk.live(), partner).isEmpty(), believed));
    }

    private Receiving receiving(GotRow row, @Nullable TreeHead believed) {
        return new Receiving(new Ports.Got(row, disk.live(), this::judge, checks(), believed));
    }

    private Outcome judge(Entry entry) {
        return world.random.nextInt(10) == 0
                ? Outcome.values()[world.random.nextInt(Outcome.values().length)]
                : Outcome.ACCEPTED;
    }

    private boolean checks() {
        return world.flaw != Flaw.SKIPS_THE_DUPLICATE_CHECK;
    }

    /** Whether it may sign an act now. */
    boolean ready() {
        return up() && !disk.full() && !holds();
    }

    boolean holds() {
        return Restoration.holds(disk.live().sent.values().stream().map(row -> row.state).toList(),
                disk.live().got.values().stream().map(row -> row.state).toList());
    }

    /** Commits an own entry for these partners. */
    void commit(Stamp stamp, List<Nation> recipients) {
        disk.write(stored -> stored.enqueue(stamp, recipients));
        planFlush();
        recipients.forEach(partner -> agenda.plan("position" + partner, 1 + world.random.nextInt(20), () -> position(partner)));
    }

    private void position(Nation partner) {
        Stored live = disk.live();
        SentRow row = live.sent.get(partner);
        List<Digest> batch = Queue.next(live, partner, row.parcelLimit());
        if (!batch.isEmpty() && row.state.mode() instanceof Mode.Open) {
            List<Entry> entries = batch.stream().map(d -> reading.entry(live.headers.get(d), nation)).toList();
            carryOut(partner, sending(row, partner, null).position(row.state, entries), List.of(), List.of());
        }
    }

    void tickSent(Nation partner) {
        SentRow row = disk.live().sent.get(partner);
        carryOut(partner, sending(row, partner, null).tick(row.state, moment()), List.of(), List.of());
    }

    private void tickGot(Nation partner) {
        GotRow row = disk.live().got.get(partner);
        carryOut(partner, receiving(row, null).tick(row.state, moment()), List.of(), List.of());
    }

    void receive(Letter letter) {
        Arrival arrival = up() ? reading.read(letter.load()) : null;
        if (arrival == null) {
            return;
        }
        Nation partner = letter.from();
        List<Stamp> brought = Brought.entries(letter.load());
        List<Stamp> statements = Brought.statements(letter.load());
        TreeHead believed = world.flaw == Flaw.SKIPS_THE_HEAD_COMPARISON ? Brought.head(arrival) : null;
        if (arrival.direction().from().equals(nation)) {
            SentRow row = disk.live().sent.get(partner);
            if (arrival instanceof Arrival.AtSender at && row.state.direction().equals(arrival.direction())) {
                carryOut(partner, sending(row, partner, believed).arrived(row.state, at, moment()), brought, statements);
            }
        } else if (arrival instanceof Arrival.AtReceiver at) {
            GotRow row = disk.live().got.get(partner);
            GotRow closed = disk.live().closed.get(arrival.direction());
            if (row.state.direction().equals(arrival.direction())) {
                Step<Incoming> step = receiving(row, believed).arrived(row.state, at, moment());
                world.oracle.judged(this, letter, row, step);
                carryOut(partner, step, brought, statements);
            } else if (closed != null) {
                // A closed epoch only answers; it never changes.
                say(partner, receiving(closed, null).arrived(closed.state, at, moment()).sends());
            }
        }
    }

    private void carryOut(Nation partner, Step<?> step, List<Stamp> brought, List<Stamp> statements) {
        if (!up()) {
            return;
        }
        if (revision(step.state()) == step.before()) {
            switch (step.state()) {
                case Outgoing state -> disk.live().sent.get(partner).state = state;
                case Incoming state -> disk.live().got.get(partner).state = state;
                default -> throw new IllegalStateException("two kinds of state");
            }
            say(partner, world.flaw == Flaw.FORGETS_ITS_RECEIPTS
                    ? step.sends().stream().filter(s -> !(s instanceof Send.Receipts)).toList()
                    : step.sends());
            planWake(partner);
            return;
        }
        if (disk.full()) {
            again(partner);
            return;
        }
        Change change = new Change(partner, step, sign(step.writes()), Change.index(brought), statements, checks());
        if (world.chance(world.scenario.races())) {
            // Another process of this node is slower: by then somebody else may have written.
            agenda.after(1 + world.random.nextInt(50), () -> write(change));
        } else if (world.dies()) {
            crash();
        } else {
            write(change);
        }
    }

    private void write(Change change) {
        Nation partner = change.partner();
        Step<?> step = change.step();
        long found = step.state() instanceof Outgoing
                ? disk.live().sent.get(partner).state.revision()
                : disk.live().got.get(partner).state.revision();
        if (found != step.before() && world.flaw != Flaw.SKIPS_THE_REVISION_CHECK) {
            again(partner);
            return;
        }
        world.oracle.moves(step.state() instanceof Outgoing
                ? new Transition(Transition.At.SENDER, disk.live().sent.get(partner).state.mode(), step.state())
                : new Transition(Transition.At.RECEIVER, disk.live().got.get(partner).state.mode(), step.state()));
        disk.write(change::applyTo);
        if (step.writes().stream().anyMatch(Write.Lost.class::isInstance)) {
            setBackTold();
        }
        world.oracle.written(this, change);
        planFlush();
        say(partner, step.sends());
        if (world.dies()) {
            crash();
            return;
        }
        agenda.plan("position" + partner, 1 + world.random.nextInt(20), () -> position(partner));
        agenda.plan("tick" + partner, 0, () -> tickSent(partner));
        planWake(partner);
        step.writes().forEach(this::follow);
        resume();
    }

    private void follow(Write write) {
        switch (write) {
            case Write.Lost _ -> planFlush();
            case Write.Froze _ -> world.people.called();
            case Write.Recovered _ -> disk.live().sent.keySet().forEach(partner ->
                    agenda.plan("position" + partner, 1 + world.random.nextInt(20), () -> position(partner)));
            default -> { }
        }
    }

    private void resume() {
        if (holds()) {
            return;
        }
        for (Nation partner : List.copyOf(disk.live().sent.keySet())) {
            SentRow sent = disk.live().sent.get(partner);
            if (sent.state.mode() instanceof Mode.Restored) {
                carryOut(partner, sending(sent, partner, null).resume(sent.state), List.of(), List.of());
            }
            GotRow got = disk.live().got.get(partner);
            if (got.state.mode() instanceof Mode.Restored) {
                carryOut(partner, receiving(got, null).resume(got.state), List.of(), List.of());
            }
        }
    }

    private Map<Integer, Stamp> sign(List<Write> writes) {
        Map<Integer, Stamp> signed = new HashMap<>();
        for (int i = 0; i < writes.size(); i++) {
            if (writes.get(i) instanceof Write.SignCheckpoint w) {
                signed.put(i, world.notary.sign(
                        new Content.Head(Content.HeadOf.CHECKPOINT, w.direction(), w.head()), w.by()));
            } else if (writes.get(i) instanceof Write.SignReceipt w) {
                signed.put(i, world.notary.sign(Brought.receipt(w), disk.live().key));
            }
        }
        return signed;
    }

    private static long revision(Object state) {
        return state instanceof Outgoing outgoing ? outgoing.revision() : ((Incoming) state).revision();
    }

    private void say(Nation partner, List<Send> sends) {
        if (sends.isEmpty()) {
            return;
        }
        Runnable out = () -> sends.forEach(send -> post.loads(disk.live(), partner, send).forEach(load -> {
            world.oracle.said(this, load);
            world.network.carry(new Letter(nation, partner, load));
        }));
        if (world.flaw == Flaw.ACKNOWLEDGES_BEFORE_IT_IS_DURABLE) {
            out.run();
        } else {
            disk.afterFlush(out);
        }
    }

    private void planFlush() {
        agenda.plan("flush", 1 + world.random.nextInt(8), disk::flush);
    }

    /** Nothing was written: what waits must be tried again. */
    private void again(Nation partner) {
        agenda.plan("position" + partner, 1 + world.random.nextLong(RETRY_MS), () -> position(partner));
        planWake(partner);
    }

    private void planWake(Nation partner) {
        wake("sent" + partner, disk.live().sent.get(partner).state.wake(), () -> tickSent(partner));
        wake("got" + partner, disk.live().got.get(partner).state.wake(), () -> tickGot(partner));
    }

    private void wake(String name, Optional<Instant> due, Runnable tick) {
        due.ifPresent(at -> {
            Instant now = moment().now();
            agenda.wake(name, at.isBefore(now)
                    ? 1
                    : Math.min(MAX_WAKE_MS, at.toEpochMilli() - now.toEpochMilli() + 1), tick);
        });
    }

    void crash() {
        if (up()) {
            agenda.stop();
            disk.crash(world.random);
            world.after(world.scenario.downtimeMs(world.random), this::start);
        }
    }

    private void start() {
        if (up()) {
            return;
        }
        agenda.begin();
        for (Nation partner : List.copyOf(disk.live().sent.keySet())) {
            SentRow sent = disk.live().sent.get(partner);
            carryOut(partner, sending(sent, partner, null).start(sent.state), List.of(), List.of());
            GotRow got = disk.live().got.get(partner);
            carryOut(partner, receiving(got, null).start(got.state), List.of(), List.of());
            agenda.plan("position" + partner, 1 + world.random.nextInt(20), () -> position(partner));
            agenda.plan("tick" + partner, 0, () -> tickSent(partner));
        }
        resume();
    }

    /** Puts an old backup in place of the disk. Somebody tells the node so, or nobody does. */
    void restore(Stored old, boolean told) {
        agenda.stop();
        setBack = true;
        disk.restore(old);
        if (told) {
            disk.write(stored -> { });
            setBackTold();
            disk.flush();
        }
        start();
    }

    /** All directions in one transaction with what showed it: a crash must not leave some of them signing. */
    private void setBackTold() {
        setBack = true;
        for (Nation partner : partners()) {
            SentRow sent = disk.live().sent.get(partner);
            join(partner, sending(sent, partner, null).restored(sent.state, moment()));
            GotRow got = disk.live().got.get(partner);
            join(partner, receiving(got, null).restored(got.state, moment()));
            agenda.plan("ask" + partner, 1, () -> {
                tickSent(partner);
                tickGot(partner);
            });
        }
    }

    private void join(Nation partner, Step<?> step) {
        disk.join(new Change(partner, step, Map.of(), Map.of(), List.of(), checks())::applyTo);
    }

    /** Two people have signed; each side begins the new epoch when it can. */
    void open(Nation partner, Opening opening) {
        if (!up() || disk.full()) {
            return;
        }
        if (opening.closed().from().equals(nation)) {
            SentRow row = disk.live().sent.get(partner);
            carryOut(partner, sending(row, partner, null).open(row.state, opening), List.of(), List.of());
        } else {
            GotRow row = disk.live().got.get(partner);
            carryOut(partner, receiving(row, null).open(row.state, opening), List.of(), List.of());
        }
    }

    List<Nation> partners() {
        return new ArrayList<>(disk.live().sent.keySet());
    }
}
