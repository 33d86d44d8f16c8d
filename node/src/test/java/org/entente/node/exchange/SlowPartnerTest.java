package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.entente.protocol.Digest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A paired partner that answers with rubbish, without end, byte by byte or never, and what the others notice: nothing. */
class SlowPartnerTest {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final byte[] NOTHING = {};

    private static PracticeNode xa;
    private static PracticeNode xb;
    private static PracticeNode bad;
    private static SSLContext badTls;
    private static SSLServerSocket door;
    private static volatile Manners manners;
    private static final List<Socket> OPEN = java.util.Collections.synchronizedList(new ArrayList<>());

    /** What the partner does with a connection. */
    private interface Manners {
        void answer(InputStream in, OutputStream out) throws IOException, InterruptedException;
    }

    @BeforeAll
    static void two_that_work_and_one_that_does_not() throws Exception {
        xa = new PracticeNode("XA");
        xb = new PracticeNode("XB");
        bad = new PracticeNode("XC");
        PracticeNode.pair(xa, xb);
        PracticeNode.pair(xa, bad);
        badTls = MutualTls.context(bad.bean(OwnKeys.class), PinnedTrust.decidedAtTheDoor());
        bad.stop();
        door = (SSLServerSocket) badTls.getServerSocketFactory()
                .createServerSocket(bad.port, 50, InetAddress.getByName("localhost"));
        door.setNeedClientAuth(true);
        Thread.ofVirtual().start(SlowPartnerTest::listen);
    }

    @AfterAll
    static void stop() throws IOException {
        door.close();
        for (Socket socket : List.copyOf(OPEN)) {
            socket.close();
        }
        xa.close();
        xb.close();
    }

    private static void listen() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                OPEN.add(socket);
                Thread.ofVirtual().start(() -> {
                    try (socket) {
                        manners.answer(socket.getInputStream(), socket.getOutputStream());
                    } catch (IOException | InterruptedException hungUp) {
                        // The caller had enough, as he should.
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void head(OutputStream out, String more) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\n" + more + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void silence(InputStream in, OutputStream out) throws InterruptedException {
        Thread.sleep(Duration.ofMinutes(5));
    }

    private static void trickle(InputStream in, OutputStream out) throws IOException, InterruptedException {
        head(out, "Content-Length: 100000\r\n");
        while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(100);
        }
    }

    private static void endless(InputStream in, OutputStream out) throws IOException {
        head(out, "Connection: close\r\n");
        byte[] much = new byte[1 << 16];
        while (true) {
            out.write(much);
        }
    }

    private static void garbage(InputStream in, OutputStream out) throws IOException {
        in.read(new byte[1 << 16]);
        head(out, "Content-Length: 12\r\n");
        out.write("{\"v\":1,\"v\":1".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static CarrierFault call(Manners with) {
        manners = with;
        Peer peer = xa.bean(Peers.class).find(bad.nation).orElseThrow();
        long begun = System.nanoTime();
        CarrierFault fault = catchThrowableOfType(
                CarrierFault.class,
                () -> xa.bean(PeerCalls.class).post(peer, "/exchange/papers", NOTHING, SOON, 100_000));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON.plusSeconds(3));
        return fault;
    }

    @Test
    void whoever_never_answers_or_byte_by_byte_is_given_up_when_the_time_is_over() {
        assertThat(call(SlowPartnerTest::silence).kind()).isEqualTo(CarrierFault.Kind.NO_ANSWER);
        assertThat(call(SlowPartnerTest::trickle).kind()).isEqualTo(CarrierFault.Kind.NO_ANSWER);
    }

    @Test
    void an_answer_without_end_is_hung_up_on_at_the_limit() {
        assertThat(call(SlowPartnerTest::endless).code()).isEqualTo("answer-not-readable.too-long");
    }

    @Test
    void while_one_partner_keeps_silent_acts_for_another_flow_and_his_own_wait() {
        manners = SlowPartnerTest::silence;
        Digest stuck = xa.send("for nobody", bad);
        for (int i = 0; i < 20; i++) {
            xa.awaitDelivered(xa.send("beside-silence-" + i, xb), xb);
        }
        assertThat(xa.delivery(stuck, bad)).isNotInstanceOf(Delivery.Delivered.class);
        manners = SlowPartnerTest::garbage;
        for (Socket socket : List.copyOf(OPEN)) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        xa.bean(Links.class).tryNow(bad.nation);
        PracticeNode.await("rubbish is no receipt", () -> xa.link(bad).condition() == LinkState.Condition.CUT);
        assertThat(xa.delivery(stuck, bad)).isNotInstanceOf(Delivery.Delivered.class);
        xa.awaitDelivered(xa.send("beside rubbish", xb), xb);
    }

    @Test
    void whoever_brings_his_bytes_one_by_one_fills_his_own_places_and_not_the_port() throws Exception {
        List<SSLSocket> slow = new ArrayList<>();
        try {
            int busy = 0;
            for (int i = 0; i < 40; i++) {
                SSLSocket socket = (SSLSocket) badTls.getSocketFactory().createSocket("localhost", xa.port);
                slow.add(socket);
                OutputStream out = socket.getOutputStream();
                out.write("POST /exchange/papers HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                socket.setSoTimeout(i < Bounds.REQUESTS_AT_ONCE ? 200 : 10_000);
                busy += status(socket) == 503 ? 1 : 0;
            }
            assertThat(busy).isEqualTo(40 - Bounds.REQUESTS_AT_ONCE);
            for (int i = 0; i < 20; i++) {
                xa.awaitDelivered(xa.send("out-" + i, xb), xb);
                xb.awaitDelivered(xb.send("in-" + i, xa), xa);
            }
        } finally {
            for (SSLSocket socket : slow) {
                socket.close();
            }
        }
    }

    /** The status of the answer; 0 where there is none yet. */
    private static int status(SSLSocket socket) throws IOException {
        try {
            byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 503".length());
            return Integer.parseInt(new String(line, StandardCharsets.US_ASCII).substring("HTTP/1.1 ".length()));
        } catch (java.net.SocketTimeoutException still) {
            return 0;
        }
    }
}
