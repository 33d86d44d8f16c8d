package org.entente.node.exchange;

/**
 * The plaintext of one part and the salt of its commitment.
 *
 * @param index the part's index in the header
 * @param salt 32 random bytes
 * @param plaintext what the commitment in the header covers
 */
public record OutgoingPart(int index, byte[] salt, byte[] plaintext) {}
