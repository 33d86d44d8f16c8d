package org.entente.protocol.simulation;

import java.util.HashMap;
import java.util.Map;
import org.entente.protocol.Digest;
import org.entente.protocol.delivery.Entry;
import org.entente.protocol.delivery.History;
import org.entente.protocol.delivery.Inbox;
import org.entente.protocol.delivery.Outbox;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.receipt.Outcome;
import org.jspecify.annotations.Nullable;

/** What the machine may ask of a simulated host during one step. */
abstract class Ports implements History {
    private final LogRow row;
    /** Set in a host that believes whatever head it is told. */
    private final @Nullable TreeHead believed;

    private Ports(LogRow row, @Nullable TreeHead believed) {
        this.row = row;
        this.believed = believed;
    }

    @Override
    public Digest entry(long position) {
        return row.entry(position);
    }

    @Override
    public Digest root(long size) {
        return believed != null && believed.size() == size ? believed.root() : row.root(size);
    }

    @Override
    public Frontier frontier(long size) {
        return row.frontier(size);
    }

    @Override
    public long parcelEnd(long first) {
        return row.parcelEnd(first);
    }

    static final class Sent extends Ports implements Outbox {
        private final boolean urgent;

        Sent(LogRow row, boolean urgent, @Nullable TreeHead believed) {
            super(row, believed);
            this.urgent = urgent;
        }

        @Override
        public boolean urgentWaiting() {
            return urgent;
        }

        @Override
        public boolean attachmentsWaiting() {
            return false;
        }
    }

    static final class Got extends Ports implements Inbox {
        private final Map<Digest, Outcome> now = new HashMap<>();
        private final Stored stored;
        private final Gate gate;
        private final boolean checks;

        /** What a receiver decides about a header it sees for the first time. */
        @FunctionalInterface
        interface Gate {
            Outcome judge(Entry entry);
        }

        Got(LogRow row, Stored stored, Gate gate, boolean checks, @Nullable TreeHead believed) {
            super(row, believed);
            this.stored = stored;
            this.gate = gate;
            this.checks = checks;
        }

        @Override
        public Outcome admit(Entry entry) {
            Outcome known = stored.taken.get(entry.digest());
            if (known != null && checks) {
                return known;
            }
            return now.computeIfAbsent(entry.digest(), none -> gate.judge(entry));
        }

        @Override
        public void readmit(Entry entry, Outcome receipted) {
            now.put(entry.digest(), receipted);
        }
    }
}
