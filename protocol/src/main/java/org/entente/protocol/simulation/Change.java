package org.entente.protocol.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Incoming;
import org.entente.protocol.delivery.Outgoing;
import org.entente.protocol.delivery.Step;
import org.entente.protocol.delivery.Write;
import org.entente.protocol.head.Direction;
import org.jspecify.annotations.Nullable;

/**
 * One transaction: the writes of a step with everything that was signed for them. It is carried out twice, on what the
 * process sees and, at the flush, on what survives a crash; so it must do the same both times.
 *
 * @param partner the other nation
 * @param step what the machine decided
 * @param signed what this host signed for the writes, by their place
 * @param brought signed bytes that the partner's letter brought, by digest
 * @param statement the partner's receipts in that letter, by their first position
 * @param checks false in a host that takes headers in twice
 */
record Change(Nation partner, Step<?> step, Map<Integer, Stamp> signed, Map<Digest, Stamp> brought,
        List<Stamp> statements, boolean checks) {

    void applyTo(Stored stored) {
        for (int i = 0; i < step.writes().size(); i++) {
            apply(stored, step.writes().get(i), signed.get(i));
        }
        switch (step.state()) {
            case Outgoing state -> stored.sent.get(partner).state = state;
            case Incoming state -> stored.got.get(partner).state = state;
            default -> throw new IllegalStateException("two kinds of state");
        }
    }

    private void apply(Stored stored, Write write, @Nullable Stamp own) {
        SentRow sent = stored.sent.get(partner);
        GotRow got = stored.got.get(partner);
        switch (write) {
            case Write.Positioned w -> {
                stored.waiting.get(partner).remove(w.digest());
                sent.append(w.position(), w.digest(), w.root());
            }
            case Write.SignCheckpoint w -> sent.checkpoints.put(w.head().size(), own);
            case Write.Unpositionable w -> stored.waiting.get(partner).remove(w.digest());
            case Write.Receipted w -> statements.forEach(s -> keepReceipt(sent, s));
            case Write.Refused _, Write.Altered _, Write.Froze _, Write.Ahead _, Write.Lost _ -> { }
            case Write.KeepCheckpoint w -> (w.direction().to().equals(partner) ? sent : got)
                    .checkpoints.put(w.head().size(), brought.get(w.statement()));
            case Write.Appended w -> {
                got.append(w.position(), w.digest(), w.root());
                stored.admit(brought.get(w.digest()), w.outcome(), checks);
            }
            case Write.SignReceipt w -> got.receipts.put(w.first(), own);
            case Write.KeepReceipts _ -> statements.forEach(s -> keepReceipt(got, s));
            case Write.Recovered w -> {
                stored.waiting.get(partner).remove(w.digest());
                sent.append(w.position(), w.digest(), w.root());
                Stamp stamp = brought.get(w.digest());
                stored.enqueue(stamp, recipients(stored, stamp));
            }
            case Write.Rewound w -> {
                List<Digest> undone = sent.entries.subList((int) w.size(), sent.entries.size());
                List<Digest> queue = new ArrayList<>(undone.stream().filter(stored.authored::contains).toList());
                queue.addAll(stored.waiting.get(partner));
                sent.cut(w.size());
                stored.waiting.put(partner, queue);
            }
            case Write.Opened w -> opened(stored, w);
            case Write.AdmittedOutside w -> stored.admit(brought.get(w.digest()), w.outcome(), checks);
            case Write.ReceiptedOutside w ->
                stored.outside.computeIfAbsent(partner, none -> new HashSet<>()).add(w.digest());
        }
    }

    private static void keepReceipt(LogRow row, Stamp statement) {
        if (statement.content() instanceof Content.Receipt receipt) {
            row.receipts.put(receipt.first(), statement);
        }
    }

    private static List<Nation> recipients(Stored stored, Stamp stamp) {
        return switch (stamp.content()) {
            case Content.Act act -> act.recipients();
            case Content.KeyChange _ -> List.copyOf(stored.sent.keySet());
            default -> List.of();
        };
    }

    private void opened(Stored stored, Write.Opened write) {
        Direction direction = write.direction();
        if (step.state() instanceof Outgoing state) {
            SentRow row = new SentRow(state, stored.sent.get(partner).parcelLimit());
            row.append(0, write.opening().statement(), write.root());
            stored.sent.put(partner, row);
        } else if (step.state() instanceof Incoming state) {
            GotRow old = stored.got.get(partner);
            stored.closed.put(old.state.direction(), old);
            GotRow row = new GotRow(state, old.parcelLimit());
            row.append(0, write.opening().statement(), write.root());
            stored.got.put(partner, row);
        }
    }

    /** Signed bytes by their digest. */
    static Map<Digest, Stamp> index(List<Stamp> stamps) {
        Map<Digest, Stamp> index = new HashMap<>();
        stamps.forEach(stamp -> index.put(stamp.digest(), stamp));
        return index;
    }
}
