package org.entente.bench.mtls;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.entente.bench.Body;
import org.entente.bench.load.Work;
import org.entente.bench.peer.KeyRing;
import org.entente.bench.peer.MutualTls;
import org.entente.bench.peer.Sender;

/** Posts with the client that a node uses. */
public final class PlainSender implements Sender {
    private final HttpClient client;
    private final URI address;
    private final byte[] body = Body.bytes();

    public PlainSender(Path keys, int port) throws IOException, GeneralSecurityException {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(MutualTls.client(KeyRing.read(keys, "a-tls")))
                .build();
        address = URI.create("https://localhost:" + port + "/");
    }

    @Override
    public Work act() {
        return () -> post(BodyPublishers.ofByteArray(body), body.length);
    }

    @Override
    public Work attachment(long bytes) {
        return () -> post(BodyPublishers.ofInputStream(() -> new Zeros(bytes)), bytes);
    }

    private void post(BodyPublisher publisher, long bytes) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(address).POST(publisher).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200 || !response.body().equals(Long.toString(bytes))) {
            throw new IOException("answered " + response.statusCode() + " " + response.body());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
