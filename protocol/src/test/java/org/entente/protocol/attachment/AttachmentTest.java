package org.entente.protocol.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.protocol.Refusal.refused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.protocol.Digest;
import org.entente.protocol.Sample;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.Commitment;
import org.entente.protocol.act.Handling;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.jose.Sealer;
import org.entente.protocol.json.Malformed.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTest {
    private static final int SEGMENT = Segments.PLAIN_BYTES;

    private final AttachmentKey key = AttachmentKey.generate(Sample.fixedRandom("attachment"));
    private final List<byte[]> segments = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "1048575,1", "1048576,1", "1048577,2", "2097152,2", "3000000,3"})
    void a_stream_of_any_length_comes_out_as_it_went_in(int size, int count) throws Exception {
        PartEntry entry = write(size);
        assertThat(segments).hasSize(count);
        assertThat(Segments.count(size)).isEqualTo(count);
        assertThat(entry.size()).isEqualTo(size);
        assertThat(entry.commitment()).isEqualTo(Commitment.to(key.salt(), bytes(size)));
        assertThat(read(entry)).isEqualTo(bytes(size));
    }

    @Test
    void a_changed_segment_is_refused_before_a_byte_of_it_comes_out() throws Exception {
        PartEntry entry = write(SEGMENT + 10);
        segments.get(1)[3] ^= 1;
        var out = new ByteArrayOutputStream();
        AttachmentReader reader = new AttachmentReader(key, entry, out);
        reader.take(segments.get(0));
        refused(Reason.CANNOT_BE_OPENED, () -> reader.take(segments.get(1)));
        assertThat(out.size()).isEqualTo(SEGMENT);
        segments.get(1)[3] ^= 1;
        reader.take(segments.get(1));
        reader.finish();
    }

    @Test
    void segments_do_not_open_at_another_place() throws Exception {
        PartEntry entry = write(3 * SEGMENT);
        Segments cipher = new Segments(key);
        refused(Reason.CANNOT_BE_OPENED, () -> cipher.open(entry.size(), 1, segments.get(0)));
        refused(Reason.CANNOT_BE_OPENED, () -> cipher.open(entry.size(), 0, segments.get(1)));
        assertThat(cipher.open(entry.size(), 2, segments.get(2))).hasSize(SEGMENT);
        assertThat(cipher.open(entry.size(), 0, segments.get(0))).hasSize(SEGMENT);
    }

    @Test
    void an_attachment_cut_short_at_a_segment_does_not_end() throws Exception {
        PartEntry whole = write(2 * SEGMENT);
        PartEntry cut = new PartEntry(
                1, PartEntry.Role.ATTACHMENT, whole.mediaType(), SEGMENT, Handling.H1, whole.commitment());
        refused(Reason.CANNOT_BE_OPENED, () -> read(cut));
        AttachmentReader reader = new AttachmentReader(key, whole, new ByteArrayOutputStream());
        reader.take(segments.get(0));
        refused(Reason.INCONSISTENT, reader::finish);
        refused(Reason.OUT_OF_RANGE, () -> new Segments(key).open(whole.size(), 2, segments.get(1)));
    }

    @Test
    void a_whole_that_is_not_what_the_header_committed_to_is_refused_at_the_end() throws Exception {
        PartEntry entry = write(100);
        PartEntry other = new PartEntry(
                1, PartEntry.Role.ATTACHMENT, entry.mediaType(), 100, Handling.H1, Digest.over(new byte[1]));
        refused(Reason.COMMITMENT_WRONG, () -> read(other));
    }

    @Test
    void the_key_is_sealed_as_that_part_of_that_act_only() throws Exception {
        PartEntry attachment = write(100);
        Body body = Sample.body("{}");
        ActHeader plain = Sample.ask(body, "RQ-F-001");
        ActHeader header = new ActHeader(
                plain.matter(), plain.kind(), 1, plain.act(), plain.reference(), plain.author(), plain.recipients(),
                plain.basis(), Handling.H2, List.of(), List.of(plain.parts().getFirst(), attachment), plain.at(), false,
                true);
        String sealed = key.seal(
                Sample.MATTER, 1, Sample.XB, new Sealer(Sample.XB_OPENS.sealingKey(), Sample.fixedRandom("seal")));
        AttachmentKey opened = AttachmentKey.open(sealed, header, 1, Sample.XB, Sample.XB_OPENS);
        assertThat(opened.bytes()).isEqualTo(key.bytes());
        refused(Reason.INCONSISTENT, () -> AttachmentKey.open(sealed, header, 0, Sample.XB, Sample.XB_OPENS));
        refused(Reason.INCONSISTENT, () -> AttachmentKey.open(sealed, header, 2, Sample.XB, Sample.XB_OPENS));
        refused(Reason.INCONSISTENT, () -> Body.open(sealed, header, Sample.XB, Sample.XB_OPENS));
    }

    private PartEntry write(int size) throws Exception {
        return AttachmentWriter.write(new ByteArrayInputStream(bytes(size)), key, (index, sealed) -> {
                    assertThat(index).isEqualTo(segments.size());
                    segments.add(sealed);
                })
                .entry(1, "application/octet-stream", Handling.H1);
    }

    private byte[] read(PartEntry entry) throws Exception {
        var out = new ByteArrayOutputStream();
        AttachmentReader reader = new AttachmentReader(key, entry, out);
        for (int i = 0; i < Segments.count(entry.size()); i++) {
            reader.take(segments.get(i));
        }
        reader.finish();
        return out.toByteArray();
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
