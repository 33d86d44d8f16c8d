package org.entente.protocol.delivery;

import org.entente.protocol.Digest;
import org.entente.protocol.head.Direction;
import org.entente.protocol.ledger.TreeHead;
import org.jspecify.annotations.Nullable;

/**
 * A sender's signed checkpoint as the receiving host has checked it.
 *
 * @param direction its origin
 * @param head its size and root
 * @param signedBy the key that verifies it, or null where none of the sender's keys does
 * @param bytes digest of the signed bytes, by which evidence and rejections name it
 */
public record Checkpoint(Direction direction, TreeHead head, @Nullable Digest signedBy, Digest bytes) {}
