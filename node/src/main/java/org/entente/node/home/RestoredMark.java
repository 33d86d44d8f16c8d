package org.entente.node.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says that this home came out of a backup. What the node signed between the backup and the restoring is not in it, so
 * the exchange signs nothing until each partner returned what it holds, or two people opened a new epoch.
 *
 * @param backupMadeAt the moment that the home went back to
 * @param restoredAt when it did
 */
public record RestoredMark(Instant backupMadeAt, Instant restoredAt) {
    private static final String FILE = "restored.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** The mark of a home, if it was restored and not taken up again since. */
    public static Optional<RestoredMark> of(Path home) {
        try {
            Path file = home.resolve(FILE);
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), RestoredMark.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(Path home) throws IOException {
        DurableFiles.write(home.resolve(FILE), JSON.writeValueAsBytes(this));
    }

    /** Takes the mark away: every partner's tail is in, the node may sign again. */
    public static void remove(Path home) {
        try {
            Files.deleteIfExists(home.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
