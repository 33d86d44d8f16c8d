package org.entente.node.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.entente.node.home.Later;
import org.entente.node.home.Reply;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Arrival;
import org.entente.protocol.delivery.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What the delivery machine will ask of a direction in which we send, asked together with the direction itself: the entries
 * that a partner's receipts speak of, and whether files wait. Whatever is not foreseen is read when it is asked.
 */
final class Foreseen {
    static final Foreseen NOTHING = new Foreseen(List.of(), null);

    static final String ATTACHMENTS = """
            SELECT EXISTS (SELECT FROM entente.segment s JOIN entente.attachment a ON a.id = s.attachment
                WHERE s.partner = ? AND s.completion IS NULL AND a.ours AND a.digest IS NOT NULL)""";

    private final List<Reply<Held>> entries;
    private final @Nullable Reply<Boolean> attachments;

    private Foreseen(List<Reply<Held>> entries, @Nullable Reply<Boolean> attachments) {
        this.entries = entries;
        this.attachments = attachments;
    }

    /** An entry of the ledger that is kept in this row. */
    record Held(int row, long position, Digest digest, Digest rootAfter) {}

    static Foreseen of(DataSource source, Nation partner, List<Answer> answers, boolean driving) {
        List<Reply<Held>> entries = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer.arrival() instanceof Arrival.Receipt receipt) {
                long first = Math.min(receipt.first(), receipt.head().size() - 1);
                long until = Math.max(receipt.first() + receipt.entries().size(), receipt.head().size());
                if (until - first <= Limits.PARCEL_ENTRIES) {
                    entries.add(entries(source, receipt, first, until));
                }
            }
        }
        return new Foreseen(entries, driving ? Later.ask(source, ATTACHMENTS, (row, n) -> row.getBoolean(1), partner.code()) : null);
    }

    private static Reply<Held> entries(DataSource source, Arrival.Receipt receipt, long first, long until) {
        return Later.ask(
                source,
                """
                SELECT e.direction, e.position, e.digest, e.root_after
                FROM entente.direction d JOIN entente.entry e ON e.direction = d.id
                WHERE d.sender = ? AND d.receiver = ? AND d.epoch = ? AND e.position >= ? AND e.position < ?""",
                (row, n) -> new Held(
                        row.getInt(1), row.getLong(2), Digest.ofBytes(row.getBytes(3)), Digest.ofBytes(row.getBytes(4))),
                receipt.direction().from().code(),
                receipt.direction().to().code(),
                receipt.direction().epoch(),
                first,
                until);
    }

    Optional<Held> entry(int row, long position) {
        return entries.stream()
                .flatMap(reply -> reply.rows().stream())
                .filter(held -> held.row() == row && held.position() == position)
                .findFirst();
    }

    Optional<Boolean> attachmentsWaiting() {
        return Optional.ofNullable(attachments).map(reply -> reply.rows().getFirst());
    }
}
