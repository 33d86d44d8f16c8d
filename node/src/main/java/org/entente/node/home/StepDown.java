package org.entente.node.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Where the node runs as root (a container, a first try on a server), the database
 * steps down: into a user namespace of its own, where root is nobody though the files stay root's; or, where the kernel
 * forbids namespaces, to the user nobody, who keeps the one capability to walk through root's directories.
 */
enum StepDown {
    NOT_ROOT(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=-all,+dac_override",
            "--ambient-caps=-all,+dac_override"));

    private static final int ROOT = 0;
    private static final int NOBODY_ID = 65_534;
    private static final Path NOBODYS_CACHE = Path.of("/var/cache/entente");

    private final List<String> prefix;

    StepDown(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The ways down that this machine allows, the better first. */
    static List<StepDown> possible() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of(NOT_ROOT);
        }
        return Stream.of(NAMESPACE, NOBODY)
                .filter(way -> Commands.tryRun(way.command("true").toArray(String[]::new)))
                .toList();
    }

    static StepDown choose() {
        return possible().stream()
                .findFirst()
                .orElseThrow(() -> new HomeProblem(HomeFault.ROOT_CANNOT_STEP_DOWN));
    }

    /** Where this user can reach the binaries: nobody may walk through root's directories but not run from them. */
    Path cache(Path wished) {
        return this == NOBODY ? NOBODYS_CACHE : wished;
    }

    List<String> command(String... program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(program));
        return command;
    }

    /** Gives the files to whom PostgreSQL runs as; needed when the way down changed since the last start. */
    void own(Path directory) throws IOException {
        int owner = this == NOBODY ? NOBODY_ID : ROOT;
        if (this == NOT_ROOT || owner(directory) == owner) {
            return;
        }
        try (Stream<Path> inside = Files.walk(directory)) {
            // The directory itself last: its owner says that all within it was given.
            for (Path path : inside.toList().reversed()) {
                Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }
}
