package org.entente.node.home;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that {@code entente status} reports. A module adds its own by a public class with a public constructor
 * without arguments, named in {@code META-INF/services/org.entente.node.home.StatusLine}; its words are in the
 * module's own messages.
 */
@FunctionalInterface
public interface StatusLine {
    List<StatusEntry> look(View view);

    /**
     * Where to look.
     *
     * @param home the home, not held: a node may work on it
     * @param settings its settings
     * @param database the running node's database; empty where the node does not run
     * @param now the machine's time
     */
    record View(Path home, HomeSettings settings, Optional<NodeDatabase> database, Instant now) {}
}
