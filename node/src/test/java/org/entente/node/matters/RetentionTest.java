package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.node.kernel.UnitCode;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each kind says how long its matters stay; on that day every word goes, and what counts and proves stays. */
class RetentionTest {
    private static PracticeNode vietnam;
    private static PracticeNode laos;
    private static Officer hung;
    private static Officer thu;
    private static Officer somchit;
    private static Officer bounmy;

    @BeforeAll
    static void start() {
        vietnam = new PracticeNode("VN");
        laos = new PracticeNode("LA");
        PracticeNode.pair(vietnam, laos);
        hung = vietnam.officer("Hung", "ORG-VN-DB", Role.OFFICER);
        thu = vietnam.officer("Thu", "ORG-VN-DB", Role.RELEASING_OFFICER);
        somchit = laos.officer("Somchit", "ORG-LA-PSL", Role.OFFICER);
        bounmy = laos.officer("Bounmy", "ORG-LA-PSL", Role.RELEASING_OFFICER);
    }

    @AfterAll
    static void stop() {
        vietnam.close();
        laos.close();
    }

    private static UUID closed() {
        UUID matter = Story.ask(vietnam, hung, thu, "ORG-LA-PSL", Bodily.ask());
        vietnam.carryTo(laos);
        laos.as(somchit, () -> {
            laos.bean(Handover.class).passDown(matter, new UnitCode("ORG-LA-MPS.DESK"), "The owner is known to us");
            laos.bean(Handover.class).takeBack(matter, null);
            Translations translations = laos.bean(Translations.class);
            HeldAct ask = laos.bean(MatterReading.class).acts(matter).getFirst();
            translations.write(matter, ask.digest(), "title", "ເຈົ້າຂອງລົດ", Translations.Status.DRAFT);
            return true;
        });
        Story.act(laos, somchit, bounmy, matter, "answer", Bodily.answer("Somebody owned it"));
        laos.carryTo(vietnam);
        return matter;
    }

    @Test
    void every_kind_declares_review_and_erasure() {
        assertThat(vietnam.bean(Kinds.class).all()).isNotEmpty().allSatisfy(kind -> {
            LocalDate day = LocalDate.of(2025, 1, 1);
            assertThat(day.plus(kind.retention().reviewAfter())).isAfter(day).isBeforeOrEqualTo(day.plus(kind.retention().eraseAfter()));
            assertThat(kind.retention().name()).isNotBlank();
        });
    }

    @Test
    void a_matter_goes_on_its_day_and_not_before_and_not_while_somebody_must_act() {
        UUID done = closed();
        UUID open = Story.ask(vietnam, hung, thu, "ORG-LA-PSL", Bodily.ask());
        vietnam.carryTo(laos);
        LocalDate last = laos.as(somchit, () -> laos.bean(MatterReading.class).get(done)).eraseOn();
        assertThat(last).isEqualTo(laos.clock.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate().plusYears(3));
        Ends ends = laos.bean(Ends.class);
        assertThat(ends.expiredMatters(last, 100)).doesNotContain(done);
        assertThat(ends.expiredMatters(last.plusDays(1), 100)).contains(done).doesNotContain(open);
    }

    @Test
    void every_word_of_it_goes_and_number_acts_and_receipts_stay() {
        UUID matter = closed();
        List<HeldAct> before = laos.as(somchit, () -> laos.bean(MatterReading.class).acts(matter));
        laos.exchange().executeWithoutResult(status -> laos.bean(Ends.class).eraseMatter(matter, laos.clock.instant()));
        for (String table : List.of("matter_word", "identifier", "asked_notice", "predominance_test", "untranslated", "translation", "paper_file")) {
            assertThat(laos.jobs().sql("select count(*) from entente." + table + " where matter = ?").param(matter).query(Long.class).single())
                    .as(table).isZero();
        }
        assertThat(laos.jobs().sql("select count(*) from entente.matter_step where matter = ? and note is not null").param(matter)
                .query(Long.class).single()).isZero();
        Matter left = laos.as(somchit, () -> laos.bean(MatterReading.class).get(matter));
        assertThat(left.title()).isNull();
        assertThat(left.caseNumber()).isNull();
        assertThat(left.registerNumber()).isPositive();
        assertThat(left.erasedAt()).isNotNull();
        assertThat(laos.as(somchit, () -> laos.bean(MatterReading.class).acts(matter))).extracting(HeldAct::digest)
                .isEqualTo(before.stream().map(HeldAct::digest).toList());
        assertThat(laos.as(somchit, () -> laos.bean(MatterReading.class).allowed(left))).isEmpty();
        assertThat(laos.as(somchit, () -> laos.bean(Docket.class).search("lorry", 10))).extracting(Matter::id).doesNotContain(matter);
    }
}
