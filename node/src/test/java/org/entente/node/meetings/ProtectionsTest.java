package org.entente.node.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.matters.TwoMinistries.body;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.node.matters.TwoMinistries;
import org.entente.node.meetings.Protections.Protection;
import org.entente.node.meetings.Protections.What;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Question of the protection desk: which visits come in the next sixty days, and what is unconfirmed. */
class ProtectionsTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);

    private static TwoMinistries both;

    @BeforeAll
    static void start() {
        both = new TwoMinistries();
        both.importAndConfirm();
    }

    @AfterAll
    static void stop() {
        both.close();
    }

    private static List<Protection> soon() {
        return both.laos.page(both.noy, () -> both.laos.bean(Protections.class).between(TODAY, TODAY.plusDays(60), 100));
    }

    @Test
    void the_visit_of_the_record_is_found_with_its_open_points() {
        assertThat(soon()).filteredOn(one -> one.id().equals("VS-F-001")).singleElement().satisfies(visit -> {
            assertThat(visit.starts()).isEqualTo("2025-08-19");
            assertThat(visit.unconfirmed()).extracting(Protections.Unconfirmed::what).containsExactly(What.CONTACT, What.CONTACT, What.PROGRAMME, What.POINTS);
            assertThat(visit.unconfirmed().getLast().number()).isEqualTo(2);
        });
    }

    @Test
    void what_is_arranged_step_by_step_leaves_less_unconfirmed() {
        UUID visit = both.open(both.vietnam, "protection", "tell", "VP-2025-1", body("""
                {'instrument': 'AG-SEC', 'title': {'en': 'Visit of a delegation'}, 'source': {'basis': 'own-records'}, 'of': 'visit', 'date': '2025-07-20',
                 'place': 'PL-HAN', 'liaison': [{'nation': 'VN', 'set': true, 'post': 'Duty desk of the protection unit'}],
                 'tasks': [{'id': 'T1', 'text': {'en': 'Escort from the airport'}, 'owner': 'VN', 'state': 'open'}],
                 'openPoints': [{'id': 'O1', 'text': {'en': 'Hotel'}}]}"""));
        both.carry();
        assertThat(unconfirmed()).containsExactly(What.PARTNER, What.LIAISON, What.PROGRAMME, What.TASKS, What.POINTS);
        both.next(both.laos, visit, "confirm", body("{}"));
        both.next(both.laos, visit, "update", body("""
                {'liaison': [{'nation': 'LA', 'set': true, 'post': 'Liaison post of the embassy'}], 'programme': [{'at': '10:00', 'text': {'en': 'Arrival'}}]}"""));
        both.carry();
        assertThat(unconfirmed()).containsExactly(What.TASKS, What.POINTS);
        both.next(both.vietnam, visit, "update", body("{'tasks': [{'id': 'T1', 'text': {'en': 'Escort'}, 'owner': 'VN', 'state': 'done'}], 'openPoints': [{'id': 'O1', 'closed': true}]}"));
        both.carry();
        assertThat(unconfirmed()).isEmpty();
        assertThat(both.rows(both.vietnam, "protection", visit)).isEqualTo(both.rows(both.laos, "protection", visit));
    }

    private static List<What> unconfirmed() {
        return soon().stream().filter(one -> one.id().equals("VP-2025-1")).findFirst().orElseThrow().unconfirmed().stream()
                .map(Protections.Unconfirmed::what).toList();
    }
}
