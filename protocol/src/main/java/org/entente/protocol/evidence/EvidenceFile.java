package org.entente.protocol.evidence;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.entente.protocol.Digest;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;

/**
 * The archive of an export. The signed manifest decides what every byte of the file must be, so the zip format is never
 * interpreted: the bytes are made again and compared, and any difference falls into the range of one named member.
 */
final class EvidenceFile implements Closeable {
    /** The member that stands for the archive's own directory. */
    static final String DIRECTORY = "directory";

    private static final int COPY_BYTES = 64 * 1024;
    private static final long MAX_MANIFEST_CHARS = Manifest.MAX_BYTES / 3L * 4 + 1024;

    private final FileChannel channel;
    private final long fileBytes;
    private final Map<String, Long> starts = new LinkedHashMap<>();
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final List<byte[]> directory = new ArrayList<>();

    private EvidenceFile(FileChannel channel) throws IOException {
        this.channel = channel;
        this.fileBytes = channel.size();
    }

    static EvidenceFile open(Path file) throws IOException {
        return new EvidenceFile(FileChannel.open(file, StandardOpenOption.READ));
    }

    /** Reads the manifest, whose signature is not verified yet. */
    Signed<Manifest> manifest() throws IOException, Malformed {
        int headerBytes = ZipLayout.LOCAL_BYTES + Manifest.NAME.length();
        if (fileBytes < headerBytes) {
            throw new Malformed(Reason.INCONSISTENT, Manifest.NAME);
        }
        byte[] header = bytes(0, headerBytes);
        long size = ZipLayout.claimedSize(header);
        if (size > MAX_MANIFEST_CHARS || headerBytes + size > fileBytes) {
            throw new Malformed(Reason.INCONSISTENT, Manifest.NAME);
        }
        byte[] text = bytes(headerBytes, (int) size);
        CRC32 crc = new CRC32();
        crc.update(text);
        if (!Arrays.equals(header, ZipLayout.local(Manifest.NAME, size, (int) crc.getValue()))) {
            throw new Malformed(Reason.INCONSISTENT, Manifest.NAME);
        }
        directory.add(ZipLayout.central(Manifest.NAME, size, (int) crc.getValue(), 0));
        Signed<Manifest> manifest = Manifest.FORM.parse(new String(text, StandardCharsets.ISO_8859_1));
        long at = headerBytes + size;
        for (Member member : manifest.content().members()) {
            at += ZipLayout.LOCAL_BYTES + member.name().length();
            starts.put(member.name(), at);
            members.put(member.name(), member);
            at += member.size();
        }
        return manifest;
    }

    /** Every member or part of the archive that is not, to the byte, what the manifest says. */
    List<Finding.Altered> compare() throws IOException {
        List<Finding.Altered> altered = new ArrayList<>();
        long end = ZipLayout.LOCAL_BYTES + Manifest.NAME.length();
        for (Member member : members.values()) {
            if (!asListed(member)) {
                altered.add(altered(member, Reason.INCONSISTENT));
            }
            end = starts.get(member.name()) + member.size();
        }
        if (altered.isEmpty()) {
            compareEnd(end, altered);
        }
        return altered;
    }

    private void compareEnd(long end, List<Finding.Altered> altered) throws IOException {
        long at = members.isEmpty() ? ZipLayout.claimedSize(bytes(0, ZipLayout.LOCAL_BYTES)) + end : end;
        long start = at;
        List<String> names = new ArrayList<>(List.of(Manifest.NAME));
        names.addAll(members.keySet());
        for (int i = 0; i < names.size(); i++) {
            byte[] line = directory.get(i);
            if (at + line.length > fileBytes || !Arrays.equals(bytes(at, line.length), line)) {
                Member member = members.get(names.get(i));
                altered.add(member == null ? altered(names.get(i), Reason.INCONSISTENT)
                        : altered(member, Reason.INCONSISTENT));
                return;
            }
            at += line.length;
        }
        byte[] last = ZipLayout.end(names.size(), at - start, start);
        if (at + last.length != fileBytes || !Arrays.equals(bytes(at, last.length), last)) {
            altered.add(altered(DIRECTORY, Reason.INCONSISTENT));
        }
    }

    private boolean asListed(Member member) throws IOException {
        long start = starts.get(member.name());
        if (start + member.size() > fileBytes) {
            return false;
        }
        CRC32 crc = new CRC32();
        MessageDigest sha = EvidenceWriter.sha256();
        try (InputStream in = stream(member)) {
            byte[] buffer = new byte[Math.clamp(member.size(), 1, COPY_BYTES)];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
                sha.update(buffer, 0, read);
            }
        }
        int sum = (int) crc.getValue();
        byte[] local = ZipLayout.local(member.name(), member.size(), sum);
        directory.add(ZipLayout.central(member.name(), member.size(), sum, start - local.length));
        return Digest.ofBytes(sha.digest()).equals(member.digest())
                && Arrays.equals(bytes(start - local.length, local.length), local);
    }

    /** The members in the order of the archive. */
    List<Member> members() {
        return List.copyOf(members.values());
    }

    Optional<Member> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The bytes of a small member; larger than that is refused. */
    byte[] read(Member member, int maxBytes) throws IOException, Malformed {
        if (member.size() > maxBytes) {
            throw new Malformed(Reason.TOO_LARGE, "");
        }
        return bytes(starts.get(member.name()), (int) member.size());
    }

    /** The characters of a small member that is ASCII. */
    String text(Member member, int maxBytes) throws IOException, Malformed {
        return new String(read(member, maxBytes), StandardCharsets.ISO_8859_1);
    }

    /** The bytes of a member of any size. */
    InputStream stream(Member member) throws IOException {
        channel.position(starts.get(member.name()));
        return new Bounded(Channels.newInputStream(channel), member.size());
    }

    static Finding.Altered altered(Member member, Reason reason) {
        return new Finding.Altered(member.name(), member.act(), member.label(), reason);
    }

    static Finding.Altered altered(String name, Reason reason) {
        return new Finding.Altered(name, Optional.empty(), "", reason);
    }

    private byte[] bytes(long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Ends after so many bytes and leaves the channel open. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = left == 0 ? -1 : in.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public void close() {
            // The channel belongs to the file.
        }
    }
}
