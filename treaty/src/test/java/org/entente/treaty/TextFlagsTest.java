package org.entente.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFlagsTest {
    private final TextFlags flags = TextFlags.standard();

    @ParameterizedTest
    @ValueSource(strings = {
        "MẬT", "Mật\nKính gửi", "Độ mật: MẬT", "TỐI MẬT", "CÔNG AN TỈNH X TỐI MẬT SỐ 12", "tài liệu TUYỆT MẬT kèm theo",
        "đóng dấu MẬT theo quy định", "[ M Ậ T ]", "TO\u0302\u0301I MA\u0323\u0302T", "TOI MAT\n", "SECRET", "//SECRET//NOFORN",
        "TOP SECRET", "this is TOP SECRET stuff", "S E C R E T\nreport", "the SECRET annex", "Classification: Confidential",
        "ＳＥＣＲＥＴ", "SEC\u200bRET", "ລັບ", "ລັບສຸດຍອດ\nເລກທີ", "ລະດັບ: ລັບ", "(ລັບທີ່ສຸດ)"})
    void aClassifiedMarkingStops(String text) {
        assertThat(flags.read(text)).anySatisfy(hit -> assertThat(hit.effect()).isEqualTo(TextFlags.Effect.STOP));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Nạn nhân đọc mật khẩu và mã OTP", "MẬT KHẨU TÀI KHOẢN", "bán mật ong giả", "mật độ giao thông", "thân mật",
        "Số liệu ສຳລັບ ປີ 2025", "ຂໍ້ມູນສໍາລັບຄະດີ", "ຫລັບ", "a trade secret of the firm", "a confidential informant said so",
        "THE SECRETARY SIGNED", "ATTENTION: NO SECRET DEAL WAS MADE"})
    void anOrdinaryWordThatHoldsTheSameLettersDoesNotStop(String text) {
        assertThat(flags.read(text)).noneSatisfy(hit -> assertThat(hit.effect()).isEqualTo(TextFlags.Effect.STOP));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Who owned lorry XA 0142 on 1 February 2025?", "Chủ sở hữu xe tải ngày 01/02/2025 là ai?",
        "ໃຜເປັນເຈົ້າຂອງລົດບັນທຸກ ວັນທີ 1 ກຸມພາ 2025?", "The selection of plates", "Hijacked the rallying lorry"})
    void anOrdinaryQuestionRaisesNoFlag(String text) {
        assertThat(flags.read(text)).isEmpty();
    }

    @Test
    void aTermIsReportedOnceHoweverOftenItStands() {
        assertThat(flags.read("protest, Protest, PROTESTS")).containsExactly(
                new TextFlags.Hit("protest", "en", TextFlags.Effect.FLAG));
    }

    @Test
    void everyLanguageHasTerms() {
        assertThat(flags.read("protest biểu tình ປະທ້ວງ")).extracting(TextFlags.Hit::language)
                .containsExactlyInAnyOrder("en", "vi", "lo");
    }

    /** The quick look over the folded text may let too much through to the pattern, and never too little. */
    @Test
    void whatAPatternFindsTheQuickLookFindsToo() {
        Random random = new Random(20261122);
        List<TextTerm> terms = flags.terms();
        String[] around = {" ", "\n", "\t ", "\u00a0", ": ", "(", ")", "-", "/", "x", "Ậ", "ສຳ", "s", ". ", "NO ", ""};
        int found = 0;
        for (int round = 0; round < 5_000; round++) {
            TextTerm term = terms.get(random.nextInt(terms.size()));
            StringBuilder text = new StringBuilder(around[random.nextInt(around.length)]);
            boolean spaced = random.nextInt(3) == 0;
            boolean capitals = random.nextBoolean();
            for (char letter : Stated.normal(term.term()).toCharArray()) {
                text.append(capitals ? Character.toUpperCase(letter) : letter);
                text.append(spaced || letter == ' ' && random.nextBoolean() ? around[random.nextInt(5)] : "");
            }
            String plain = Stated.normal(text.append(around[random.nextInt(around.length)]).toString());
            for (TextTerm each : terms) {
                if (each.pattern().matcher(plain).find()) {
                    found++;
                    assertThat(each.in(plain, Folded.of(plain))).as("%s in '%s'", each.term(), plain).isTrue();
                }
            }
        }
        assertThat(found).isGreaterThan(2_000);
    }

    @Test
    void aLongHostileTextIsReadInReasonableTime() {
        String text = "T O P S ".repeat(20_000) + " ".repeat(20_000);

        org.junit.jupiter.api.Assertions.assertTimeout(java.time.Duration.ofSeconds(5), () -> flags.read(text));
    }
}
