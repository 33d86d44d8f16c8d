package org.entente.bench.as4;

import com.helger.http.header.HttpHeaderMap;
import com.helger.phase4.messaging.http.BasicHttpPoster;
import java.io.IOException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;

/** Posts over connections that stay open. phase4's own poster makes a client, and so a handshake, for each message. */
final class KeptConnections extends BasicHttpPoster implements AutoCloseable {
    private static final int CONNECTIONS = 64;

    private final CloseableHttpClient client;
    private final Passing passing;

    /** What a message is put through on its way; a test alters it here. */
    interface Passing {
        HttpEntity through(HttpEntity entity) throws IOException;
    }

    KeptConnections(SSLContext tls, Passing passing) {
        this.passing = passing;
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .build())
                // Without this a connection with a client certificate counts as somebody's own and is not used again.
                .disableConnectionState()
                .disableContentCompression()
                .build();
    }

    @Override
    public <T> T sendGenericMessage(
            String address, HttpHeaderMap headers, HttpEntity entity, HttpClientResponseHandler<? extends T> handler)
            throws IOException {
        HttpPost post = new HttpPost(address);
        headers.forEachSingleHeader(post::addHeader, true, isQuoteHttpHeaders());
        post.setEntity(passing.through(entity));
        return client.execute(post, handler);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
