package org.entente.protocol.matter;

/** Who acts: the nation that opened the matter (in a request, the requesting nation), or one of the others. */
public enum Side {
    OPENER,
    OTHER
}
