package org.entente.node.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {
    private static final Instant NOON = Instant.parse("2025-03-05T12:00:00Z");

    @Test
    void a_reader_gets_his_language_or_else_english_and_is_told_which() {
        LanguageText name = new LanguageText("Bộ Công an", null, "Ministry");
        assertThat(name.in(Language.VI)).isEqualTo(new LanguageText.Said("Bộ Công an", Language.VI));
        assertThat(name.in(Language.LO)).isEqualTo(new LanguageText.Said("Ministry", Language.EN));
        assertThat(new LanguageText(" ", "ລາວ", null).in(Language.EN))
                .isEqualTo(new LanguageText.Said("ລາວ", Language.LO));
    }

    @Test
    void a_text_without_any_language_is_none() {
        assertThatThrownBy(() -> new LanguageText(null, " ", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_date_is_as_long_as_it_is_known() {
        assertThat(PartialDate.parse("1984").latest()).isEqualTo(LocalDate.of(1984, 12, 31));
        assertThat(PartialDate.parse("2024-02").latest()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(PartialDate.parse("2024-02-29").earliest()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(List.of("1984", "2024-02", "2024-02-29"))
                .allSatisfy(text -> assertThat(PartialDate.parse(text)).hasToString(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "84", "2025-13", "2025-02-30", "2025-2-3", "unknown", "2025-02-03x", "0000"})
    void what_is_no_date_is_refused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "org-vn", "ORG VN", "ORG--VN", "-ORG", "ORG-VN\n", "ORG,VN", "ОRG-VN"})
    void what_is_no_authoritys_code_is_refused(String text) {
        assertThatThrownBy(() -> new AuthorityCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_unit_knows_its_authority() {
        UnitCode desk = UnitCode.deskOf(new AuthorityCode("ORG-VN-HT"));
        assertThat(desk).hasToString("ORG-VN-HT.DESK");
        assertThat(desk.authority()).hasToString("ORG-VN-HT");
        assertThatThrownBy(() -> new UnitCode("ORG-VN-HT")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnitCode("A.B,C.D")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_demo_clock_runs_from_where_it_was_put() {
        DemoClock clock = new DemoClock(Clock.fixed(NOON, ZoneOffset.UTC), Instant.parse("2025-02-03T08:00:00Z"));
        assertThat(clock.instant()).isEqualTo("2025-02-03T08:00:00Z");
        clock.tick(Duration.ofHours(8));
        assertThat(clock.instant()).isEqualTo("2025-02-03T16:00:00Z");
        clock.set(NOON);
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void identifiers_are_of_version_7_and_sort_by_time() {
        UUID early = new Identifiers(Clock.fixed(NOON, ZoneOffset.UTC), new Random(1)).next();
        UUID late = new Identifiers(Clock.fixed(NOON.plusMillis(1), ZoneOffset.UTC), new Random(2)).next();
        assertThat(early.version()).isEqualTo(7);
        assertThat(early.variant()).isEqualTo(2);
        assertThat(early.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        assertThat(early.toString()).isLessThan(late.toString());
    }
}
