package org.entente.node.exchange;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Body;
import org.entente.protocol.jose.Signed;
import org.jspecify.annotations.Nullable;

/**
 * A signed act on its way out.
 *
 * @param header signed with our current key ({@link OwnKeys#signingKey()})
 * @param recipients every partner nation that gets it, as a person saw the list; must be the header's other nations
 * @param body null for an act without one
 * @param attachments files taken in by {@link Attachments#stage}, in the order of the header's parts
 */
public record OutgoingAct(
        Signed<ActHeader> header,
        SortedSet<Nation> recipients,
        @Nullable Body body,
        List<Attachments.Staged> attachments) {
    public OutgoingAct {
        recipients = Collections.unmodifiableSortedSet(new TreeSet<>(recipients));
        attachments = List.copyOf(attachments);
    }

    public Digest digest() {
        return header.digest();
    }

    public UUID matter() {
        return header.content().matter();
    }

    /** Whether it overtakes what is not, and alarms us when it stays undelivered. */
    public boolean urgent() {
        return header.content().urgent();
    }
}
