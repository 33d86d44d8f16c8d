package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Kinds about the cooperation accept no table of persons, no field of their sender's own, and no political content. */
class NobodyNamedTest {
    private static PracticeNode node;

    @BeforeAll
    static void start() {
        node = new PracticeNode("VN");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static List<Kind> kinds() {
        return node.bean(Kinds.class).all().stream().filter(CooperationKind.class::isInstance).toList();
    }

    private static List<BodyFault> faults(String kind, String act, JsonNode body) {
        return node.bean(Kinds.class).find(kind, 1).orElseThrow().schema(act).check(body);
    }

    private static List<RecordSection.Told> told() {
        List<RecordSection.Told> told = new ArrayList<>();
        node.context.getBeansOfType(RecordSection.class).values().forEach(section -> told.addAll(section.read(TwoMinistries.record(), List.of(TwoMinistries.LA, TwoMinistries.VN))));
        return told.stream().filter(one -> kinds().stream().anyMatch(kind -> kind.name().equals(one.kind()))).toList();
    }

    @Test
    void what_the_record_tells_is_taken_and_the_same_with_a_table_of_persons_is_refused() {
        assertThat(told()).hasSizeGreaterThan(30).allSatisfy(one -> {
            assertThat(faults(one.kind(), "tell", one.body())).as(one.id()).isEmpty();
            for (String field : List.of("persons", "attendees", "participants", "critics", "demonstrators", "patients", "names", "note2")) {
                ObjectNode more = one.body().deepCopy();
                more.putArray(field).addObject().put("family", "Demo").put("given", "Person");
                assertThat(faults(one.kind(), "tell", more)).as(one.id() + " with " + field).isNotEmpty();
            }
        });
    }

    @Test
    void no_schema_of_these_kinds_leaves_a_door_open() {
        for (Kind kind : kinds()) {
            for (String act : kind.lifeCycle().acts()) {
                closed(kind.name() + " " + act, kind.schema(act).published());
                assertThat(kind.canCarryPersons(act)).isFalse();
            }
        }
    }

    /** Every object of a schema says what it takes and takes nothing else. */
    private static void closed(String where, JsonNode schema) {
        if (schema.path("type").asString("").equals("object")) {
            assertThat(schema.path("additionalProperties").isBoolean() && !schema.path("additionalProperties").booleanValue()).as(where).isTrue();
        }
        schema.properties().forEach(field -> closed(where + "." + field.getKey(), field.getValue()));
        schema.valueStream().filter(JsonNode::isObject).forEach(inner -> closed(where, inner));
    }

    @Test
    void no_field_is_named_after_a_person() {
        Set<String> names = new TreeSet<>();
        kinds().forEach(kind -> kind.lifeCycle().acts().forEach(act -> names(kind.schema(act).published(), names)));
        assertThat(names).hasSizeGreaterThan(80).doesNotContain("persons", "person", "attendees", "participants", "family", "given names", "born", "birth",
                "passport", "patient", "patients", "demonstrators", "critics", "opinion", "belief", "religion", "ethnicity", "origin", "suspects", "recipients");
    }

    private static void names(JsonNode schema, Set<String> names) {
        schema.path("properties").properties().forEach(field -> names.add(field.getKey()));
        schema.valueStream().forEach(inner -> names(inner, names));
    }

    @ParameterizedTest
    @CsvSource({"political-surveillance", "opinion-monitoring", "social-media-watch", "colour-revolution", "hostile-forces", "censorship", "other", "''"})
    void a_course_teaches_skills_against_crime_and_nothing_else(String content) {
        ObjectNode course = TwoMinistries.body("""
                {'instrument': 'AG-SEC', 'title': {'en': 'Course'}, 'content': 'forensics', 'date': '2025', 'host': 'ORG-VN-MPS', 'officers': 20, 'humanRights': true}""");
        assertThat(faults("course", "plan", course)).isEmpty();
        assertThat(faults("course", "plan", course.put("content", content))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cameras", "interception", "face-recognition", "spyware", "drones", "other"})
    void a_donation_has_no_word_for_what_watches_people(String item) {
        assertThat(faults("donation", "plan", TwoMinistries.body("""
                {'instrument': 'AG-SEC', 'title': {'en': 'Gift'}, 'date': '2025', 'items': [{'item': '%s'}]}""".formatted(item)))).isNotEmpty();
    }

    @Test
    void nobody_can_write_an_agenda_of_the_security_conference() {
        String series = "{'instrument': 'AG-SEC', 'title': {'en': 'Conference'}, 'source': {'basis': 'own-records'}, 'cadence': 'yearly', 'level': 'deputy-minister', %s}";
        assertThat(faults("series", "tell", TwoMinistries.body(series.formatted("'editions': [{'no': 1, 'date': '2022'}]")))).isEmpty();
        assertThat(faults("series", "tell", TwoMinistries.body(series.formatted("'editions': [{'no': 1, 'date': '2022', 'agenda': [{'text': {'en': 'x'}}]}]")))).isNotEmpty();
        String meeting = "{'instrument': 'AG-SEC', 'title': {'en': 'Talks'}, 'source': {'basis': 'own-records'}, 'sort': 'conference', 'level': 'deputy-minister',"
                + " 'date': '2025', 'agenda': [{'text': {'en': 'x'}}], 'series': '%s'}";
        assertThat(faults("meeting", "tell", TwoMinistries.body(meeting.formatted("CS-CRIME")))).isEmpty();
        assertThat(faults("meeting", "tell", TwoMinistries.body(meeting.formatted("CS-SEC")))).isNotEmpty();
    }

    @Test
    void only_office_holders_lead_a_delegation() {
        String accept = "{'delegations': [{'nation': 'VN', 'head': '%s', 'size': 5}]}";
        assertThat(faults("meeting", "accept", TwoMinistries.body(accept.formatted("P-LTQ")))).isEmpty();
        assertThat(faults("meeting", "accept", TwoMinistries.body(accept.formatted("Demo Person One")))).isNotEmpty();
    }

    @Test
    void dates_out_of_any_calendar_and_negative_counts_are_refused() {
        assertThat(faults("meeting", "minutes", TwoMinistries.body("{'text': {'en': 'x'}, 'held': '12/3/2025'}"))).isNotEmpty();
        assertThat(faults("course", "report", TwoMinistries.body("{'attended': -1}"))).isNotEmpty();
        assertThat(faults("course", "report", TwoMinistries.body("{}"))).isNotEmpty();
    }
}
