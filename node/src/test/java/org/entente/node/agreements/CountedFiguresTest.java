package org.entente.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.node.matters.Bodies;
import org.entente.node.matters.Bodily;
import org.entente.node.matters.Draft;
import org.entente.node.matters.Drafts;
import org.entente.node.matters.PracticeNode;
import org.entente.node.matters.Story;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.protocol.Nation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the platform counts for the items of a plan: of the whole nation, in the plan's year, and nothing but a number. */
class CountedFiguresTest {
    private static final List<String> ALL = List.of("requests-answered", "requests-answered-in-time", "officers-trained", "meetings-held", "commitments-done");

    private static PracticeNode vietnam;
    private static PracticeNode laos;

    @BeforeAll
    static void start() {
        vietnam = new PracticeNode("VN");
        laos = new PracticeNode("LA");
        PracticeNode.pair(vietnam, laos);
    }

    @AfterAll
    static void stop() {
        vietnam.close();
        laos.close();
    }

    private static JsonNode item(String counts) {
        ObjectNode item = Bodies.empty().put("id", "P-" + counts);
        item.putObject("text").put("en", "Measured by " + counts);
        item.putObject("indicator").put("counts", counts).put("goal", 10);
        return item;
    }

    private static Map<String, Long> counted(PracticeNode node, Officer reader, int year) {
        Nation partner = new Nation(node == vietnam ? "LA" : "VN");
        return node.as(reader, () -> node.bean(CountedFigures.class).of(ALL.stream().map(CountedFiguresTest::item).toList(), partner, year));
    }

    @Test
    void an_answered_request_is_counted_at_both_nations_by_officers_who_may_not_read_it_and_late_ones_are_not_in_time() {
        Officer hung = vietnam.officer("Hung", "ORG-VN-DB", Role.OFFICER);
        Officer thu = vietnam.officer("Thu", "ORG-VN-DB", Role.RELEASING_OFFICER);
        Officer bounmy = laos.officer("Bounmy", "ORG-LA-PSL", Role.OFFICER);
        Officer chan = laos.officer("Chan", "ORG-LA-PSL", Role.RELEASING_OFFICER);
        Officer elsewhere = vietnam.officer("Nam", "ORG-VN-NA", Role.OFFICER);
        int year = vietnam.as(hung, () -> vietnam.bean(org.entente.node.matters.Today.class).day().getYear());

        UUID quick = Story.ask(vietnam, hung, thu, "ORG-LA-PSL", Bodily.ask());
        UUID slow = Story.ask(vietnam, hung, thu, "ORG-LA-PSL", Bodily.ask());
        vietnam.carryTo(laos);
        assertThat(counted(vietnam, elsewhere, year)).containsOnlyKeys(ALL).containsEntry("requests-answered", 0L);

        Story.act(laos, bounmy, chan, quick, "answer", Bodily.answer("FIC Trading company"));
        laos.carryTo(vietnam);
        assertThat(counted(vietnam, elsewhere, year)).containsEntry("requests-answered", 1L).containsEntry("requests-answered-in-time", 1L);

        vietnam.pass(Duration.ofDays(40));
        laos.pass(Duration.ofDays(40));
        Story.act(laos, bounmy, chan, slow, "answer", Bodily.answer("FIC Trading company"));
        laos.carryTo(vietnam);
        for (PracticeNode node : List.of(vietnam, laos)) {
            assertThat(counted(node, node == vietnam ? elsewhere : bounmy, year)).containsEntry("requests-answered", 2L)
                    .containsEntry("requests-answered-in-time", 1L);
            assertThat(counted(node, node == vietnam ? elsewhere : bounmy, year + 1)).containsEntry("requests-answered", 0L);
        }
        assertThat(vietnam.page(elsewhere, () -> vietnam.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select count(*) from entente.matter where kind = 'request'").query(Long.class).single())).as("what he may read").isZero();
    }

    @Test
    void the_figures_of_a_review_begin_with_every_item_and_with_what_the_platform_counted() {
        Officer hoa = vietnam.officer("Hoa", "ORG-VN-MPS", Role.OFFICER);
        Officer lan = vietnam.officer("Lan", "ORG-VN-MPS", Role.RELEASING_OFFICER);
        Draft told = vietnam.as(hoa, () -> {
            Draft begun = vietnam.drafts().open("plan", 1, "tell");
            ObjectNode body = Bodies.empty().put("instrument", "AG-SEC").put("year", 2021);
            body.putObject("title").put("en", "Cooperation plan for 2021");
            body.putObject("source").put("basis", "own-records");
            body.putArray("items").add(item("meetings-held")).add(item("by-hand"));
            return vietnam.drafts().save(begun.id(), new Drafts.Change(new Nation("LA"), "ORG-LA-MPS", "PLAN-2021-T", 0, body, ""));
        });
        Story.release(vietnam, hoa, lan, told);
        vietnam.carryTo(laos);
        Officer noy = laos.officer("Noy", "ORG-LA-MPS", Role.OFFICER);
        Officer khamla = laos.officer("Khamla", "ORG-LA-MPS", Role.RELEASING_OFFICER);
        Story.act(laos, noy, khamla, told.matter(), "confirm", Bodies.empty());
        laos.carryTo(vietnam);

        JsonNode rows = vietnam.as(hoa, () -> vietnam.drafts().next(told.matter(), "figures").body().path("items"));

        assertThat(rows.valueStream().map(row -> row.path("item").asString())).containsExactly("P-meetings-held", "P-by-hand");
        assertThat(rows.path(0).path("figure").asLong(-1)).isZero();
        assertThat(rows.path(0).path("rule").propertyNames()).containsExactlyInAnyOrder("vi", "lo", "en");
        assertThat(rows.path(1).has("figure")).isFalse();
    }
}
