package org.entente.node.home;

import java.time.Instant;

/**
 * One secret key.
 *
 * @param secret as {@link KeyUse} says
 * @param certificate DER, for {@link KeyUse#TLS} and {@link KeyUse#DOCUMENTS}; else empty
 * @param madeAt when it was made
 */
public record NationKey(KeyUse use, byte[] secret, byte[] certificate, Instant madeAt) {

    /** The use only: a key that is logged by accident gives nothing away. */
    @Override
    public String toString() {
        return use + " key made at " + madeAt;
    }
}
