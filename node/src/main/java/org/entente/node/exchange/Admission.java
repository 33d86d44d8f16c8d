package org.entente.node.exchange;

import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.entente.protocol.receipt.Completion;

/** What stands behind the inbox and knows what an act means; implemented by {@code matters}. */
public interface Admission {
    /**
     * Judges one act. Called on the {@code exchange} connection, in the transaction that appends the act; whatever it
     * writes is durable exactly when the receipt is. It is called once for each act and position.
     *
     * <p>An exception for one act is written down as {@code NOT_UNDERSTOOD} with what this call wrote undone; an
     * exception that says the database is gone undoes the whole batch, and no receipt is sent.
     */
    Admitted admit(ArrivedAct act);

    /**
     * Judges the acts of one parcel in their order, one answer for each. Overridden where writing many at once is
     * cheaper; if it throws, what it wrote is undone and the acts are judged one by one.
     */
    default List<Admitted> admitAll(List<ArrivedAct> acts) {
        return acts.stream().map(this::admit).toList();
    }

    /**
     * Judges an attachment announced earlier that is now whole and verified; same transaction as its completion, which
     * carries the answer. Only {@code COMPLETE} keeps it for readers; the admission itself destroys what it stops.
     *
     * @param content the plaintext, from its beginning each time it is asked for
     */
    default Completion.Result attachmentArrived(ArrivedAttachment attachment, Supplier<InputStream> content) {
        return Completion.Result.COMPLETE;
    }
}
