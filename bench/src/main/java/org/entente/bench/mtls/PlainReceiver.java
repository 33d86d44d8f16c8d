package org.entente.bench.mtls;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.bench.peer.Door;
import org.entente.bench.peer.KeyRing;
import org.entente.bench.peer.Receiver;

/** Reads what comes and answers with its length. */
public final class PlainReceiver implements Receiver {
    private final Door door;

    private PlainReceiver(Door door) {
        this.door = door;
    }

    public static PlainReceiver open(Path keys) throws Exception {
        return new PlainReceiver(Door.open(KeyRing.read(keys, "b-tls"), Files.createTempDirectory(keys, "door"), here -> new Reading()));
    }

    @Override
    public int port() {
        return door.port();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private static final class Reading extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            long bytes = request.getInputStream().transferTo(OutputStream.nullOutputStream());
            byte[] answer = Long.toString(bytes).getBytes(StandardCharsets.US_ASCII);
            response.setContentLength(answer.length);
            response.getOutputStream().write(answer);
        }
    }
}
