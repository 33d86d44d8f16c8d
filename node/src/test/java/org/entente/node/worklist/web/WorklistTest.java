package org.entente.node.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.node.exchange.LinkState;
import org.entente.node.exchange.Links;
import org.entente.node.exchange.UrgentActWaits;
import org.entente.node.exchange.UrgentActs;
import org.entente.node.matters.Bodily;
import org.entente.node.matters.Docket;
import org.entente.node.matters.PracticeNode;
import org.entente.node.matters.Story;
import org.entente.node.matters.web.Naming;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.node.pages.EmptyView;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What officers find in Now, Requests and Find, and that a stranger to a matter finds nothing. */
class WorklistTest {
    private static PracticeNode vietnam;
    private static PracticeNode laos;
    private static Officer asking;
    private static Officer releasing;
    private static Officer answering;
    private static Officer stranger;
    private static List<UrgentActWaits> urgent = List.of();
    private static UUID overdue;
    private static UUID fresh;

    @BeforeAll
    static void start() {
        vietnam = new PracticeNode("VN");
        laos = new PracticeNode("LA");
        PracticeNode.pair(vietnam, laos);
        withPages(vietnam);
        withPages(laos);
        asking = vietnam.officer("Hung", "ORG-VN-DB", Role.OFFICER);
        releasing = vietnam.officer("Thu", "ORG-VN-DB", Role.RELEASING_OFFICER);
        answering = laos.officer("Bounmy", "ORG-LA-PSL", Role.OFFICER);
        stranger = laos.officer("Noy", "ORG-LA-SVK", Role.OFFICER, Role.RELEASING_OFFICER, Role.LEGAL_OFFICER);
        overdue = asked();
        both(Duration.ofDays(8));
        fresh = asked();
    }

    @AfterAll
    static void stop() {
        vietnam.close();
        laos.close();
    }

    private static void withPages(PracticeNode node) {
        node.context.registerBean(Naming.class);
        node.context.registerBean(Links.class, () -> new Links() {
            @Override
            public LinkState state(Nation partner) {
                throw new UnsupportedOperationException("no link is asked for by name");
            }

            @Override
            public List<LinkState> all() {
                return List.of();
            }

            @Override
            public void tryNow(Nation partner) {}
        });
        node.context.registerBean(UrgentActs.class, () -> () -> urgent);
        new ClassPathBeanDefinitionScanner(node.context).scan("org.entente.node.worklist");
    }

    private static UUID asked() {
        UUID matter = Story.ask(vietnam, asking, releasing, "ORG-LA-PSL", Bodily.ask());
        vietnam.carryTo(laos);
        return matter;
    }

    private static void both(Duration time) {
        vietnam.pass(time);
        laos.pass(time);
    }

    @Test
    void what_is_overdue_comes_first_and_is_counted() {
        ExtendedModelMap now = now(laos, answering, null);
        assertThat(ids(now, "we")).containsExactly(overdue, fresh);
        assertThat((Docket.Count) now.get("weCount")).isEqualTo(new Docket.Count(2, 1));
        assertThat(rows(now, "we").getFirst().style()).isEqualTo("late");
        assertThat(rows(now, "we").getFirst().actor().text()).contains("Phongsaly");
        assertThat(ids(now, "fresh")).containsExactlyInAnyOrder(overdue, fresh);
    }

