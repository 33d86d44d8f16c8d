package org.entente.protocol.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The one shape of our zip files: stored, never compressed (so nothing can unpack to more than it is), no extra fields,
 * no comments, no time. Names, sizes and checksums decide every byte; a reader makes the bytes again and compares.
 *
 * <p>Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
final class ZipLayout {
    /** What the format without its 64-bit extension can hold. */
    static final long MAX_BYTES = 0xFFFF_FFFEL;

    static final int LOCAL_BYTES = 30;
    static final int CENTRAL_BYTES = 46;
    static final int END_BYTES = 22;

    private static final short VERSION = 10;
    private static final short FIRST_OF_1980 = 0x21;

    private ZipLayout() {}

    /** What stands before a file's bytes. */
    static byte[] local(String name, long size, int crc) {
        ByteBuffer bytes = little(LOCAL_BYTES + name.length()).putInt(0x04034b50).putShort(VERSION);
        common(bytes, name, size, crc);
        return bytes.put(ascii(name)).array();
    }

    /** A file's line in the directory. */
    static byte[] central(String name, long size, int crc, long offset) {
        ByteBuffer bytes =
                little(CENTRAL_BYTES + name.length()).putInt(0x02014b50).putShort(VERSION).putShort(VERSION);
        common(bytes, name, size, crc);
        // Comment length, disk, internal attributes; external attributes.
        bytes.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        return bytes.putInt((int) offset).put(ascii(name)).array();
    }

    /** The end of the file. */
    static byte[] end(int files, long directoryBytes, long directoryOffset) {
        return little(END_BYTES)
                .putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) files)
                .putShort((short) files)
                .putInt((int) directoryBytes)
                .putInt((int) directoryOffset)
                .putShort((short) 0)
                .array();
    }

    /** The size that a local header claims; only the manifest's is ever believed, and only to find its end. */
    static long claimedSize(byte[] local) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(local).order(ByteOrder.LITTLE_ENDIAN).getInt(18));
    }

    private static void common(ByteBuffer bytes, String name, long size, int crc) {
        // Flags, method, time, date.
        bytes.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort(FIRST_OF_1980);
        bytes.putInt(crc).putInt((int) size).putInt((int) size);
        // Length of the name, of the extra fields.
        bytes.putShort((short) name.length()).putShort((short) 0);
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
