package org.entente.node.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One nation's directory on disk, held by this process until closed. */
public final class Home implements AutoCloseable {
    static final String SETTINGS = "entente.yaml";
    static final String ATTACHMENTS = "attachments";
    private static final String KEYS = "keys";
    private static final String SECRETS = "secrets";
    private static final String POSTGRES = "postgres";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Path directory;
    private final DirectoryLock lock;
    private final HomeSettings settings;

    private Home(Path directory, DirectoryLock lock, HomeSettings settings) {
        this.directory = directory;
        this.lock = lock;
        this.settings = settings;
    }

    /** Where a nation's home is if nobody says otherwise. */
    public static Path defaultDirectory(String nation) {
        return Path.of(System.getProperty("user.home"), ".entente", nation.toLowerCase(Locale.ROOT));
    }

    /** Whether the directory is somebody's home. */
    public static boolean at(Path directory) {
        return Files.exists(directory.resolve(SETTINGS));
    }

    /** {@link HomeFault#NOT_EMPTY} where there is a home, or keys or data of one. */
    public static void refuseExisting(Path directory) {
        for (String part : new String[] {SETTINGS, KEYS, POSTGRES}) {
            if (Files.exists(directory.resolve(part))) {
                throw new HomeProblem(HomeFault.NOT_EMPTY, directory.toString());
            }
        }
    }

    /** {@link HomeFault#NOT_EMPTY} where anything at all is: what is made there may have to be removed whole. */
    static void refuseAnything(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> inside = Files.list(directory)) {
                if (inside.findAny().isPresent()) {
                    throw new HomeProblem(HomeFault.NOT_EMPTY, directory.toString());
                }
            }
        }
    }

    /** Writes the settings, which make the directory a home; {@link HomeFault#NOT_EMPTY} where it is one already. */
    public static void create(Path directory, HomeSettings settings) {
        try {
            if (at(directory)) {
                throw new HomeProblem(HomeFault.NOT_EMPTY, directory.toString());
            }
            DurableFiles.directory(directory);
            DurableFiles.write(directory.resolve(SETTINGS), YAML.writeValueAsBytes(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a process holds this home now, so most likely a node. */
    public static boolean held(Path directory) {
        return DirectoryLock.held(directory);
    }

    /** {@link HomeFault#IN_USE} where a process holds it: said before anything else is started in vain. */
    public static void refuseHeld(Path directory) {
        DirectoryLock.take(directory).close();
    }

    /** How the roles reach the external database of this home, if it has one. */
    public static Optional<NodeDatabase> external(Path directory) {
        return Optional.ofNullable(settings(directory).database())
                .map(external -> new NodeDatabase(
                        external.url(), secrets(directory, new SecureRandom()).passwords()));
    }

    /** Opens and holds a home; refused with {@link HomeFault#IN_USE} while another process holds it. */
    public static Home open(Path given) {
        Path directory = given.toAbsolutePath().normalize();
        HomeSettings settings = settings(directory);
        return new Home(directory, DirectoryLock.take(directory), settings);
    }

    /** Reads the settings without holding the home; {@link HomeFault#NOT_A_HOME} where there are none. */
    public static HomeSettings settings(Path directory) {
        Path file = directory.resolve(SETTINGS);
        if (Files.notExists(file)) {
            throw new HomeProblem(HomeFault.NOT_A_HOME, directory.toString());
        }
        try {
            return settings(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new HomeProblem(HomeFault.DAMAGED, e, file.toString());
        }
    }

    static HomeSettings settings(byte[] yaml) {
        return YAML.readValue(yaml, HomeSettings.class);
    }

    public Path directory() {
        return directory;
    }

    public HomeSettings settings() {
        return settings;
    }

    /** Where whole attachments lie, sealed. */
    public Path attachments() {
        return directory.resolve(ATTACHMENTS);
    }

    public Path keys() {
        return directory.resolve(KEYS);
    }

    PostgresPlace postgres() {
        return postgres(directory);
    }

    static PostgresPlace postgres(Path home) {
        return PostgresPlace.in(home.resolve(POSTGRES)).withSecret(home.resolve(SECRETS).resolve(POSTGRES));
    }

    static Secrets secrets(Path home, SecureRandom random) {
        return new Secrets(home.resolve(SECRETS), random);
    }

    @Override
    public void close() {
        lock.close();
    }
}