    @Test
    void what_must_be_answered_within_a_day_is_asked_for_by_one_filter() {
        assertThat(listed(laos, answering, "24h")).containsExactly(overdue);
        assertThat(listed(laos, answering, "overdue")).containsExactly(overdue);
        ExtendedModelMap model = new ExtendedModelMap();
        requests(laos, answering, "all", "24h", null, null, model);
        assertThat(ids(model, "rows")).containsExactly(overdue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "we", "24h", "overdue", "asked"})
    void a_stranger_to_a_matter_sees_it_in_no_list(String show) {
        assertThat(listed(laos, answering, show)).isNotEmpty();
        assertThat(listed(laos, stranger, show)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Owner of a lorry", "own", "FIC 0142", "fic0142"})
    void a_stranger_finds_nothing_by_words_or_plates(String query) {
        assertThat(found(answering, query)).containsExactlyInAnyOrder(overdue, fresh);
        assertThat(found(stranger, query)).isEmpty();
    }

    @Test
    void a_stranger_counts_nothing_and_is_told_of_nothing() {
        ExtendedModelMap now = now(laos, stranger, PracticeNode.START);
        assertThat((Docket.Count) now.get("weCount")).isEqualTo(new Docket.Count(0, 0));
        assertThat((Docket.Count) now.get("theyCount")).isEqualTo(new Docket.Count(0, 0));
        for (String list : List.of("we", "they", "fresh", "came")) {
            assertThat(ids(now, list)).as(list).isEmpty();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_urgent_act_that_does_not_arrive_stands_on_now_with_the_telephone_to_call_and_no_stranger_learns_of_it() {
        urgent = List.of(new UrgentActWaits(
                Digest.over(new byte[1]), fresh, laos.nation, PracticeNode.START, "+856 000 000 000"));
        var shown = (List<UrgentRows.Row>) now(vietnam, asking, null).get("urgent");
        var stranger = vietnam.officer("Tam", "ORG-VN-HT", Role.OFFICER);
        var hidden = (List<UrgentRows.Row>) now(vietnam, stranger, null).get("urgent");
        urgent = List.of();
        assertThat(shown).singleElement().satisfies(row -> {
            assertThat(row.matter().id()).isEqualTo(fresh);
            assertThat(row.telephone()).isEqualTo("+856 000 000 000");
        });
        assertThat(hidden).isEmpty();
    }

    @Test
    void only_what_came_since_the_last_look_is_announced() {
        assertThat(ids(now(laos, answering, PracticeNode.START.plus(Duration.ofDays(4))), "came")).containsExactly(fresh);
        assertThat(ids(now(laos, answering, laos.clock.instant().plusSeconds(1)), "came")).isEmpty();
    }

    @Test
    void a_desk_without_requests_is_told_what_belongs_here_and_how_to_begin() {
        ExtendedModelMap model = new ExtendedModelMap();
        requests(laos, stranger, "all", "", null, null, model);
        EmptyView empty = (EmptyView) model.get("empty");
        assertThat(empty.steps()).extracting(step -> step.href()).containsExactly("/requests/new", "/address-book");
    }

    @Test
    void a_list_goes_on_over_pages_also_where_no_clock_has_started() {
        Officer author = vietnam.officer("Binh", "ORG-VN-HT", Role.OFFICER);
        Officer second = vietnam.officer("Mai", "ORG-VN-HT", Role.RELEASING_OFFICER);
        List<UUID> sent = new ArrayList<>();
        for (int i = 0; i < Docket.PAGE + 2; i++) {
            sent.add(Story.ask(vietnam, author, second, "ORG-LA-PSL", Bodily.ask()));
        }
        for (String show : List.of("they", "all")) {
            List<UUID> seen = new ArrayList<>();
            ExtendedModelMap model = new ExtendedModelMap();
            requests(vietnam, author, show, "", null, null, model);
            seen.addAll(ids(model, "rows"));
            assertThat(seen).as(show).hasSize(Docket.PAGE);
            MultiValueMap<String, String> next = UriComponentsBuilder.fromUriString((String) model.get("next")).build().getQueryParams();
            model = new ExtendedModelMap();
            String at = next.getFirst("at");
            requests(vietnam, author, show, "", at == null ? null : Instant.parse(at), UUID.fromString(next.getFirst("after")), model);
            seen.addAll(ids(model, "rows"));
            assertThat(seen).as(show).containsExactlyInAnyOrderElementsOf(sent);
            assertThat(model.get("next")).isNull();
        }
        vietnam.carrier.take();
    }

    private static ExtendedModelMap now(PracticeNode node, Officer officer, Instant since) {
        ExtendedModelMap model = new ExtendedModelMap();
        node.as(officer, () -> since == null ? node.bean(NowPage.class).now(model) : node.bean(NowPage.class).live(since, model));
        if (since == null) {
            assertThat(model.get("came")).isEqualTo(List.of());
        }
        return model;
    }

    private static List<UUID> listed(PracticeNode node, Officer officer, String show) {
        ExtendedModelMap model = new ExtendedModelMap();
        requests(node, officer, show, "", null, null, model);
        return ids(model, "rows");
    }

    private static void requests(PracticeNode node, Officer officer, String show, String due, Instant at, UUID after, ExtendedModelMap model) {
        node.as(officer, () -> node.bean(RequestsPage.class).list(show, due, "", at, after, model, new RedirectAttributesModelMap()));
    }

    private static List<UUID> found(Officer officer, String query) {
        ExtendedModelMap model = new ExtendedModelMap();
        laos.as(officer, () -> laos.bean(RequestsPage.class).search(query, model));
        return ids(model, "rows");
    }

    @SuppressWarnings("unchecked")
    private static List<RowViews.Row> rows(ExtendedModelMap model, String name) {
        return (List<RowViews.Row>) model.get(name);
    }

    private static List<UUID> ids(ExtendedModelMap model, String name) {
        return rows(model, name).stream().map(RowViews.Row::id).toList();
    }
}
