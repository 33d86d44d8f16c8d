package org.entente.bench.peer;

import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS 1.3 with a certificate at both ends, the same for every carrier. */
public final class MutualTls {
    public static final String VERSION = "TLSv1.3";

    private MutualTls() {}

    /** For a client that connects to {@code localhost} and trusts exactly the partner's certificate. */
    public static SSLContext client(KeyRing keys) throws GeneralSecurityException {
        KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
        own.init(keys.own(), KeyRing.PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
        trusted.init(keys.trusted());
        SSLContext context = SSLContext.getInstance(VERSION);
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
