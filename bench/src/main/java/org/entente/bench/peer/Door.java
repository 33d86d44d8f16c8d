package org.entente.bench.peer;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardVirtualThreadExecutor;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/** An HTTPS port that asks for a certificate: the same server, with the same settings, that a node has. */
public final class Door implements AutoCloseable {
    /** Connections stay open for as long as a run takes: what is measured is the act, not the handshake. */
    private static final int WITHOUT_END = -1;

    private final Tomcat tomcat;

    private Door(Tomcat tomcat) {
        this.tomcat = tomcat;
    }

    /** Opens a free port with one servlet behind every path; it is made when the server has its context. */
    public static Door open(KeyRing keys, Path work, Function<ServletContext, HttpServlet> servlet)
            throws LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(work.toString());
        tomcat.setSilent(true);
        StandardVirtualThreadExecutor threads = new StandardVirtualThreadExecutor();
        threads.setName("door");
        tomcat.getService().addExecutor(threads);
        Connector connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(0);
        connector.setProperty("executor", "door");
        connector.setProperty("maxKeepAliveRequests", String.valueOf(WITHOUT_END));
        connector.setProperty("keepAliveTimeout", String.valueOf(WITHOUT_END));
        connector.setSecure(true);
        connector.setScheme("https");
        connector.setProperty("SSLEnabled", "true");
        connector.addSslHostConfig(tls(keys));
        tomcat.getService().addConnector(connector);
        StandardContext context = (StandardContext) tomcat.addContext("", work.toString());
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        context.addServletContainerInitializer(
                (classes, here) -> here.addServlet("door", servlet.apply(here)).addMapping("/*"), Set.of());
        tomcat.start();
        return new Door(tomcat);
    }

    private static SSLHostConfig tls(KeyRing keys) {
        SSLHostConfig config = new SSLHostConfig();
        config.setProtocols(MutualTls.VERSION);
        config.setCertificateVerification("required");
        config.setTrustStore(keys.trusted());
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(config, SSLHostConfigCertificate.Type.EC);
        certificate.setCertificateKeystore(keys.own());
        certificate.setCertificateKeystorePassword(new String(KeyRing.PASSWORD));
        certificate.setCertificateKeyAlias(KeyRing.OWN);
        config.addCertificate(certificate);
        return config;
    }

    public int port() {
        return tomcat.getService().findConnectors()[0].getLocalPort();
    }

    @Override
    public void close() throws IOException {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IOException(e);
        }
    }
}
