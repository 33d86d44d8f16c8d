package org.entente.node.exchange;

import java.net.Socket;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.function.Predicate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.entente.protocol.Digest;

/**
 * Trusts exactly the certificates a partner's card pins. Neither an issuer nor a date nor a host name counts: the card
 * decides, so nobody outside the two nations can vouch for a connection, and no forgotten expiry stops both.
 */
final class PinnedTrust extends X509ExtendedTrustManager {
    private static final X509Certificate[] NO_ISSUERS = {};

    private final Predicate<Digest> pinned;

    private PinnedTrust(Predicate<Digest> pinned) {
        this.pinned = pinned;
    }

    /** For a connection we open: the other end must show one of these. */
    static PinnedTrust onlyIf(Predicate<Digest> pinned) {
        return new PinnedTrust(pinned);
    }

    /**
     * For a connection that comes in: TLS proves that the caller owns some certificate; {@link ExchangeDoor} decides
     * on every request whose it is, before a byte of a body is read. So a stranger gets a typed answer he can act on,
     * and a partner suspended a moment ago is out at once, kept-alive connection or not.
     */
    static PinnedTrust decidedAtTheDoor() {
        return new PinnedTrust(fingerprint -> true);
    }

    /** SHA-256 over the certificate's DER bytes, as cards pin it. */
    static Digest fingerprint(X509Certificate certificate) {
        try {
            return Digest.over(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate that has no encoding", e);
        }
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain == null || chain.length == 0) {
            throw new CertificateException("no certificate");
        }
        if (!pinned.test(fingerprint(chain[0]))) {
            throw new NotPinned();
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return NO_ISSUERS.clone();
    }

    /** The other end showed a certificate that the partner's card does not pin. */
    static final class NotPinned extends CertificateException {
        private static final long serialVersionUID = 1L;

        NotPinned() {
            super("the certificate is not one the partner's card pins");
        }
    }
}
