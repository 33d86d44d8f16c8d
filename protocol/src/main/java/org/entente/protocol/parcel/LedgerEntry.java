package org.entente.protocol.parcel;

import org.entente.protocol.Digest;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.card.KeyChange;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.VerifyKey;
import org.entente.protocol.json.Malformed;

/**
 * What can stand at a position of a log. An entry that is well signed but cannot be read (a newer version, an unknown
 * kind of entry, wrong fields) is {@link Unreadable} and still takes its position: it is receipted as not understood,
 * because refusing it would stop everything behind it.
 */
public sealed interface LedgerEntry {
    /** The signed text and its digest. */
    Jws jws();

    /** An act. */
    record Act(Signed<ActHeader> header) implements LedgerEntry {
        @Override
        public Jws jws() {
            return header.jws();
        }
    }

    /** A change of the sender's signing key. */
    record Key(Signed<KeyChange> change) implements LedgerEntry {
        @Override
        public Jws jws() {
            return change.jws();
        }
    }

    /** Signed, but not understood here. */
    record Unreadable(Jws jws, Malformed.Reason why) implements LedgerEntry {}

    /** Reads an entry; refused only where it is no JWS of this protocol. The signature is not verified yet. */
    static LedgerEntry parse(String text) throws Malformed {
        Jws jws = Jws.parse(text, ActHeader.MAX_BYTES);
        try {
            return switch (jws.type()) {
                case "entente-act+jws" -> new Act(ActHeader.FORM.read(jws));
                case "entente-key+jws" -> new Key(KeyChange.FORM.read(jws));
                default -> new Unreadable(jws, Malformed.Reason.WRONG_KIND_OF_STATEMENT);
            };
        } catch (Malformed e) {
            return new Unreadable(jws, e.reason());
        }
    }

    default Digest digest() {
        return jws().digest();
    }

    default void verify(VerifyKey key) throws Malformed {
        jws().verify(key);
    }
}
