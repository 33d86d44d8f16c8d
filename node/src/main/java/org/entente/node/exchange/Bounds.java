package org.entente.node.exchange;

import java.time.Duration;

/** What the exchange carries at most, and for how long it waits. Every number says why. */
final class Bounds {
    /** Acts in one parcel: enough that signatures, commits and the round trip are shared by hundreds. */
    static final int ACTS_PER_PARCEL = 256;
    /** Bytes of acts put into one parcel: a slow link carries it within a minute, and a heap of 256 MiB holds several. */
    static final int PARCEL_FILL_BYTES = 4 << 20;
    /** Bytes of a parcel read at most; above {@link #PARCEL_FILL_BYTES} because the largest single act must fit. */
    static final int PARCEL_BYTES = 16 << 20;
    /** Bytes of an answer read at most: a receipt line for each act of the largest parcel, with room. */
    static final int ANSWER_BYTES = 1 << 20;
    /** Bytes of one attachment segment on the wire: 1 MiB of content and its frame. */
    static final int SEGMENT_BYTES = (1 << 20) + 1024;

    /** A partner that does not take our connection by then is counted as cut. */
    static final Duration CONNECT = Duration.ofSeconds(10);
    /** Longer than a parcel of 4 MiB takes over 64 kB/s. */
    static final Duration ANSWER = Duration.ofSeconds(90);
    /** How long a pull waits for something to carry; shorter than what proxies cut. */
    static final Duration LONG_POLL = Duration.ofSeconds(25);

    /** Requests of one partner a second; a busy direction needs a few dozen. */
    static final int REQUESTS_PER_SECOND = 500;
    /** Requests of strangers a second, all together: each costs an audit entry and a signature. */
    static final int STRANGERS_PER_SECOND = 5;

    /** An urgent act without a receipt after this long needs a person at a telephone. */
    static final Duration URGENT_ALARM = Duration.ofMinutes(10);
    /** How long a process may drive a link without renewing; a crashed one is replaced after it. */
    static final Duration LEASE = Duration.ofSeconds(15);
    /** How often a process looks for work that another process committed. */
    static final Duration LOOK = Duration.ofSeconds(1);

    private Bounds() {}
}
