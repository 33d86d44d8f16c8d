package org.entente.node.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The nation's keys at rest, all in one file that is replaced at once. The same bytes are the keys' backup
 * ({@code backup --keys}), which is kept apart from the data's: one without the other opens nothing.
 */
public final class KeyFile {
    private static final String NAME = "nation.keys";
    private static final String PURPOSE = "entente-nation-keys-v1";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    public KeyFile(Path file) {
        this.file = file;
    }

    /** The keys of the home in this directory. */
    public static KeyFile in(Path home) {
        return new KeyFile(home.resolve("keys").resolve(NAME));
    }

    /** What may be known of a key without opening it. */
    public record Facts(KeyUse use, Instant madeAt, byte[] certificate) {}

    private record Content(List<Facts> keys, byte[] wrapped) {}

    Path path() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    public void write(NationKeys keys, KeyWrapping wrapping) {
        List<Facts> facts = keys.all().stream()
                .map(key -> new Facts(key.use(), key.madeAt(), key.certificate()))
                .toList();
        byte[] wrapped = wrapping.wrap(JSON.writeValueAsBytes(keys.all()), PURPOSE);
        try {
            DurableFiles.directory(file.toAbsolutePath().getParent());
            DurableFiles.write(file, JSON.writeValueAsBytes(new Content(facts, wrapped)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public NationKeys open(KeyWrapping wrapping) {
        byte[] plain = wrapping.unwrap(content().wrapped(), PURPOSE);
        return new NationKeys(List.of(JSON.readValue(plain, NationKey[].class)));
    }

    /** Opens the keys for a node that starts; what a later release needs beyond them is made and kept. */
    public NationKeys openWhole(KeyWrapping wrapping, KeyMaking making, String nation) {
        NationKeys keys = open(wrapping);
        NationKeys whole = making.completed(keys, nation);
        if (whole.all().size() > keys.all().size()) {
            write(whole, wrapping);
        }
        return whole;
    }

    /** Age and certificates, for the status; not authenticated, so nothing is decided by it. */
    public List<Facts> facts() {
        return content().keys();
    }

    private Content content() {
        try {
            return JSON.readValue(Files.readAllBytes(file), Content.class);
        } catch (IOException | JacksonException e) {
            throw new HomeProblem(HomeFault.DAMAGED, e, file.toString());
        }
    }

    /** Copies the wrapped keys to where their backup is kept. */
    public void copyTo(Path target) {
        try {
            DurableFiles.directory(target.toAbsolutePath().getParent());
            DurableFiles.write(target.toAbsolutePath(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
