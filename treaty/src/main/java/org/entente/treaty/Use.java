package org.entente.treaty;

/** What an act asks or allows to be done with what was given. */
public enum Use {
    /** The matter itself. */
    OWN_MATTER,
    /** Evidence in court. */
    EVIDENCE,
    /** Passing on to another authority or nation. */
    ONWARD,
    /** Another purpose of the same authority. */
    OTHER_PURPOSE
}
