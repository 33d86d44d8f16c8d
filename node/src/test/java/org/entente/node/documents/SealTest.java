package org.entente.node.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.node.documents.Sheet.Text;
import org.entente.node.home.KeyMaking;
import org.entente.node.kernel.Language;
import org.entente.protocol.Digest;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What two nations print and seal, with the libraries that others would check it with. */
class SealTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final Printer printer = new Printer();
    private final Seal vietnam = seal("VN");
    private final Seal laos = seal("LA");

    private static Seal seal(String nation) {
        return new Seal(new KeyMaking(new SecureRandom(), () -> NOW).firstKeys(nation));
    }

    private static String name(Seal seal) {
        return Digest.over(seal.certificate()).toString();
    }

    private byte[] plan() {
        return printer.print(new Sheet(Language.EN, "Plan", "H0. A < B & C")
                .title(new Text(Language.VI, "Kế hoạch hợp tác năm 2026"))
                .paragraph(new Text(Language.LO, "ແຜນການຮ່ວມມື ປີ 2026 ລະຫວ່າງ ກະຊວງປ້ອງກັນຄວາມສະຫງົບ"))
                .clause("1", new Text(Language.EN, "Units answer each other within ten days."))
                .table(List.of(1, 3), List.of(new Text(Language.EN, "Number"), new Text(Language.EN, "Item")),
                        List.of(List.of(new Text(Language.EN, "P26-1"), new Text(Language.LO, "ຝຶກອົບຮົມ")))), NOW);
    }

    @Test
    void what_is_printed_is_pdf_a_in_three_languages() throws Exception {
        byte[] plan = plan();
        assertThat(faults(plan)).isEmpty();
        try (var document = Loader.loadPDF(plan)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Kế hoạch hợp tác năm 2026", "Units answer each other within ten days.", "H0. A < B & C");
            assertThat(text.replace("\u200b", "")).contains("ແຜນການ");
        }
    }

    @Test
    void the_same_sheet_is_printed_to_the_same_bytes() {
        assertThat(Digest.over(plan())).isEqualTo(Digest.over(plan()));
    }

    @Test
    void a_letter_without_a_form_is_no_hole_in_a_document() {
        Sheet sheet = new Sheet(Language.EN, "Plan", "").paragraph(new Text(Language.EN, "Plan 漢"));
        assertThatThrownBy(() -> printer.print(sheet, NOW)).isInstanceOfSatisfying(NotPrintable.class,
                not -> assertThat(not.letters()).containsExactly("漢"));
    }

    @Test
    void both_seals_are_valid_and_the_document_is_still_pdf_a() throws Exception {
        byte[] plan = plan();
        byte[] one = vietnam.on(plan, new Seal.Signatory("Minister of VN", "Hà Nội"), NOW);
        byte[] both = laos.on(one, new Seal.Signatory("Minister of LA", ""), NOW.plusSeconds(60));
        List<String> trusted = List.of(name(vietnam), name(laos));

        assertThat(SealCheck.of(both, trusted)).extracting(SealCheck.Found::signatory, SealCheck.Found::standing, SealCheck.Found::certificate)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Minister of VN", SealCheck.Standing.VALID, Digest.over(vietnam.certificate())),
                        org.assertj.core.groups.Tuple.tuple("Minister of LA", SealCheck.Standing.VALID, Digest.over(laos.certificate())));
        assertThat(SealCheck.unsealed(both, Digest.over(plan))).hasValueSatisfying(first -> assertThat(first).isEqualTo(plan));
        assertThat(Arrays.copyOf(both, one.length)).isEqualTo(one);
        assertThat(faults(both)).isEmpty();
    }

    @Test
    void a_changed_byte_a_strange_certificate_and_no_document_at_all_are_told_apart() {
        byte[] plan = plan();
        byte[] one = vietnam.on(plan, new Seal.Signatory("Minister of VN", ""), NOW);
        byte[] changed = one.clone();
        changed[plan.length / 2] ^= 1;

        assertThat(SealCheck.of(changed, List.of(name(vietnam)))).extracting(SealCheck.Found::standing).containsExactly(SealCheck.Standing.ALTERED);
        assertThat(SealCheck.of(one, List.of(name(laos)))).extracting(SealCheck.Found::standing).containsExactly(SealCheck.Standing.UNKNOWN_SIGNER);
        assertThat(SealCheck.of("no document".getBytes(StandardCharsets.UTF_8), List.of())).isEmpty();
        assertThat(SealCheck.of(plan, List.of())).isEmpty();
        assertThat(SealCheck.unsealed(one, Digest.over(new byte[] {1}))).isEmpty();
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false).validate(parser);
            return result.getTestAssertions().stream().map(fault -> fault.getRuleId() + " " + fault.getMessage()).toList();
        }
    }
}
