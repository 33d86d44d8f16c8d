package org.entente.node.matters;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of an attachment, so that the gate and a person can look at it. Only plain text and PDF are read;
 * archives and office files are never unpacked, so nothing in them can grow. What is not read leaves only with a
 * written reason.
 */
final class Extraction {
    /** Text that a releasing officer can look through; the rest of a longer one is unread, so the file counts as unread. */
    static final int MOST_CHARS = 200_000;

    /** A larger file is not read into memory for its text. */
    static final long MOST_BYTES = 32L << 20;

    /** Pages of a PDF; more is a book and needs a person's reason. */
    private static final int MOST_PAGES = 500;

    private static final Set<String> TEXT = Set.of("text/plain", "text/csv", "application/json", "application/xml");

    /** What came of reading a file. */
    record Result(String mediaType, boolean readable, @Nullable String text) {}

    Result read(Path file) {
        try {
            String type = type(file);
            if (Files.size(file) > MOST_BYTES) {
                return new Result(type, false, null);
            }
            if (type.equals("application/pdf")) {
                return pdf(file);
            }
            return TEXT.contains(type) ? text(file, type) : new Result(type, false, null);
        } catch (IOException | RuntimeException e) {
            // A file made to break a parser is a file that cannot be read; what it is made of is not worth knowing here.
            return new Result("application/octet-stream", false, null);
        }
    }

    private static String type(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                TikaInputStream looked = TikaInputStream.get(in)) {
            return new DefaultDetector().detect(looked, new Metadata()).getBaseType().toString();
        }
    }

    private static Result pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), null, null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.isEncrypted() || document.getNumberOfPages() > MOST_PAGES) {
                return new Result("application/pdf", false, null);
            }
            Bounded out = new Bounded();
            new PDFTextStripper().writeText(document, out);
            String text = out.toString().strip();
            return new Result("application/pdf", !text.isEmpty() && !out.cut, text.isEmpty() ? null : text);
        }
    }

    private static Result text(Path file, String type) throws IOException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            boolean whole = text.length() <= MOST_CHARS && !text.isBlank();
            return new Result(type, whole, text.substring(0, Math.min(text.length(), MOST_CHARS)));
        } catch (CharacterCodingException e) {
            return new Result(type, false, null);
        }
    }

    /** Stops growing: a small PDF can print far more text than it has bytes. */
    private static final class Bounded extends java.io.StringWriter {
        private boolean cut;

        @Override
        public void write(String text, int offset, int length) {
            int room = MOST_CHARS - getBuffer().length();
            cut |= length > room;
            super.write(text, offset, Math.min(length, Math.max(0, room)));
        }

        @Override
        public void write(char[] text, int offset, int length) {
            write(new String(text, offset, length), 0, length);
        }

        @Override
        public void write(String text) {
            write(text, 0, text.length());
        }

        @Override
        public void write(int c) {
            write(String.valueOf((char) c), 0, 1);
        }
    }
}
