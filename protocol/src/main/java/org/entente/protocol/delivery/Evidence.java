package org.entente.protocol.delivery;

import org.entente.protocol.Digest;
import org.entente.protocol.ledger.TreeHead;

/**
 * Why a direction is frozen: two heads that cannot both be true. The host keeps the partner's signed bytes, and signs and
 * keeps our head, when it carries out {@link Write.Froze}.
 *
 * @param what how it was found
 * @param ours our head, at the partner's size where we can compare there, else where we stand
 * @param theirs the head the partner signed
 * @param statement digest of the partner's signed bytes
 */
public record Evidence(Contradiction what, TreeHead ours, TreeHead theirs, Digest statement) {}
