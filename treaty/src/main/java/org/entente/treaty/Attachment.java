package org.entente.treaty;

import org.jspecify.annotations.Nullable;

/** What the gate knows of an attachment. */
public sealed interface Attachment {
    /** The index of the attachment's part. */
    int part();

    /** Its text was extracted, and whoever releases the act sees it. */
    record Readable(int part, String text) implements Attachment {}

    /** It cannot be read; the reason says why it leaves all the same. */
    record Unreadable(int part, @Nullable String reason) implements Attachment {}

    /** Nobody has looked yet, or it has not arrived. */
    record Pending(int part) implements Attachment {}
}
