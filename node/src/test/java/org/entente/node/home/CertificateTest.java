package org.entente.node.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

class CertificateTest {
    private static final char[] NO_PASSWORD = new char[0];

    private final KeyMaking making = new KeyMaking(new SecureRandom(), InstantSource.system());

    @Test
    void two_nodes_that_trust_each_others_certificate_speak_tls_1_3_both_ways_proven() throws Exception {
        NationKeys left = making.firstKeys("XA");
        NationKeys right = making.firstKeys("XB");
        SSLSession session = handshake(context(left, right.certificate()), context(right, left.certificate()));
        assertThat(session.getProtocol()).isEqualTo("TLSv1.3");
        assertThat(session.getPeerCertificates()[0]).isEqualTo(right.certificate());
    }

    @Test
    void a_third_nations_certificate_is_turned_away() throws Exception {
        NationKeys left = making.firstKeys("XA");
        NationKeys right = making.firstKeys("XB");
        NationKeys third = making.firstKeys("XC");
        SSLContext caller = context(third, right.certificate());
        SSLContext called = context(right, left.certificate());
        assertThatThrownBy(() -> handshake(caller, called)).isInstanceOf(Exception.class);
    }

    private static SSLSession handshake(SSLContext caller, SSLContext called) throws Exception {
        try (SSLServerSocket door = (SSLServerSocket)
                called.getServerSocketFactory().createServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            door.setNeedClientAuth(true);
            CompletableFuture<Integer> heard = CompletableFuture.supplyAsync(() -> answer(door));
            try (SSLSocket socket = (SSLSocket)
                    caller.getSocketFactory().createSocket(door.getInetAddress(), door.getLocalPort())) {
                socket.getOutputStream().write(7);
                socket.getOutputStream().flush();
                assertThat(heard.get()).isEqualTo(7);
                return socket.getSession();
            }
        }
    }

    private static int answer(SSLServerSocket door) {
        try (SSLSocket socket = (SSLSocket) door.accept()) {
            return socket.getInputStream().read();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SSLContext context(NationKeys own, X509Certificate theirs) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("own", own.certificateKey(), NO_PASSWORD, new X509Certificate[] {own.certificate()});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NO_PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("theirs", theirs);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
