package org.entente.bench.peer;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the keys of two parties, a and b, for every use that some carrier has for one. */
public final class Parties {
    private static final Duration VALID = Duration.ofDays(2);

    /** A use of a key. X25519 cannot sign, so its certificate is signed by the key of another use. */
    private enum Use {
        TLS("tls", "EC", 256, "SHA256withECDSA"),
        RSA("rsa", "RSA", 2048, "SHA256withRSA"),
        ED25519("ed25519", "Ed25519", 0, "Ed25519"),
        X25519("x25519", "X25519", 0, "Ed25519");

        private final String code;
        private final String algorithm;
        private final int bits;
        private final String signature;

        Use(String code, String algorithm, int bits, String signature) {
            this.code = code;
            this.algorithm = algorithm;
            this.bits = bits;
            this.signature = signature;
        }

        KeyPair make() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (bits > 0) {
                generator.initialize(bits);
            }
            return generator.generateKeyPair();
        }
    }

    private record Holder(KeyPair pair, X509Certificate certificate) {}

    private final InstantSource clock;

    public Parties(InstantSource clock) {
        this.clock = clock;
    }

    /** Writes the key rings {@code a-tls}, {@code b-tls}, {@code a-rsa} and so on. */
    public void write(Path directory) throws IOException, GeneralSecurityException {
        KeyPair issuer = Use.ED25519.make();
        for (Use use : Use.values()) {
            List<Holder> both = List.of(holder("a", use, issuer), holder("b", use, issuer));
            write(directory, "a-" + use.code, both.getFirst(), both.getLast());
            write(directory, "b-" + use.code, both.getLast(), both.getFirst());
        }
    }

    private static void write(Path directory, String name, Holder own, Holder partner)
            throws IOException, GeneralSecurityException {
        KeyRing.write(directory, name, own.pair().getPrivate(), own.certificate(), partner.certificate());
    }

    private Holder holder(String party, Use use, KeyPair issuer) throws GeneralSecurityException, IOException {
        KeyPair pair = use.make();
        KeyPair signer = use == Use.X25519 ? issuer : pair;
        X500Name subject = new X500Name("CN=" + party + " " + use.code + ",O=Bench");
        X500Name by = use == Use.X25519 ? new X500Name("CN=issuer,O=Bench") : subject;
        Date from = Date.from(clock.instant().minus(VALID));
        Date until = Date.from(clock.instant().plus(VALID));
        BigInteger serial = BigInteger.valueOf(1L + use.ordinal() * 2L + (party.equals("a") ? 0 : 1));
        try {
            SubjectPublicKeyInfo key = SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(by, serial, from, until, subject, key)
                    .addExtension(Extension.subjectKeyIdentifier, false,
                            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()))
                    .addExtension(Extension.subjectAlternativeName, false,
                            new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
            return new Holder(pair, new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(use.signature).build(signer.getPrivate()))));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
