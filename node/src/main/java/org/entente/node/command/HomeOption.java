package org.entente.node.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.node.home.Home;
import org.entente.node.home.HomeFault;
import org.entente.node.home.HomeProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which home a command works on: the one that is named, or the only one that there is. */
final class HomeOption {
    private static final Path HOMES = Home.defaultDirectory("x").getParent();

    @Option(names = "--home", paramLabel = "DIRECTORY", descriptionKey = "home")
    @Nullable Path directory;

    Path existing() {
        if (directory != null) {
            Home.settings(directory);
            return directory.toAbsolutePath().normalize();
        }
        List<Path> homes = homes();
        if (homes.size() != 1) {
            throw new HomeProblem(HomeFault.WHICH_HOME, HOMES.toString(), homes.toString());
        }
        return homes.getFirst();
    }

    Path forNew(String nation) {
        return directory != null ? directory.toAbsolutePath().normalize() : Home.defaultDirectory(nation);
    }

    private static List<Path> homes() {
        if (Files.notExists(HOMES)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(HOMES)) {
            return inside.filter(Home::at).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
