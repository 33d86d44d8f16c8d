package org.entente.protocol.matter;

/** What became of an act in its matter. All four stay in the ledger and on the page. */
public enum Effect {
    /** It moved the matter as its author meant. */
    EFFECTIVE,
    /** It was right when drafted but crossed another act; the table says what that means. */
    CROSSED,
    /** Its author, by what he himself had seen, could not take this step; it moves nothing. */
    NOT_ALLOWED,
    /** An act that its author had seen has not arrived here yet; it is placed when that one comes. */
    WAITING
}
