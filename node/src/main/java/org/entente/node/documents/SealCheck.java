package org.entente.node.documents;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.protocol.Digest;

/** Checks the seals on a document by the rules of ETSI EN 319 102-1, without asking anybody. */
public final class SealCheck {
    /** The end of one state of a PDF; each seal adds a state. */
    private static final byte[] END = {'%', '%', 'E', 'O', 'F'};

    private SealCheck() {}

    /** How a seal stands. */
    public enum Standing {
        /** What it was set on is unchanged, nothing but seals was added since, and the certificate is one of those trusted. */
        VALID,
        /** It is unchanged, but the certificate is not one of those trusted. */
        UNKNOWN_SIGNER,
        /** What it was set on was changed, or something else was added behind it. */
        ALTERED
    }

    /**
     * One seal.
     *
     * @param signatory who signed, as the seal says
     * @param at when, as the seal claims
     * @param certificate digest of the certificate's DER
     * @param detail the validator's own words for what is wrong; empty if nothing is
     */
    public record Found(String signatory, Instant at, Digest certificate, Standing standing, String detail) {
        /** The day it claims, in UTC: a seal names no zone. */
        public LocalDate day() {
            return at.atZone(ZoneOffset.UTC).toLocalDate();
        }
    }

    /**
     * All seals in the order in which they were set; empty for a document without any, for what is no document, and where a seal
     * cannot even be read.
     *
     * @param trusted digests of the certificates that are trusted, as text; the certificates themselves are in the document
     */
    public static List<Found> of(byte[] pdf, Collection<String> trusted) {
        try {
            return found(SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf)), trusted);
        } catch (RuntimeException e) {
            // The library has no other word for bytes that are no signed document, or for a seal that cannot be read.
            return List.of();
        }
    }

    private static List<Found> found(SignedDocumentValidator validator, Collection<String> trusted) {
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        validator.setCertificateVerifier(verifier);
        for (AdvancedSignature seal : validator.getSignatures()) {
            seal.getCertificates().stream().filter(certificate -> trusted.contains(Digest.over(certificate.getEncoded()).toString()))
                    .forEach(anchors::addCertificate);
        }
        Reports reports = validator.validateDocument();
        SimpleReport simple = reports.getSimpleReport();
        DiagnosticData data = reports.getDiagnosticData();
        List<Found> found = new ArrayList<>();
        for (AdvancedSignature seal : validator.getSignatures()) {
            CertificateToken by = seal.getSigningCertificateToken();
            found.add(found(data.getSignatureById(seal.getId()), simple, by == null ? new byte[0] : by.getEncoded()));
        }
        found.sort(Comparator.comparing(Found::at));
        return Collections.unmodifiableList(found);
    }

    private static Found found(SignatureWrapper seal, SimpleReport report, byte[] certificate) {
        Indication indication = report.getIndication(seal.getId());
        boolean whole = seal.isSignatureIntact() && seal.isSignatureValid() && seal.getPDFRevision().getPdfUndefinedChanges().isEmpty()
                && seal.getPDFRevision().getPdfAnnotationChanges().isEmpty();
        Standing standing = !whole ? Standing.ALTERED : indication == Indication.TOTAL_PASSED ? Standing.VALID : Standing.UNKNOWN_SIGNER;
        String detail = standing == Standing.VALID ? "" : indication + Optional.ofNullable(report.getSubIndication(seal.getId())).map(sub -> " " + sub).orElse("");
        return new Found(String.valueOf(seal.getPDFRevision().getSignerName()), seal.getClaimedSigningTime().toInstant(), Digest.over(certificate), standing, detail);
    }

    /**
     * The document as it was before any seal, if it has this digest: a seal only adds, so it is the beginning of what we
     * have.
     */
    public static Optional<byte[]> unsealed(byte[] pdf, Digest digest) {
        for (int end = next(pdf, 0); end >= 0; end = next(pdf, end)) {
            for (int more = 0; more <= 2 && end + more <= pdf.length; more++) {
                byte[] state = Arrays.copyOf(pdf, end + more);
                if (Digest.over(state).equals(digest)) {
                    return Optional.of(state);
                }
            }
        }
        return Optional.empty();
    }

    /** The place behind the next end of a state; negative when there is none. */
    private static int next(byte[] pdf, int from) {
        for (int i = from; i + END.length <= pdf.length; i++) {
            if (Arrays.equals(pdf, i, i + END.length, END, 0, END.length)) {
                return i + END.length;
            }
        }
        return -1;
    }
}
