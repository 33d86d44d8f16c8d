package org.entente.node.matters;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
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

    /** An honest file of the most pages takes a second; a longer one was made to keep somebody busy. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Set<String> TEXT = Set.of("text/plain", "text/csv", "application/json", "application/xml");

    /** What came of reading a file. */
    record Result(String mediaType, boolean readable, @Nullable String text) {}

    /** Opens the content from its beginning. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    Result read(Path file) throws IOException {
        return read(() -> Files.newInputStream(file), Files.size(file));
    }

    Result read(Source source, long size) {
        try {
            String type = type(source);
            boolean pdf = type.equals("application/pdf");
            if (size > MOST_BYTES || !pdf && !TEXT.contains(type)) {
                return new Result(type, false, null);
            }
            // One at a time: a file is read in memory, and two large ones at once would be more than a small node has.
            synchronized (this) {
                return pdf ? pdf(whole(source)) : text(whole(source), type);
            }
        } catch (IOException | RuntimeException e) {
            // A file made to break a parser is a file that cannot be read; what it is made of is not worth knowing here.
            return new Result("application/octet-stream", false, null);
        }
    }

    private static byte[] whole(Source source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes((int) MOST_BYTES);
        }
    }

    private static String type(Source source) throws IOException {
        try (InputStream in = new BufferedInputStream(source.open());
                TikaInputStream looked = TikaInputStream.get(in)) {
            return new DefaultDetector().detect(looked, new Metadata()).getBaseType().toString();
        }
    }

    /** The mark of an archive's end, which stands in its last 64 KiB: a reader of archives would find one in this PDF. */
    private static boolean hidesArchive(byte[] content) {
        for (int i = Math.max(0, content.length - (64 << 10)); i < content.length - 3; i++) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 5 && content[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static Result pdf(byte[] content) throws IOException {
        if (hidesArchive(content)) {
            return new Result("application/pdf", false, null);
        }
        Bounded out = new Bounded();
        TimedBytes timed = new TimedBytes(content, LONGEST);
        try (PDDocument document = Loader.loadPDF(timed, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.isEncrypted() || document.getNumberOfPages() > MOST_PAGES) {
                return new Result("application/pdf", false, null);
            }
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    timed.check();
                    super.processOperator(operator, operands);
                }
            };
            stripper.writeText(document, out);
        } catch (Full full) {
            return new Result("application/pdf", false, out.toString().strip());
        }
        String text = out.toString().strip();
        return new Result("application/pdf", !text.isEmpty(), text.isEmpty() ? null : text);
    }

    private static Result text(byte[] content, String type) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            boolean whole = text.length() <= MOST_CHARS && !text.isBlank();
            return new Result(type, whole, text.substring(0, Math.min(text.length(), MOST_CHARS)));
        } catch (CharacterCodingException e) {
            return new Result(type, false, null);
        }
    }

    /** Stops growing: a small PDF can print far more text than it has bytes. */
    private static final class Bounded extends java.io.StringWriter {
        @Override
        public void write(String text, int offset, int length) {
            int room = MOST_CHARS - getBuffer().length();
            super.write(text, offset, Math.min(length, Math.max(0, room)));
            if (length > room) {
                throw new Full();
            }
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

    /** Enough text was read; the rest of the file is not even parsed. */
    private static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;

        Full() {
            super(null, null, false, false);
        }
    }
}
