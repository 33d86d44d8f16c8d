package org.entente.protocol.receipt;

import java.nio.charset.StandardCharsets;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;

/** Reads the answer to a parcel: the ASCII bytes of one JWS, whose type says which statement it is. */
public final class Statements {
    /** Bytes of an answer: the largest is a receipt, in base64, with header and signature. */
    public static final int MAX_BYTES = Receipt.MAX_BYTES / 3 * 4 + 1024;

    private Statements() {}

    public static Signed<? extends Statement> parse(byte[] answer) throws Malformed {
        if (answer.length > MAX_BYTES) {
            throw new Malformed(Reason.TOO_LARGE, "");
        }
        return read(Jws.parse(new String(answer, StandardCharsets.US_ASCII), Receipt.MAX_BYTES));
    }

    public static Signed<? extends Statement> read(Jws jws) throws Malformed {
        return switch (jws.type()) {
            case "entente-receipt+jws" -> Receipt.FORM.read(jws);
            case "entente-rejection+jws" -> Rejection.FORM.read(jws);
            case "entente-expected+jws" -> Expected.FORM.read(jws);
            default -> throw new Malformed(Reason.WRONG_KIND_OF_STATEMENT, "typ");
        };
    }
}
