package org.entente.node.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One nation's directory on disk, held by this process until closed. */
public final class Home implements AutoCloseable {
    static final String SETTINGS = "entente.yaml";
    private static final String KEYS = "keys";
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
        return YAML.readValue(file.toFile(), HomeSettings.class);
    }

    public Path directory() {
        return directory;
    }

    public HomeSettings settings() {
        return settings;
    }

    /** Where whole attachments lie, sealed. */
    public Path attachments() {
        return directory.resolve("attachments");
    }

    public Path keys() {
        return directory.resolve(KEYS);
    }

    Path secrets() {
        return directory.resolve("secrets");
    }

    PostgresPlace postgres() {
        return PostgresPlace.in(directory.resolve(POSTGRES)).withSecret(secrets().resolve("postgres"));
    }

    /** The passwords of the database's roles, made on first use. */
    Map<DatabaseRole, String> passwords(SecureRandom random) {
        Secrets secrets = new Secrets(secrets(), random);
        Map<DatabaseRole, String> passwords = new EnumMap<>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            passwords.put(role, secrets.secret(role.login()));
        }
        return passwords;
    }

    @Override
    public void close() {
        lock.close();
    }
}
