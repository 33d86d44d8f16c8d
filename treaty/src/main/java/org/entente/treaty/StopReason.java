package org.entente.treaty;

/** The only reasons for which a clock stops. A missing translation is not among them. */
public enum StopReason {
    /** The requested nation asked a question, and the asking nation has not answered it yet. */
    CLARIFICATION_ASKED,
    /** A judge has to allow it first. */
    JUDICIAL_AUTHORISATION
}
