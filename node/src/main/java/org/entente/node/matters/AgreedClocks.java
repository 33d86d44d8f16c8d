package org.entente.node.matters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.treaty.Clocks;

/**
 * The response clocks of this node: those of the library and, as data in its home, those that two nations have agreed
 * on. Agreed ones can only be shorter, because of all rules between two nations the earliest due instant prevails.
 */
final class AgreedClocks {
    /** In the home beside the settings, in the columns of the library's clocks.csv. */
    static final String FILE = "agreed-clocks.csv";

    /** Agreements of one nation with a hundred others; a larger file is no such list. */
    private static final int MOST_BYTES = 1 << 16;

    private AgreedClocks() {}

    /** A file that cannot be read stops the start: a node that shows wrong due instants is worse than none. */
    static Clocks of(Path home) {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            return Clocks.standard();
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalStateException(FILE + " is larger than " + MOST_BYTES + " bytes");
            }
            return Clocks.standard().withAgreed(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(FILE + " in the home is not a list of clocks: " + e.getMessage(), e);
        }
    }
}
