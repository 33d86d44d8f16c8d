package org.entente.protocol.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.entente.protocol.Refusal.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.entente.protocol.Digest;
import org.entente.protocol.Sample;
import org.entente.protocol.jose.Form;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.jose.Sealer;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.CanonicalJson;
import org.entente.protocol.json.JsonReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Limits;
import org.entente.protocol.json.Malformed.Reason;
import org.junit.jupiter.api.Test;

class ActHeaderTest {
    private final Body body = Sample.body("{}");
    private final ActHeader header = Sample.ask(body, "RQ-F-001");

    @Test
    void what_is_read_is_what_was_signed() throws Exception {
        Signed<ActHeader> signed = ActHeader.FORM.sign(header, Sample.XA_SIGNS);
        Signed<ActHeader> read = ActHeader.FORM.parse(signed.text());
        read.verify(Sample.XA_SIGNS.verifyKey());
        assertThat(read.content()).isEqualTo(header);
        assertThat(read.digest())
                .isEqualTo(signed.digest())
                .isEqualTo(Digest.over(signed.text().getBytes(StandardCharsets.US_ASCII)));
        assertThat(ActHeader.FORM.stored(signed.text()).content()).isEqualTo(header);
    }

    @Test
    void a_newer_version_is_refused_as_such_and_not_as_broken() {
        refused(Reason.NEWER_VERSION, () -> reread(fields -> fields.put("v", new JsonValue.Whole(2))));
        refused(Reason.NEWER_VERSION, () -> reread(fields -> {
            fields.put("v", new JsonValue.Whole(2));
            fields.put("future", new JsonValue.Text("x"));
        }));
        refused(Reason.OUT_OF_RANGE, () -> reread(fields -> fields.put("v", new JsonValue.Whole(0))));
        refused(Reason.FIELD_MISSING, () -> reread(fields -> fields.remove("v")));
    }

    @Test
    void a_field_that_nobody_asked_for_is_refused() {
        refused(Reason.FIELD_UNKNOWN, () -> reread(fields -> fields.put("note", new JsonValue.Text("a person"))));
        refused(Reason.FIELD_MISSING, () -> reread(fields -> fields.remove("basis")));
    }

    @Test
    void free_text_finds_no_place_in_a_header() {
        for (String field : List.of("kind", "act", "reference")) {
            refused(Reason.NOT_A_CODE, () -> reread(fields -> fields.put(field, new JsonValue.Text("Mr X was seen"))));
        }
    }

    @Test
    void an_empty_list_of_recipients_means_nobody_and_is_refused() {
        refused(Reason.OUT_OF_RANGE, () -> reread(fields -> fields.put("recipients", new JsonValue.Items(List.of()))));
    }

    @Test
    void an_act_that_shows_a_freer_handling_than_its_parts_is_refused() {
        refused(Reason.INCONSISTENT, () -> reread(fields -> fields.put("handling", new JsonValue.Text("H0"))));
        refused(Reason.NOT_A_CODE, () -> reread(fields -> fields.put("handling", new JsonValue.Text("H4"))));
    }

    @Test
    void a_recipient_named_twice_or_a_part_out_of_place_cannot_even_be_written() {
        Recipient twice = header.recipients().getFirst();
        assertThatIllegalArgumentException().isThrownBy(() -> with(List.of(twice, twice), header.parts()));
        PartEntry second = new PartEntry(
                1, PartEntry.Role.ATTACHMENT, "image/png", 5, Handling.H0, Digest.over(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> with(header.recipients(), List.of(second)));
        assertThat(with(header.recipients(), List.of(header.parts().getFirst(), second)).handling())
                .isEqualTo(Handling.H2);
    }

    @Test
    void a_statement_of_another_kind_is_not_taken_for_an_act() {
        Jws other = Jws.sign("entente-receipt+jws", Sample.ascii("{}"), Sample.XA_SIGNS);
        refused(Reason.WRONG_KIND_OF_STATEMENT, () -> ActHeader.FORM.parse(other.text()));
    }

    @Test
    void an_oversized_header_is_refused_before_it_is_read() {
        Jws large = Jws.sign("entente-act+jws", new byte[ActHeader.MAX_BYTES + 1], Sample.XA_SIGNS);
        refused(Reason.TOO_LARGE, () -> ActHeader.FORM.parse(large.text()));
    }

    @Test
    void a_body_that_is_not_what_the_header_committed_to_is_refused() throws Exception {
        Sealer sealer = new Sealer(Sample.XB_OPENS.sealingKey(), Sample.fixedRandom("seal"));
        Body other = new Body(body.salt(), Sample.ascii("[]"));
        Body otherSalt = Body.of(body.plaintext(), Sample.fixedRandom("other salt"));
        Body longer = new Body(body.salt(), Sample.ascii("{} "));
        for (Body wrong : List.of(other, otherSalt, longer)) {
            String sealed = wrong.seal(Sample.MATTER, Sample.XB, sealer);
            refused(Reason.COMMITMENT_WRONG, () -> Body.open(sealed, header, Sample.XB, Sample.XB_OPENS));
        }
        String right = body.seal(Sample.MATTER, Sample.XB, sealer);
        assertThat(Body.open(right, header, Sample.XB, Sample.XB_OPENS)).isEqualTo(body);
    }

    @Test
    void a_header_that_its_reader_would_refuse_is_not_signed() {
        ActHeader small = new ActHeader(
                header.matter(), header.kind(), 1, header.act(), "rq-f-001", header.author(), header.recipients(), header.basis(),
                header.handling(), List.of(), header.parts(), Sample.AT, false, true);
        assertThatThrownBy(() -> ActHeader.FORM.sign(small, Sample.XA_SIGNS)).isInstanceOf(Form.Unreadable.class).hasMessageContaining("reference");
    }

    @Test
    void a_body_that_is_logged_by_accident_gives_nothing_away() {
        assertThat(Sample.body("secret")).hasToString("body of 6 bytes");
    }

    private ActHeader with(List<Recipient> recipients, List<PartEntry> parts) {
        return new ActHeader(
                header.matter(), header.kind(), 1, header.act(), header.reference(), header.author(), recipients,
                new Basis("missing-person", Optional.empty(), Optional.empty()), Handling.H2, List.of(), parts,
                Sample.AT, false, true);
    }

    /** Changes the payload and signs it again with the right key: only the content is wrong. */
    private Signed<ActHeader> reread(Consumer<TreeMap<String, JsonValue>> change) throws Exception {
        byte[] payload = ActHeader.FORM.sign(header, Sample.XA_SIGNS).jws().payload();
        var fields = new TreeMap<>(JsonReader.read(payload, Limits.ofBytes(ActHeader.MAX_BYTES)).values());
        change.accept(fields);
        byte[] changed = CanonicalJson.bytes(new JsonValue.Fields(fields));
        return ActHeader.FORM.parse(Jws.sign("entente-act+jws", changed, Sample.XA_SIGNS).text());
    }
}
