package org.entente.treaty;

/** How soon an answer is due. Source: Directive (EU) 2023/977 art. 5 (model). */
public enum Urgency {
    /** Not urgent. */
    NORMAL,
    /** Urgent, and the requested authority has the information at hand. */
    URGENT_DIRECT,
    /** Urgent, and the requested authority has to get the information from others. */
    URGENT_INDIRECT
}
