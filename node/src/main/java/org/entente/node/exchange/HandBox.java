package org.entente.node.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.entente.node.home.DurableFiles;
import org.entente.protocol.Nation;

/**
 * Where a command asks the running node for parcels to be carried by hand: a directory of the home, which only the node's
 * own account can enter. A question is a file {@code <id>.out} or {@code <id>.in}, its first line the partner; the node
 * puts {@code <id>.done} with papers beside it, or {@code <id>.fault} with a code.
 */
public final class HandBox {
    static final String QUESTION_OUT = ".out";
    static final String QUESTION_IN = ".in";
    static final String DONE = ".done";
    static final String FAULT = ".fault";
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Path directory;

    public HandBox(Path home) {
        this.directory = home.resolve("parcels");
    }

    /** Carries a refusal of the node: a code of {@code TurnedAway}, or {@code no-answer}. */
    public static final class NotCarried extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;

        NotCarried(String code) {
            super(code);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** What is to be carried to the partner; empty where nothing waits. */
    public byte[] out(Nation partner, Duration patience) throws NotCarried {
        return ask(QUESTION_OUT, partner, new byte[0], patience);
    }

    /** Hands over what the partner gave; what comes back is to be carried to it. */
    public byte[] in(Nation partner, byte[] papers, Duration patience) throws NotCarried {
        return ask(QUESTION_IN, partner, papers, patience);
    }

    Path directory() {
        return directory;
    }

    private byte[] ask(String kind, Nation partner, byte[] papers, Duration patience) throws NotCarried {
        String id = UUID.nameUUIDFromBytes((System.nanoTime() + "/" + ProcessHandle.current().pid())
                        .getBytes(StandardCharsets.US_ASCII))
                .toString();
        byte[] name = (partner.code() + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] question = Arrays.copyOf(name, name.length + papers.length);
        System.arraycopy(papers, 0, question, name.length, papers.length);
        Path file = directory.resolve(id + kind);
        try {
            DurableFiles.directory(directory);
            DurableFiles.write(file, question);
            return await(id, patience);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forget(file);
        }
    }

    private byte[] await(String id, Duration patience) throws IOException, NotCarried {
        Path done = directory.resolve(id + DONE);
        Path fault = directory.resolve(id + FAULT);
        for (long left = patience.dividedBy(PAUSE); left > 0; left--) {
            if (Files.exists(done)) {
                byte[] papers = Files.readAllBytes(done);
                forget(done);
                return papers;
            }
            if (Files.exists(fault)) {
                String code = Files.readString(fault);
                forget(fault);
                throw new NotCarried(code);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new NotCarried("no-answer");
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
