package org.entente.node.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.matters.TwoMinistries.LA;
import static org.entente.node.matters.TwoMinistries.VN;
import static org.entente.node.matters.TwoMinistries.body;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.node.matters.PracticeNode;
import org.entente.node.matters.RecordImport;
import org.entente.node.matters.TwoMinistries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The calendar of two ministries, told from the record and lived on from there. */
class CalendarTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);

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

    private static <T> T on(PracticeNode node, java.util.concurrent.Callable<T> work) {
        return node.page(both.writer(node), work);
    }

    private static List<MeetingLine> list(PracticeNode node, String level, String kind) {
        return on(node, () -> node.bean(Meetings.class).list(level, kind, null, 500));
    }

    @Test
    void every_meeting_series_honour_event_and_visit_of_the_record_stands_confirmed_on_both_nodes() {
        for (PracticeNode node : List.of(both.vietnam, both.laos)) {
            assertThat(list(node, null, "meeting")).filteredOn(line -> line.id().startsWith("M-20")).hasSize(13).allMatch(line -> line.state().equals("CONFIRMED"));
            assertThat(list(node, null, "edition")).filteredOn(line -> !line.id().equals("CS-TEST")).hasSize(7);
            assertThat(list(node, null, "honour")).extracting(MeetingLine::id).containsExactly("HON-2022", "HON-2021");
            assertThat(list(node, null, "occasion")).hasSize(3);
        }
        assertThat(both.rows(both.vietnam, "protection")).hasSize(1).isEqualTo(both.rows(both.laos, "protection"));
        assertThat(both.rows(both.vietnam, "meeting_series")).isEqualTo(both.rows(both.laos, "meeting_series"));
    }

    @Test
    void a_second_import_changes_nothing() {
        List<RecordImport.Line> again = both.vietnam.as(both.hoa, () -> both.vietnam.bean(RecordImport.class).look(TwoMinistries.record(), LA));
        assertThat(again).allMatch(line -> line.fate() == RecordImport.Fate.UNCHANGED);
        assertThat(both.laos.as(both.noy, () -> both.laos.bean(RecordImport.class).look(TwoMinistries.record(), VN)))
                .allMatch(line -> line.fate() == RecordImport.Fate.THEIRS);
    }

    @Test
    void each_level_says_when_it_last_met_and_when_it_is_overdue() {
        List<Meetings.Contact> contacts = on(both.vietnam, () -> both.vietnam.bean(Meetings.class).contacts(TODAY));
        Meetings.Contact minister = contacts.stream().filter(one -> one.level().equals("minister")).findFirst().orElseThrow();
        assertThat(minister.last()).isNotNull();
        assertThat(minister.last().id()).isEqualTo("M-2025-01-12");
        assertThat(minister.overdue(TODAY)).isFalse();
        Meetings.Contact deputies = contacts.stream().filter(one -> one.level().equals("deputy-minister")).findFirst().orElseThrow();
        assertThat(deputies.last()).isNotNull().extracting(MeetingLine::id).isEqualTo("CS-SEC");
        assertThat(deputies.dueBy()).as("a year after the fourteenth conference").isEqualTo("2025-03-19");
        assertThat(deputies.overdue(LocalDate.of(2025, 3, 20))).isTrue();
        assertThat(deputies.next()).isNotNull().extracting(MeetingLine::edition).isEqualTo(15);
        Meetings.Contact provinces = contacts.stream().filter(one -> one.level().equals("province")).findFirst().orElseThrow();
        assertThat(provinces.last()).isNull();
        assertThat(provinces.overdue(TODAY)).as("nobody is late for what nobody knows of").isFalse();
    }

    @Test
    void of_the_security_conference_only_date_edition_and_heads_are_kept() {
        Meetings.Series security = on(both.laos, () -> both.laos.bean(Meetings.class).series()).stream()
                .filter(series -> series.id().equals("CS-SEC")).findFirst().orElseThrow();
        assertThat(security.editions()).extracting(MeetingLine::edition).containsExactly(15, 14, 13, 12);
        assertThat(security.editions().getLast().heads()).containsExactly("P-LTQ", "P-KG");
        assertThat(security.editions()).allMatch(edition -> edition.outcomes().isEmpty());
    }

    private static final String INVITATION = """
            {'instrument': 'AG-SEC', 'title': {'en': 'Mid-year talks', 'vi': 'Hội đàm giữa năm', 'lo': 'ກອງປະຊຸມກາງປີ'}, 'sort': 'ministerial-talks',
             'level': 'minister', 'date': '2025-07-14', 'place': 'PL-VTE', 'host': 'LA', 'agenda': [{'text': {'en': 'Progress of the plan'}}],
             'cost': {'amount': 12000, 'currency': 'USD', 'borneBy': 'LA'}, 'approval': {'by': 'Head of cabinet', 'on': '2025-03-01'}}""";

    @Test
    void a_meeting_is_invited_to_accepted_held_and_its_minutes_are_signed_by_both() {
        UUID matter = both.open(both.laos, "meeting", "invite", "MT-2025-1", body(INVITATION));
        both.carry();
        both.next(both.vietnam, matter, "accept", body("{'date': '2025-07-15', 'delegations': [{'nation': 'VN', 'head': 'P-LTQ', 'size': 12}]}"));
        both.carry();
        both.next(both.vietnam, matter, "programme", body("{'with': ['P-LTQ', 'P-VL'], 'items': [{'at': '09:00', 'text': {'en': 'Talks'}}]}"));
        both.carry();
        assertThat(on(both.laos, () -> both.laos.bean(Meetings.class).contacts(TODAY)).get(1).next()).isNotNull()
                .satisfies(line -> assertThat(line.starts()).isEqualTo("2025-07-15"));
        both.next(both.laos, matter, "minutes", body("{'text': {'en': 'Both sides reviewed the plan.'}, 'held': '2025-07-16', 'outcomes': ['PLAN-2025']}"));
        both.carry();
        both.next(both.laos, matter, "sign-minutes", body("{'by': 'P-VL', 'on': '2025-07-16'}"));
        both.carry();
        assertThat(both.state(both.vietnam, matter)).isEqualTo("SIGNED_BY_OPENER");
        both.next(both.vietnam, matter, "sign-minutes", body("{'by': 'P-LTQ', 'on': '2025-07-16'}"));
        both.carry();
        for (PracticeNode node : List.of(both.vietnam, both.laos)) {
            assertThat(both.state(node, matter)).isEqualTo("MINUTES_SIGNED");
            assertThat(on(node, () -> node.bean(Meetings.class).of(matter))).singleElement().satisfies(line -> {
                assertThat(line.said()).hasToString("2025-07-16");
                assertThat(line.heads()).containsExactly("P-LTQ", "P-VL");
                assertThat(line.outcomes()).containsExactly("PLAN-2025");
            });
        }
    }

    @Test
    void minutes_that_cross_a_cancellation_count_and_both_calendars_say_the_same() {
        UUID matter = both.open(both.laos, "meeting", "invite", "MT-2025-2", body(INVITATION.replace("2025-07-14", "2025-09-01")));
        both.carry();
        both.next(both.vietnam, matter, "accept", body("{}"));
        both.carry();
        both.next(both.laos, matter, "cancel", body("{'reason': {'en': 'Illness'}}"));
        assertThat(on(both.laos, () -> both.laos.bean(Meetings.class).of(matter)).getFirst().held()).isFalse();
        both.next(both.vietnam, matter, "minutes", body("{'text': {'en': 'It was held the day before.'}, 'held': '2025-08-31'}"));
        both.carryCrossing();
        assertThat(both.state(both.vietnam, matter)).isEqualTo("MINUTED").isEqualTo(both.state(both.laos, matter));
        assertThat(both.rows(both.laos, "meeting_line", matter)).isEqualTo(both.rows(both.vietnam, "meeting_line", matter))
                .singleElement().asString().contains("2025-08-31");
        assertThat(on(both.laos, () -> both.laos.bean(Meetings.class).of(matter)).getFirst().held()).isTrue();
    }

    @Test
    void an_edition_that_is_reported_joins_those_that_were_told() {
        UUID series = both.open(both.vietnam, "series", "tell", "CS-TEST", body("""
                {'instrument': 'AG-SEC', 'title': {'en': 'Conference of a test'}, 'source': {'basis': 'fictional'}, 'cadence': 'quarterly',
                 'level': 'department', 'editions': [{'no': 1, 'date': '2024-01'}]}"""));
        both.carry();
        both.next(both.laos, series, "report", body("{'edition': {'no': 2, 'date': '2024-04-03', 'heads': ['P-KP'], 'minutes': 'Register 17'}}"));
        both.carry();
        both.next(both.vietnam, series, "report", body("{'edition': {'no': 3, 'date': '2024-07-01'}}"));
        both.carry();
        assertThat(both.rows(both.laos, "meeting_line", series)).hasSize(3).isEqualTo(both.rows(both.vietnam, "meeting_line", series));
        Meetings.Series read = on(both.vietnam, () -> both.vietnam.bean(Meetings.class).series()).stream()
                .filter(one -> one.id().equals("CS-TEST")).findFirst().orElseThrow();
        assertThat(read.editions()).extracting(MeetingLine::edition).containsExactly(3, 2, 1);
        assertThat(read.dueBy()).isEqualTo("2024-10-01");
    }
}
