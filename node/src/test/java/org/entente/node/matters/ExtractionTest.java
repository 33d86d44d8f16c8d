package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** What the gate can read of a file, and what it says it cannot. */
class ExtractionTest {
    private final Extraction extraction = new Extraction();

    private Extraction.Result read(byte[] content) {
        return extraction.read(() -> new ByteArrayInputStream(content), content.length);
    }

    private static byte[] pdf(String line, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < times; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(20, 700);
                    content.showText(line);
                    content.endText();
                }
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void text_and_pdf_are_read_whole() throws IOException {
        assertThat(read("ພະຍານ ເຫັນລົດ".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("ພະຍານ ເຫັນລົດ");
        assertThat(read(pdf("A lorry was seen", 1)).text()).contains("A lorry was seen");
    }

    @Test
    void a_small_file_that_tells_more_than_a_person_reads_is_not_read() throws IOException {
        Extraction.Result long_ = read(pdf("x".repeat(1_000), 300));
        assertThat(long_.readable()).isFalse();
        assertThat(long_.text()).hasSizeLessThanOrEqualTo(Extraction.MOST_CHARS);
    }

    @Test
    void a_small_file_that_unpacks_into_long_work_is_given_up_in_time() throws IOException {
        for (String repeated : new String[] {"q Q ", "    "}) {
            byte[] bomb = bomb(repeated, 1L << 28);
            assertThat(bomb).hasSizeLessThan(8 << 20);
            long began = System.nanoTime();
            Extraction.Result given = read(bomb);
            assertThat(given.readable()).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as("a page of '%s'", repeated).isLessThan(Duration.ofSeconds(20));
        }
    }

    /** A PDF whose one page unpacks into so many bytes of the same. */
    private static byte[] bomb(String repeated, long size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = repeated.repeat(1 << 14).getBytes(StandardCharsets.US_ASCII);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream stream = new PDStream(document);
            stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (OutputStream content = new DeflaterOutputStream(stream.getCOSObject().createRawOutputStream())) {
                for (long written = 0; written < size; written += piece.length) {
                    content.write(piece);
                }
            }
            page.setContents(stream);
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void archives_are_never_unpacked() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("bomb.txt"));
            for (int i = 0; i < 1_000; i++) {
                out.write(new byte[10_000]);
            }
        }
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(new byte[1_000_000]);
        }
        assertThat(read(zip.toByteArray()).readable()).isFalse();
        assertThat(read(gzip.toByteArray()).readable()).isFalse();
    }

    @Test
    void a_pdf_that_is_an_archive_as_well_is_not_read() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(pdf("Nothing to see", 1));
        try (ZipOutputStream out = new ZipOutputStream(both)) {
            out.putNextEntry(new ZipEntry("hidden.txt"));
            out.write(1);
        }
        assertThat(read(both.toByteArray()).readable()).isFalse();
    }

    @Test
    void what_only_looks_like_a_pdf_is_not_read_and_nothing_breaks() {
        assertThat(read("%PDF-1.7\nnothing of a document".getBytes(StandardCharsets.UTF_8)).readable()).isFalse();
        assertThat(read(new byte[] {(byte) 0xff, (byte) 0xfe, 0}).readable()).isFalse();
        assertThat(read(new byte[0]).readable()).isFalse();
    }
}
