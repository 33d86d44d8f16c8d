package org.entente.node.matters;

import java.util.Locale;
import java.util.Map;

/**
 * Whether a file is what its name says, for endings whose contents are known by their first bytes. Whoever receives
 * "receipt.pdf" opens it as one; what it really is must not be a surprise.
 */
final class FileNames {
    /** Ending and how the type of its content begins. A protected document is one of the same family. */
    private static final Map<String, String> BEGINS = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/"), Map.entry("jpg", "image/"), Map.entry("jpeg", "image/"), Map.entry("gif", "image/"),
            Map.entry("tif", "image/"), Map.entry("tiff", "image/"), Map.entry("webp", "image/"), Map.entry("heic", "image/"),
            Map.entry("docx", "application/"), Map.entry("xlsx", "application/"), Map.entry("pptx", "application/"),
            Map.entry("zip", "application/"), Map.entry("mp4", "video/"));

    private FileNames() {}

    static boolean fits(String name, String mediaType) {
        String begins = BEGINS.get(ending(name));
        return begins == null || mediaType.startsWith(begins);
    }

    /** The letters after the last dot, small; empty without one. */
    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
