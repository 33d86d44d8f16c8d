package org.entente.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.entente.node.matters.PracticeNode;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Twenty years of promises, and who counts them. */
class CountedTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);
    private static final int MANY = 50_000;
    private static final Duration PAGE = Duration.ofMillis(500);

    private static PracticeNode node;
    private static Officer hoa;
    private static Officer other;

    /** Every tenth is one desk's own, the others are for the whole nation; every second has a day that is past. */
    @BeforeAll
    static void start() {
        node = new PracticeNode("VN");
        hoa = node.officer("Hoa", "ORG-VN-MPS", Role.OFFICER);
        other = node.officer("Son", "ORG-VN-TA", Role.OFFICER);
        node.exchange().executeWithoutResult(status -> {
            node.jobs().sql("""
                    insert into entente.commitment (matter, id, owner, due, status, title, told)
                    select ('00000000-0000-8000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'CM-' || n, case n % 4 when 0 then 'VN' when 1 then 'LA' else 'both' end,
                        case when n % 2 = 0 then date '2024-12-31' else date '2025-12-31' end, 'open', '{"en": "x"}', '{}' from generate_series(1, ?) n""")
                    .param(MANY).update();
            node.jobs().sql("""
                    insert into entente.matter_access (matter, unit, why, granted_at, kind, must_act, state, opened_at, moved_at, unread)
                    select c.matter, case when right(c.id, 1) = '0' then 'ORG-VN-TA.DESK' else '*' end, 'ADDRESSED', now(), 'commitment', 'NOBODY', 'CONFIRMED', now(), now(), false
                    from entente.commitment c""").update();
        });
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static int sum(Officer officer) {
        return node.page(officer, () -> node.bean(Commitments.class).counted(TODAY)).stream().mapToInt(Commitments.Counted::number).sum();
    }

    @Test
    void each_officer_counts_the_promises_that_he_may_read_and_no_others() {
        assertThat(sum(hoa)).isEqualTo(MANY - MANY / 10);
        assertThat(sum(other)).isEqualTo(MANY);
        List<Commitments.Counted> counted = node.page(hoa, () -> node.bean(Commitments.class).counted(TODAY));
        assertThat(counted).contains(new Commitments.Counted("LA", "open", MANY / 4));
    }

    @Test
    void fifty_thousand_are_counted_within_a_page() {
        // The first ones meet a database that has just been filled.
        for (int i = 0; i < 5; i++) {
            sum(hoa);
        }
        long begun = System.nanoTime();
        sum(hoa);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("COUNTED " + MANY + " ms " + took.toMillis());
        assertThat(took).isLessThan(PAGE);
    }
}
