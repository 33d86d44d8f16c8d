package org.entente.node.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.matters.TwoMinistries.body;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.entente.node.matters.PracticeNode;
import org.entente.node.matters.TwoMinistries;
import org.entente.node.programmes.Portfolio.Entry;
import org.entente.node.programmes.Portfolio.Show;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What two ministries build, give and teach, told from the record and lived on from there. */
class PortfolioTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 1);

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

    private static <T> T on(PracticeNode node, Callable<T> work) {
        return node.page(both.writer(node), work);
    }

    private static List<Entry> list(PracticeNode node, Show show) {
        return on(node, () -> node.bean(Portfolio.class).list(show, TODAY, 0, 100));
    }

    private static Entry entry(String id) {
        return list(both.laos, Show.ALL).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void the_projects_gifts_and_courses_of_the_record_stand_confirmed_on_both_nodes() {
        for (PracticeNode node : List.of(both.vietnam, both.laos)) {
            assertThat(list(node, Show.ALL)).filteredOn(one -> !one.id().contains("2025-")).extracting(Entry::id).containsExactlyInAnyOrder("PRJ-ACAD", "PRJ-ID", "PRJ-REHAB", "PRJ-POSTS",
                    "PRJ-DRUGPROG", "AID-2021", "AID-2024-VEH");
        }
        assertThat(entry("PRJ-REHAB").budget()).isEqualByComparingTo("247000000000");
        assertThat(entry("PRJ-REHAB").status()).isEqualTo("handed-over");
        assertThat(entry("PRJ-POSTS")).satisfies(posts -> {
            assertThat(posts.built()).isEqualTo(224);
            assertThat(posts.planned()).isEqualTo(287);
            assertThat(posts.status()).isEqualTo("running");
        });
    }

    @Test
    void how_many_officers_were_trained_is_said_by_year_and_by_content() {
        Training training = both.vietnam.bean(Training.class);
        List<Training.Sum> years = on(both.vietnam, () -> training.sums(Training.By.YEAR, null));
        assertThat(years).contains(new Training.Sum("2021", 1, 280, 0, 0, 0));
        assertThat(on(both.vietnam, () -> training.trained(2021))).isEqualTo(280);
        assertThat(years.getLast()).as("four courses of one province and a fictional one, without a year").isEqualTo(new Training.Sum(null, 5, 153, 0, 0, 28));
        assertThat(on(both.vietnam, () -> training.sums(Training.By.GIVER, null))).extracting(Training.Sum::by).contains("ORG-VN-MPS");
        assertThat(on(both.vietnam, () -> training.list(2024, 0, 10))).singleElement().satisfies(experts -> {
            assertThat(experts.id()).isEqualTo("TR-EXP-2024");
            assertThat(experts.kind()).isEqualTo("mission");
        });
    }

    @Test
    void a_course_is_planned_agreed_to_and_counted_by_what_is_reported() {
        UUID course = both.open(both.vietnam, "course", "plan", "TR-2025-1", body("""
                {'instrument': 'AG-SEC', 'title': {'en': 'Forensics for provinces', 'vi': 'Kỹ thuật hình sự cho cấp tỉnh'}, 'content': 'forensics',
                 'date': '2025-05', 'host': 'ORG-VN-MPS', 'guests': ['ORG-LA-MPS'], 'officers': 30, 'humanRights': true, 'humanRightsBy': 'ORG-VN-MPS'}"""));
        both.carry();
        both.next(both.laos, course, "agree", body("{'nominated': 28}"));
        both.carry();
        both.next(both.laos, course, "report", body("{'on': '2025-06-01', 'attended': 26, 'certificates': 25, 'gender': {'women': 9, 'men': 17}}"));
        both.next(both.vietnam, course, "report", body("{'on': '2025-06-02', 'evaluation': {'score': 88}}"));
        both.carryCrossing();
        assertThat(both.state(both.vietnam, course)).isEqualTo("AGREED");
        assertThat(both.rows(both.vietnam, "training", course)).isEqualTo(both.rows(both.laos, "training", course));
        assertThat(on(both.laos, () -> both.laos.bean(Training.class).sums(Training.By.YEAR, 2025)))
                .containsExactly(new Training.Sum("2025", 1, 26, 9, 17, 26));
    }

    @Test
    void a_project_that_is_late_over_budget_or_without_a_paper_is_found() {
        UUID project = both.open(both.laos, "project", "plan", "PJ-2025-1", body("""
                {'instrument': 'AG-SEC', 'title': {'en': 'Joint gate office'}, 'sort': 'building', 'due': '2026-06', 'owner': 'both',
                 'budget': {'amount': 1000000, 'currency': 'USD'}, 'papers': [{'name': 'Acceptance', 'present': false}],
                 'milestones': [{'id': 'M1', 'text': {'en': 'Foundation'}, 'due': '2025-08-31'}, {'id': 'M2', 'text': {'en': 'Roof'}, 'due': '2026-02'}]}"""));
        both.carry();
        assertThat(troubles("PJ-2025-1")).isEqualTo("late 1, over false, missing [Acceptance]");
        both.next(both.vietnam, project, "agree", body("{}"));
        both.carry();
        both.next(both.vietnam, project, "report", body("""
                {'on': '2025-09-30', 'status': 'running', 'milestones': [{'id': 'M1', 'done': '2025-09-10'}], 'spent': {'amount': 1200000, 'currency': 'USD'}}"""));
        both.carry();
        assertThat(troubles("PJ-2025-1")).isEqualTo("late 0, over true, missing [Acceptance]");
        both.next(both.laos, project, "report", body("{'on': '2025-10-01', 'papers': [{'name': 'Acceptance', 'present': true}], 'spent': {'amount': 900000, 'currency': 'USD'}}"));
        both.carry();
        assertThat(list(both.vietnam, Show.TROUBLED)).isEmpty();
        assertThat(on(both.laos, () -> both.laos.bean(Portfolio.class).milestones(project))).extracting(Portfolio.Milestone::id).containsExactly("M1", "M2");
        assertThat(both.rows(both.vietnam, "portfolio", project)).isEqualTo(both.rows(both.laos, "portfolio", project));
    }

    private static String troubles(String id) {
        return list(both.vietnam, Show.TROUBLED).stream().filter(one -> one.id().equals(id)).findFirst()
                .map(one -> "late " + one.late() + ", over " + one.overBudget() + ", missing " + one.missing()).orElse("none");
    }

    @Test
    void a_gift_that_was_cancelled_as_it_was_agreed_to_is_no_part_of_the_portfolio_on_either_node() {
        UUID gift = both.open(both.vietnam, "donation", "plan", "DN-2025-1", body("""
                {'instrument': 'AG-SEC', 'title': {'en': 'Ambulances'}, 'date': '2025-12', 'from': 'VN', 'to': 'LA', 'items': [{'item': 'medical', 'quantity': 2}]}"""));
        both.carry();
        both.next(both.laos, gift, "agree", body("{}"));
        both.next(both.vietnam, gift, "cancel", body("{'reason': {'en': 'No money this year'}}"));
        both.carryCrossing();
        assertThat(both.state(both.laos, gift)).isEqualTo("CANCELLED").isEqualTo(both.state(both.vietnam, gift));
        assertThat(both.rows(both.laos, "portfolio", gift)).isEmpty();
        assertThat(both.rows(both.vietnam, "portfolio", gift)).isEmpty();
    }
}
