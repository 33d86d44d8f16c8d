package org.entente.node.home;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The outside of a backup: one line that says what it is, a key of its own wrapped as the nation's keys are, and a zip
 * archive sealed under that key.
 */
final class BackupFile {
    private static final byte[] WHAT = "entente-backup-v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final String PURPOSE = "entente-backup-key-v1";
    /** A wrapped key has about a hundred bytes; a module's wrapping may be longer. */
    private static final int LONGEST_WRAPPED_BYTES = 4096;

    private BackupFile() {}

    static ZipOutputStream create(Path file, KeyWrapping wrapping, SecureRandom random) throws IOException {
        byte[] key = new byte[SegmentCipher.KEY_BYTES];
        random.nextBytes(key);
        byte[] wrapped = wrapping.wrap(key, PURPOSE);
        Files.deleteIfExists(file);
        Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file));
        DataOutputStream head = new DataOutputStream(raw);
        head.write(WHAT);
        head.writeInt(wrapped.length);
        head.write(wrapped);
        head.flush();
        return new ZipOutputStream(new SealingStream(raw, key), StandardCharsets.UTF_8);
    }

    static ZipInputStream open(Path file, KeyWrapping wrapping) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        try {
            DataInputStream head = new DataInputStream(raw);
            int length = Arrays.equals(head.readNBytes(WHAT.length), WHAT) ? head.readInt() : 0;
            if (length <= 0 || length > LONGEST_WRAPPED_BYTES) {
                throw new HomeProblem(HomeFault.DAMAGED, file.toString());
            }
            byte[] key = wrapping.unwrap(head.readNBytes(length), PURPOSE);
            return new ZipInputStream(new OpeningStream(raw, key), StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }
}
