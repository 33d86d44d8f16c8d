package org.entente.node.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds a port of the loopback for a server that is started a little later. It lies below those that operating systems give to
 * outgoing connections: a port of those may be free now and taken by anybody's connection the moment after.
 */
public final class FreePort {
    /** Linux gives away 32768 and above, macOS and Windows 49152 and above. */
    private static final int END = 32_768;
    /** Below it are many services' own ports. */
    private static final int FIRST = 20_000;
    /** With so many tries a machine on which none is free has other troubles. */
    private static final int TRIES = 200;

    private FreePort() {}

    public static int find() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("no free port between " + FIRST + " and " + END);
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
