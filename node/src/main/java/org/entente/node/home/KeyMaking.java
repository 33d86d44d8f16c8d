package org.entente.node.home;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes keys and the node's certificate. Partners pin the certificate by its card, so it is signed by itself. */
public final class KeyMaking {
    private static final int SECRET_BYTES = 32;
    private static final int SERIAL_BITS = 159;
    /** Partners trust the pinned bytes, not the dates; status asks for a new one in time all the same. */
    private static final Duration CERTIFICATE_LIFE = Duration.ofDays(3 * 365);
    /** A plan is looked up decades later, and no service of time-stamps stands between two ministries that would outlast a certificate. */
    private static final Duration DOCUMENT_LIFE = Duration.ofDays(40 * 365);
    /** The act that signs names the certificate, so its dates prove nothing; a drill under a clock of its own seals too. */
    private static final Instant DOCUMENTS_SINCE = Instant.parse("2000-01-01T00:00:00Z");
    /** A partner's clock may be behind. */
    private static final Duration CERTIFICATE_BEFORE = Duration.ofDays(1);

    private final SecureRandom random;
    private final InstantSource clock;

    public KeyMaking(SecureRandom random, InstantSource clock) {
        this.random = random;
        this.clock = clock;
    }

    /** One key for each use. */
    public NationKeys firstKeys(String nation) {
        return new NationKeys(Arrays.stream(KeyUse.values())
                .map(use -> key(use, nation))
                .toList());
    }

    public NationKey key(KeyUse use, String nation) {
        return switch (use) {
            case SIGNING, SEALING, STORAGE -> new NationKey(use, secret(), new byte[0], clock.instant());
            case TLS -> certified(use, "entente node " + nation, nation, CERTIFICATE_LIFE);
            case DOCUMENTS -> certified(use, "Entente documents " + nation, nation, DOCUMENT_LIFE);
        };
    }

    private byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** These keys, with one for every use that they have none for: a home of an earlier release has no document key. */
    public NationKeys completed(NationKeys keys, String nation) {
        NationKeys all = keys;
        for (KeyUse use : KeyUse.values()) {
            all = all.all(use).isEmpty() ? all.with(key(use, nation)) : all;
        }
        return all;
    }

    private NationKey certified(KeyUse use, String name, String nation, Duration life) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            return new NationKey(
                    use, pair.getPrivate().getEncoded(), certificate(use, pair, name, nation, life), clock.instant());
        } catch (GeneralSecurityException | OperatorCreationException | java.io.IOException e) {
            throw new IllegalStateException("every Java platform makes P-256 keys", e);
        }
    }

    private byte[] certificate(KeyUse use, KeyPair pair, String called, String nation, Duration life) throws OperatorCreationException, java.io.IOException {
        Instant now = clock.instant();
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, nation)
                .addRDN(BCStyle.CN, called)
                .build();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
                Date.from(use == KeyUse.DOCUMENTS ? DOCUMENTS_SINCE : now.minus(CERTIFICATE_BEFORE)),
                Date.from(now.plus(life)),
                name,
                pair.getPublic());
        if (use == KeyUse.DOCUMENTS) {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        }
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                .getEncoded();
    }
}
