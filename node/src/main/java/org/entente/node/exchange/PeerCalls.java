package org.entente.node.exchange;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Calls to peers' exchange ports. One client for each partner, because each trusts another certificate; connections
 * are kept alive, so a parcel costs one round trip.
 */
@Component
class PeerCalls implements DisposableBean {
    private static final Pattern REASON = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    private final OwnKeys keys;
    private final Peers peers;
    private final Map<Nation, Client> clients = new ConcurrentHashMap<>();
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    PeerCalls(OwnKeys keys, Peers peers) {
        this.keys = keys;
        this.peers = peers;
    }

    /** The client, and the certificate of ours it was made with: a rotated one needs a new handshake. */
    private record Client(HttpClient http, Digest certificate) {}

    /** What came back: 200 with bytes, or 204 without. */
    record Answer(int status, byte[] body) {}

    /** Posts a body and reads an answer of at most {@code limit} bytes. */
    Answer post(Peer partner, String path, byte[] body, Duration patience, int limit) throws CarrierFault {
        return call(partner, path, HttpRequest.BodyPublishers.ofByteArray(body), patience, limit);
    }

    private Answer call(
            Peer partner, String path, HttpRequest.BodyPublisher body, Duration patience, int limit)
            throws CarrierFault {
        URI address = partner.address();
        if (address == null) {
            throw new CarrierFault(CarrierFault.Kind.WAITS_FOR_PULL, null, null);
        }
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(patience)
                .header("Content-Type", "application/octet-stream")
                .POST(body)
                .build();
        // The request's own timeout ends with the head of the answer; a partner that sends one byte a minute must not
        // hold the link beyond it. What is cancelled here closes its connection.
        CompletableFuture<HttpResponse<byte[]>> call =
                client(partner.nation()).sendAsync(request, head -> new BoundedAnswer(limit));
        try {
            return checked(call.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw fault(e.getCause() instanceof IOException io ? io : new IOException(e.getCause()));
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new CarrierFault(CarrierFault.Kind.NO_ANSWER, null, e);
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new CarrierFault(CarrierFault.Kind.NO_ANSWER, null, e);
        }
    }

    private static Answer checked(HttpResponse<byte[]> response) throws CarrierFault {
        int status = response.statusCode();
        if (status != 200 && status != 204) {
            String reason = response.headers()
                    .firstValue(ExchangeDoor.REASON_HEADER)
                    .filter(text -> REASON.matcher(text).matches())
                    .orElse("status-" + status);
            throw new CarrierFault(CarrierFault.Kind.TURNED_AWAY, reason, null);
        }
        return new Answer(status, response.body());
    }

    private static CarrierFault fault(IOException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof PinnedTrust.NotPinned) {
                return new CarrierFault(CarrierFault.Kind.CERTIFICATE_NOT_PINNED, null, e);
            }
            if (t instanceof BoundedAnswer.TooLong) {
                return new CarrierFault(CarrierFault.Kind.ANSWER_NOT_READABLE, "too-long", e);
            }
        }
        return switch (e) {
            case HttpTimeoutException late -> new CarrierFault(CarrierFault.Kind.NO_ANSWER, null, late);
            case ConnectException refused -> new CarrierFault(CarrierFault.Kind.UNREACHABLE, null, refused);
            case SSLException tls -> new CarrierFault(CarrierFault.Kind.TLS_FAILED, null, tls);
            default -> new CarrierFault(CarrierFault.Kind.UNREACHABLE, null, e);
        };
    }

    private HttpClient client(Nation partner) {
        Digest ours = PinnedTrust.fingerprint(keys.certificate());
        Client current = clients.get(partner);
        if (current == null || !current.certificate().equals(ours)) {
            current = new Client(build(partner), ours);
            closeQuietly(clients.put(partner, current));
        }
        return current.http();
    }

    /** Forgets the connections to a partner, for example when its card changed. */
    void forget(Nation partner) {
        closeQuietly(clients.remove(partner));
    }

    private static void closeQuietly(@Nullable Client client) {
        if (client != null) {
            client.http().shutdown();
        }
    }

    private HttpClient build(Nation partner) {
        PinnedTrust trust = PinnedTrust.onlyIf(shown -> peers.find(partner)
                .filter(card -> !card.suspended())
                .filter(card -> card.certificates().contains(shown))
                .isPresent());
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Bounds.CONNECT)
                .sslContext(MutualTls.context(keys, trust))
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
    }

    @Override
    public void destroy() {
        clients.values().forEach(client -> client.http().shutdownNow());
    }
}
