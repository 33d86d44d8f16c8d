package org.entente.node.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.protocol.Digest;
import org.entente.protocol.json.Malformed;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fetches segments, for a node that cannot be reached; a few at a time, so that acts come between. */
@Component
class Fetching {
    /** Segments between two looks for acts: a few seconds of a slow link. */
    private static final int AT_ONCE = 4;

    private final FileRows rows;
    private final SegmentTaking taking;
    private final PeerCalls calls;
    private final JdbcClient database;

    Fetching(FileRows rows, SegmentTaking taking, PeerCalls calls, @Qualifier("exchange") JdbcClient database) {
        this.rows = rows;
        this.taking = taking;
        this.calls = calls;
        this.database = database;
    }

    /**
     * What a turn brought.
     *
     * @param completions to be said to the partner
     * @param more whether something is left to fetch
     */
    record Turn(List<byte[]> completions, boolean more) {}

    Turn turn(Peer partner) throws CarrierFault {
        List<byte[]> completions = new ArrayList<>();
        int fetched = 0;
        List<HeldFile> unfinished = rows.unfinished(database, partner.nation(), false);
        for (HeldFile file : unfinished) {
            String completion = null;
            while (completion == null && fetched < AT_ONCE) {
                completion = one(partner, file);
                fetched++;
            }
            if (completion == null) {
                return new Turn(completions, true);
            }
            completions.add(Papers.line(completion));
        }
        return new Turn(completions, false);
    }

    private @org.jspecify.annotations.Nullable String one(Peer partner, HeldFile file) throws CarrierFault {
        Digest act = Objects.requireNonNull(file.act());
        byte[] nothing = {};
        try {
            SegmentTaking.Standing standing = taking.take(partner, act, file.part(), 0, nothing);
            if (standing.completion() != null) {
                return standing.completion();
            }
            byte[] sealed = calls.post(
                            partner,
                            ExchangeDoor.ROOT + FetchDoorway.NAME,
                            new SegmentFrame(act, file.part(), standing.next(), nothing).bytes(),
                            Bounds.ANSWER,
                            Bounds.SEGMENT_BYTES)
                    .body();
            return taking.take(partner, act, file.part(), standing.next(), sealed).completion();
        } catch (Malformed e) {
            throw new CarrierFault(CarrierFault.Kind.ANSWER_NOT_READABLE, "segment", e);
        }
    }
}
