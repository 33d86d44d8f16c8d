package org.entente.node.exchange;

import org.entente.protocol.Digest;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.parcel.Parcel;

/** One thing that crosses the border: a parcel, or one signed statement. */
sealed interface Paper {
    /** SHA-256 of its bytes, by which a rejection names it. */
    Digest digest();

    /** Unsigned as a whole; what is believed in it is signed. */
    record Packed(Parcel parcel, Digest digest) implements Paper {}

    /** Parsed, not yet verified. */
    record Stated(Jws jws) implements Paper {
        @Override
        public Digest digest() {
            return jws.digest();
        }
    }

    /** Bytes that are neither, with what is wrong with them. */
    record Damaged(Digest digest, org.entente.protocol.json.Malformed.Reason reason) implements Paper {}
}
