package org.entente.node.exchange;

import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.receipt.Completion;

/** A partner signed what became of an attachment of ours. Published in the transaction that kept it. */
public record AttachmentReceipted(Digest act, int part, UUID matter, Nation to, Completion.Result result) {}
