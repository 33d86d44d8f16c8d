package org.entente.node.home;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what passes; closing it leaves the stream below open. */
final class MeasuringStream extends FilterOutputStream {
    private final MessageDigest digest;
    private long bytes;

    MeasuringStream(OutputStream to) {
        super(to);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] chunk, int offset, int length) throws IOException {
        out.write(chunk, offset, length);
        digest.update(chunk, offset, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    BackupManifest.Member member(String name, long rows) {
        return new BackupManifest.Member(name, rows, bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
