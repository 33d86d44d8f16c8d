package org.entente.node.matters;

import java.time.Period;

/**
 * How long a matter of a kind is kept. Erasing destroys bodies, attachments and every word of the projection; headers,
 * receipts and proofs stay and still verify.
 *
 * @param name a code for the words
 * @param reviewAfter after the last act, a person looks whether it is still needed
 * @param eraseAfter after the last act, it is erased unless a person has said why not
 */
public record Retention(String name, Period reviewAfter, Period eraseAfter) {}
