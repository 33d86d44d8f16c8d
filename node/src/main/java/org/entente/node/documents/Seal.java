package org.entente.node.documents;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import org.entente.node.home.NationKeys;
import org.springframework.stereotype.Component;

/**
 * The nation's seal on documents: PAdES baseline B (ETSI EN 319 142-1). It adds to the document and changes no byte of
 * what is there, so a second nation's seal stands behind the first. It claims a time and does not prove one: between two
 * ministries there is no time-stamping authority that both trust; the ledger gives the order.
 */
@Component
public class Seal {
    private static final String ECDSA = "SHA256withECDSA";

    private final NationKeys keys;

    Seal(NationKeys keys) {
        this.keys = keys;
    }

    /**
     * The person for whom the nation seals.
     *
     * @param name as he signs, with his post
     * @param place empty if none is said
     */
    public record Signatory(String name, String place) {}

    /** Our certificate, DER. */
    public byte[] certificate() {
        try {
            return keys.documents().certificate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read has an encoding", e);
        }
    }

    /** The document with our seal behind what is there. */
    public byte[] on(byte[] pdf, Signatory who, Instant at) {
        NationKeys.Identity ours = keys.documents();
        CertificateToken certificate = new CertificateToken(ours.certificate());
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(certificate);
        parameters.setCertificateChain(certificate);
        parameters.setSignerName(who.name());
        if (!who.place().isBlank()) {
            parameters.setLocation(who.place());
        }
        parameters.bLevel().setSigningDate(Date.from(at));
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        DSSDocument document = new InMemoryDocument(pdf);
        ToBeSigned what = service.getDataToSign(document, parameters);
        try {
            Signature signature = Signature.getInstance(ECDSA);
            signature.initSign(ours.key());
            signature.update(what.getBytes());
            ByteArrayOutputStream sealed = new ByteArrayOutputStream();
            service.signDocument(document, parameters, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign())).writeTo(sealed);
            return sealed.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("our own document key does not sign", e);
        }
    }
}
