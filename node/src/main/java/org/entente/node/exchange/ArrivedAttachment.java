package org.entente.node.exchange;

import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;

/** A partner's attachment, whole and verified; read it through {@link Attachments}. */
public record ArrivedAttachment(Digest act, int part, UUID matter, Nation from, long sizeBytes) {}
