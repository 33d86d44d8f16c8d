package org.entente.node.documents;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.entente.node.home.KeyMaking;
import org.entente.node.kernel.Language;
import org.entente.protocol.Digest;

/**
 * A short paper with the seals of two invented nations.
 *
 * @param certificates digests of both certificates
 */
public record SealedByTwo(byte[] pdf, List<String> certificates) {
    public static SealedByTwo paper() {
        Instant now = Instant.parse("2026-11-22T08:00:00Z");
        KeyMaking making = new KeyMaking(new SecureRandom(), () -> now);
        Seal one = new Seal(making.firstKeys("XA"));
        Seal other = new Seal(making.firstKeys("XB"));
        byte[] printed = new Printer().print(new Sheet(Language.EN, "Plan", "Plan").title(new Sheet.Text(Language.EN, "Plan of two invented nations")), now);
        byte[] sealed = other.on(one.on(printed, new Seal.Signatory("Minister of XA", ""), now), new Seal.Signatory("Minister of XB", ""), now);
        return new SealedByTwo(sealed, List.of(Digest.over(one.certificate()).toString(), Digest.over(other.certificate()).toString()));
    }
}
