package org.entente.node.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class TimesTest {
    private static final ZoneId VIENTIANE = ZoneId.of("Asia/Vientiane");
    private static final Instant NOW = Instant.parse("2025-03-05T03:18:00Z");

    private final Times times = new Times(new Words(Bundles.onClassPath(), true));

    /** The three languages with plain spaces, to be read in one line. */
    private String inAll(Function<Times, String> said) {
        StringBuilder all = new StringBuilder();
        for (Language language : new Language[] {Language.EN, Language.VI, Language.LO}) {
            LocaleContextHolder.setLocale(language.locale());
            all.append(all.isEmpty() ? "" : " | ").append(said.apply(times).replace('\u00a0', ' '));
        }
        return all.toString();
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void time_left_is_said_in_two_units_at_most() {
        assertThat(inAll(t -> t.left(Duration.ofMinutes(252))))
                .isEqualTo("4 h 12 min left | Còn 4 giờ 12 phút | ຍັງເຫຼືອ 4 ຊມ 12 ນທ");
        assertThat(inAll(t -> t.over(Duration.ofMinutes(-108))))
                .isEqualTo("1 h 48 min over | Quá 1 giờ 48 phút | ເກີນ 1 ຊມ 48 ນທ");
        assertThat(inAll(t -> t.length(Duration.ofDays(2).plusHours(3).plusMinutes(59))))
                .isEqualTo("2 d 3 h | 2 ngày 3 giờ | 2 ມື້ 3 ຊມ");
        assertThat(inAll(t -> t.length(Duration.ofDays(90).plusHours(7)))).isEqualTo("90 days | 90 ngày | 90 ມື້");
        assertThat(inAll(t -> t.lengthLong(Duration.ofHours(24)))).isEqualTo("24 h | 24 giờ | 24 ຊົ່ວໂມງ");
        assertThat(inAll(t -> t.length(Duration.ofMinutes(59)))).isEqualTo("59 min | 59 phút | 59 ນທ");
    }

    @Test
    void seconds_are_never_counted_down() {
        assertThat(inAll(t -> t.left(Duration.ofSeconds(59))))
                .isEqualTo("less than 1 min left | Còn chưa đầy 1 phút | ຍັງເຫຼືອ ບໍ່ຮອດ 1 ນທ");
    }

    @Test
    void a_date_is_said_as_far_as_it_is_written() {
        assertThat(inAll(t -> t.written("2025-02-12"))).isEqualTo(inAll(t -> t.date(LocalDate.of(2025, 2, 12))));
        assertThat(inAll(t -> t.written("2025-02"))).isEqualTo(inAll(t -> t.date(new PartialDate(2025, 2, 0)))).startsWith("February 2025 | ");
        assertThat(inAll(t -> t.written("2025"))).isEqualTo("2025 | 2025 | 2025");
        assertThat(inAll(t -> t.written("not known"))).isEqualTo("not known | not known | not known");
    }

    @Test
    void dates_are_written_as_each_language_writes_them() {
        Instant at = Instant.parse("2025-02-12T07:30:00Z");
        assertThat(inAll(t -> t.day(at, VIENTIANE)))
                .isEqualTo("Wed 12 February 2025 | thứ Tư, 12/2/2025 | ວັນພຸດ 12 ກຸມພາ 2025");
        assertThat(inAll(t -> t.full(NOW, VIENTIANE)))
                .isEqualTo("Wednesday 5 March 2025, 10:18 | Thứ Tư, 5 tháng 3 năm 2025, 10:18 | ວັນພຸດ ທີ 5 ມີນາ 2025, 10:18");
        assertThat(inAll(t -> t.date(LocalDate.of(2020, 1, 8)))).isEqualTo("8 January 2020 | 8/1/2020 | 8 ມັງກອນ 2020");
    }

    @Test
    void a_due_time_says_as_much_of_the_day_as_is_needed() {
        assertThat(inAll(t -> t.due(Instant.parse("2025-03-05T07:30:00Z"), NOW, VIENTIANE)))
                .isEqualTo("14:30 | 14:30 | 14:30");
        assertThat(inAll(t -> t.due(Instant.parse("2025-03-07T06:20:00Z"), NOW, VIENTIANE)))
                .isEqualTo("Fri 7 March, 13:20 | thứ Sáu 7/3, 13:20 | ສຸກ 7 ມີນາ, 13:20");
        assertThat(inAll(t -> t.due(Instant.parse("2025-06-03T06:20:00Z"), NOW, VIENTIANE)))
                .isEqualTo("Tue 3 June | thứ Ba 3/6 | ອັງຄານ 3 ມິຖຸນາ");
        assertThat(inAll(t -> t.due(Instant.parse("2026-01-01T06:20:00Z"), NOW, VIENTIANE)))
                .startsWith("Thu 1 January 2026 |");
    }

    @Test
    void the_day_is_the_day_at_the_place_of_the_clock() {
        Instant lateEvening = Instant.parse("2025-03-05T17:30:00Z"); // 00:30 on Thursday in Vientiane
        assertThat(inAll(t -> t.due(lateEvening, NOW, VIENTIANE))).startsWith("Thu 6 March, 00:30");
        assertThat(inAll(t -> t.due(lateEvening, NOW, ZoneId.of("UTC")))).startsWith("17:30");
    }

    @Test
    void times_carry_their_place() {
        assertThat(inAll(t -> t.place(VIENTIANE))).isEqualTo("Vientiane time | giờ Viêng Chăn | ເວລາວຽງຈັນ");
        assertThat(inAll(t -> t.place(ZoneId.of("Asia/Ho_Chi_Minh")))).isEqualTo("Hanoi time | giờ Hà Nội | ເວລາຮ່າໂນ້ຍ");
        assertThat(inAll(t -> t.place(ZoneId.of("Asia/Phnom_Penh")))).startsWith("Phnom Penh time | giờ Phnom Penh");
    }
}
