package org.entente.node.exchange;

import java.time.Duration;
import org.entente.protocol.parcel.Parcel;
import org.entente.protocol.receipt.Receipt;

/** What the exchange carries at most, and for how long it waits. Every number says why. */
final class Bounds {
    /** Bytes of acts put into one parcel: a slow link carries it within a minute, and a heap of 256 MiB holds several. */
    static final int PARCEL_FILL_BYTES = 4 << 20;
    /** Bytes of an envelope read at most: one parcel of the largest kind, and statements beside it. */
    static final int ENVELOPE_BYTES = Parcel.MAX_BYTES + (2 << 20);
    /** Bytes of one signed statement: the largest is a receipt over a full parcel. */
    static final int STATEMENT_BYTES = Receipt.MAX_BYTES;
    /** Bytes of one attachment segment on the wire: 1 MiB of content and its frame. */
    static final int SEGMENT_BYTES = (1 << 20) + 1024;

    /** A partner that does not take our connection by then is counted as cut. */
    static final Duration CONNECT = Duration.ofSeconds(10);
    /** Longer than a parcel of 4 MiB takes over 64 kB/s. */
    static final Duration ANSWER = Duration.ofSeconds(90);
    /** How long the bytes of one request may take to come; the caller gives up then too. */
    static final Duration BODY = ANSWER;
    /** How long a pull waits for something to carry; shorter than what proxies cut. */
    static final Duration LONG_POLL = Duration.ofSeconds(25);

    /** Requests of one partner a second; a busy direction needs a few dozen. */
    static final int REQUESTS_PER_SECOND = 500;
    /**
     * Requests of one partner that are served at one moment: its courier, its puller and a segment, and one whose caller
     * has given up. A partner who brings his bytes one by one fills these, and never the port.
     */
    static final int REQUESTS_AT_ONCE = 4;

    /** Requests of strangers a second, all together: each costs an audit entry and a signature. */
    static final int STRANGERS_PER_SECOND = 5;

    /** An urgent act without a receipt after this long needs a person at a telephone. */
    static final Duration URGENT_ALARM = Duration.ofMinutes(10);
    /** How long a process may drive a link without renewing; a crashed one is replaced after it. */
    static final Duration LEASE = Duration.ofSeconds(15);
    /** How often a process looks for work that another process committed. */
    static final Duration LOOK = Duration.ofSeconds(1);

    /** How long a stop waits for the round that is under way; what it breaks off is repeated after the next start. */
    static final Duration STOP = Duration.ofSeconds(5);

    private Bounds() {}
}
