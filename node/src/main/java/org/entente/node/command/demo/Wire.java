package org.entente.node.command.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line between two nodes, as a thing that can be cut: it carries bytes from a port of its own to the partner's
 * exchange port, and reads none of them. Cut, it drops what is open and refuses what is new.
 */
final class Wire implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 << 10;
    private static final int CONNECT_MILLISECONDS = 5_000;

    private final int port;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;
    private volatile boolean cut;

    private Wire(int port, int target, ServerSocket door) {
        this.port = port;
        this.target = target;
        this.door = door;
    }

    /** Listens on this port of the loopback and carries to the other. */
    static Wire between(int port, int target) throws IOException {
        Wire wire = new Wire(port, target, new ServerSocket(port, 64, InetAddress.getLoopbackAddress()));
        wire.listen(wire.door);
        return wire;
    }

    void cut() throws IOException {
        cut = true;
        door.close();
        open.forEach(Wire::quietly);
    }

    void join() throws IOException {
        if (cut) {
            door = new ServerSocket(port, 64, InetAddress.getLoopbackAddress());
            cut = false;
            listen(door);
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private void listen(ServerSocket at) {
        Thread.ofVirtual().name("wire-" + port).start(() -> {
            while (!at.isClosed()) {
                try {
                    carry(at.accept());
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private void carry(Socket from) {
        Thread.ofVirtual().start(() -> {
            open.add(from);
            Socket to = new Socket();
            open.add(to);
            try (from; to) {
                to.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLISECONDS);
                Thread back = Thread.ofVirtual().start(() -> pump(to, from));
                pump(from, to);
                back.join();
            } catch (IOException gone) {
                // The node behind the wire is down; its partner sees a closed connection, as on any line.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                open.remove(from);
                open.remove(to);
            }
        });
    }

    private static void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException gone) {
            // Either end closed, or the wire was cut: both ends are closed below.
        }
        quietly(from);
        quietly(to);
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
