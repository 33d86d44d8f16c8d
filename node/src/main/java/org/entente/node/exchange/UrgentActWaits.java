package org.entente.node.exchange;

import java.time.Instant;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;

/** An urgent act has no receipt ten minutes after its commit: a person should take the telephone. */
public record UrgentActWaits(
        Digest act, UUID matter, Nation to, Instant since, @Nullable String dutyTelephone) {}
