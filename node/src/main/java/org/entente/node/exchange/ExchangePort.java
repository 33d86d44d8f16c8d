package org.entente.node.exchange;

import java.time.Duration;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** The second port of the node: HTTPS with mutual TLS, for peers only. */
@Component
class ExchangePort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    /** Peers are few; each holds a few kept-alive connections and one long poll. Strangers must not fill the heap. */
    private static final int MAX_CONNECTIONS = 512;
    /** A caller who has not sent his request line or the next bytes of a body by then is gone. */
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);
    /** Longer than the pause between two retries of a busy link, so that its connection is still there. */
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(2);

    private final ExchangeSettings settings;
    private final OwnKeys keys;
    private final Connector connector;

    ExchangePort(ExchangeSettings settings, OwnKeys keys) {
        this.settings = settings;
        this.keys = keys;
        this.connector = connector();
    }

    /** The port it listens on; known once the web server has started. */
    int number() {
        return connector.getLocalPort();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addAdditionalConnectors(connector);
    }

    private Connector connector() {
        Connector https = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        https.setPort(settings.port());
        https.setScheme("https");
        https.setSecure(true);
        https.setXpoweredBy(false);
        // No parameter is ever read from a form: bodies are parcels, and the door limits those.
        https.setMaxPostSize(0);
        AbstractProtocol<?> protocol = (AbstractProtocol<?>) https.getProtocolHandler();
        protocol.setExecutor(new VirtualThreadExecutor("exchange-port-"));
        protocol.setMaxConnections(MAX_CONNECTIONS);
        protocol.setConnectionTimeout((int) READ_TIMEOUT.toMillis());
        if (settings.bind() != null) {
            https.setProperty("address", settings.bind());
        }
        AbstractHttp11Protocol<?> http = (AbstractHttp11Protocol<?>) protocol;
        http.setKeepAliveTimeout((int) KEEP_ALIVE.toMillis());
        http.setMaxKeepAliveRequests(-1);
        http.setSSLEnabled(true);
        SSLHostConfig tls = new SSLHostConfig();
        tls.setProtocols("+" + MutualTls.VERSION);
        tls.setCertificateVerification("required");
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setSslContext(
                new TomcatTls(MutualTls.context(keys, PinnedTrust.decidedAtTheDoor()), keys));
        tls.addCertificate(certificate);
        https.addSslHostConfig(tls);
        return https;
    }
}
