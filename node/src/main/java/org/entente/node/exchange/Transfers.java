package org.entente.node.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.receipt.Completion;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Attachments on their way to partners: after the acts, a segment at a time, going on where it stopped. */
@Component
class Transfers {
    private final FileRows rows;
    private final AttachmentFiles files;
    private final PeerCalls calls;
    private final Waiting waiting;
    private final Completions completions;
    private final Tries tries;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Transfers(
            FileRows rows,
            AttachmentFiles files,
            PeerCalls calls,
            Waiting waiting,
            Completions completions,
            LinkTime time,
            @Qualifier("exchange") JdbcClient database,
            @Qualifier("exchange") TransactionTemplate transaction) {
        this.rows = rows;
        this.files = files;
        this.calls = calls;
        this.waiting = waiting;
        this.completions = completions;
        this.tries = new Tries(time);
        this.database = database;
        this.transaction = transaction;
    }

    /** Brings what waits, until it is there or an act wants the link; after a failure not before its wait is over. */
    void push(Peer partner) throws CarrierFault {
        if (!tries.due(partner.nation())) {
            return;
        }
        try {
            pushAll(partner);
            tries.worked(partner.nation());
        } catch (CarrierFault | RuntimeException e) {
            tries.failed(partner.nation());
            throw e;
        }
    }

    /** One file that the partner does not take, or that is gone here, does not keep back the next. */
    private void pushAll(Peer partner) throws CarrierFault {
        CarrierFault last = null;
        for (HeldFile file : rows.unfinished(database, partner.nation(), true)) {
            try {
                if (!push(partner, file)) {
                    break;
                }
            } catch (CarrierFault fault) {
                if (fault.linkIsCut()) {
                    throw fault;
                }
                last = fault;
            }
        }
        if (last != null) {
            throw last;
        }
    }

    boolean due(Nation partner) {
        return tries.due(partner);
    }

    /** When to try again; null where nothing failed. */
    @Nullable Instant next(Nation partner) {
        return tries.next(partner);
    }

    /** The next attempt is made at once: somebody asked for it, or the link came back. */
    void hurry(Nation partner) {
        tries.worked(partner);
    }

    private boolean push(Peer partner, HeldFile file) throws CarrierFault {
        Digest act = java.util.Objects.requireNonNull(file.act());
        byte[] sealed = {};
        int index = 0;
        while (true) {
            byte[] answer = calls.post(
                            partner,
                            ExchangeDoor.ROOT + SegmentDoorway.NAME,
                            new SegmentFrame(act, file.part(), index, sealed).bytes(),
                            Bounds.ANSWER,
                            Bounds.SEGMENT_BYTES)
                    .body();
            if (answer.length != Integer.BYTES) {
                completed(partner, answer);
                return true;
            }
            index = ByteBuffer.wrap(answer).getInt();
            if (index < 0 || index >= file.segments()) {
                throw new CarrierFault(CarrierFault.Kind.ANSWER_NOT_READABLE, "segment", null);
            }
            int here = index;
            transaction.executeWithoutResult(status -> rows.present(database, file.id(), partner.nation(), here));
            if (waiting.any(partner.nation())) {
                return false;
            }
            sealed = read(file, index);
        }
    }

    private byte[] read(HeldFile file, int index) throws CarrierFault {
        try {
            return files.read(file.id(), file.sizeBytes(), index);
        } catch (IOException e) {
            throw new CarrierFault(CarrierFault.Kind.OWN_DISK, null, e);
        }
    }

    private void completed(Peer partner, byte[] answer) throws CarrierFault {
        try {
            completions.keep(
                    partner, Jws.parse(new String(answer, StandardCharsets.US_ASCII), Completion.MAX_BYTES));
        } catch (Malformed e) {
            throw new CarrierFault(CarrierFault.Kind.ANSWER_NOT_READABLE, "completion", e);
        }
    }
}
