package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.matters.TwoMinistries.LA;
import static org.entente.node.matters.TwoMinistries.body;

import java.util.List;
import java.util.UUID;
import org.entente.node.matters.NotDone.Reason;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.protocol.receipt.Outcome;
import org.entente.treaty.WishReview;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.node.ObjectNode;

/** A text that may ask for political targets waits for two people, at both ends, and one of them is enough to stop it. */
class FlaggedTextsTest {
    private static final String WISH = "Training course on handling illegal gatherings";
    private static final String CHANGED = "Training course on crowd safety at football matches";
    private static final String WHY = "It is about football matches, as in the years before.";

    private TwoMinistries both;
    private Officer releaser;
    private Officer oversight;
    private Officer theirReleaser;
    private Officer theirOversight;

    @BeforeEach
    void start() {
        both = new TwoMinistries();
        releaser = both.vietnam.officer("Tuyet", "ORG-VN-MPS", Role.RELEASING_OFFICER);
        oversight = both.vietnam.officer("Thanh", "ORG-VN-MPS", Role.OVERSIGHT);
        theirReleaser = both.laos.officer("Bounmy", "ORG-LA-MPS", Role.RELEASING_OFFICER);
        theirOversight = both.laos.officer("Ladda", "ORG-LA-MPS", Role.OVERSIGHT);
    }

    @AfterEach
    void stop() {
        both.close();
    }

    @Test
    void it_needs_its_authors_reason_and_is_not_released_until_both_found_it_ordinary() {
        Draft draft = written(WISH);
        assertThat(report(draft).openFlags()).singleElement().satisfies(flag -> {
            assertThat(flag.path()).isEqualTo("title.en");
            assertThat(flag.wishes().getFirst().words()).contains("illegal gatherings");
        });
        assertThatThrownBy(() -> handIn(draft, "")).isInstanceOf(NotDone.class).hasMessage(Reason.WISH_REASON.name());
        handIn(draft, WHY);
        assertThatThrownBy(() -> release(draft)).isInstanceOf(NotDone.class).hasMessage(Reason.WISH_OPEN.name());

        decide(both.vietnam, releaser, WishReview.Outcome.ORDINARY);
        assertThatThrownBy(() -> release(draft)).as("one is not enough").isInstanceOf(NotDone.class).hasMessage(Reason.WISH_OPEN.name());
        decide(both.vietnam, oversight, WishReview.Outcome.ORDINARY);
        release(draft);

        assertThat(both.vietnam.carrier.take()).hasSize(1);
        assertThat(deeds("wish.asked")).isEqualTo(1);
        assertThat(deeds("wish.decided")).isEqualTo(2);
    }

    @Test
    void another_text_is_asked_about_anew() {
        Draft draft = written(WISH);
        handIn(draft, WHY);
        decide(both.vietnam, releaser, WishReview.Outcome.ORDINARY);
        decide(both.vietnam, oversight, WishReview.Outcome.ORDINARY);
        giveBack(draft);
        save(draft, WISH + " twice a year");

        assertThatThrownBy(() -> handIn(draft, "")).as("what was said holds for other words").isInstanceOf(NotDone.class);
        handIn(draft, WHY);
        assertThatThrownBy(() -> release(draft)).isInstanceOf(NotDone.class).hasMessage(Reason.WISH_OPEN.name());
        assertThat(waiting(both.vietnam, oversight)).singleElement().satisfies(text -> assertThat(text.text()).endsWith("twice a year"));
    }

    @Test
    void an_ordinary_text_instead_needs_nobody() {
        Draft draft = written(WISH);
        handIn(draft, WHY);
        giveBack(draft);
        save(draft, CHANGED);
        handIn(draft, "");

        release(draft);
        assertThat(waiting(both.vietnam, oversight)).as("what was taken out is nobody's business").isEmpty();
    }

    @Test
    void one_who_finds_it_political_stops_it_and_it_is_counted() {
        Draft draft = written(WISH);
        handIn(draft, WHY);
        decide(both.vietnam, oversight, WishReview.Outcome.PROTECTED);

        assertThat(both.vietnam.as(both.hoa, () -> both.vietnam.drafts().get(draft.id())).status()).isEqualTo(Draft.Status.STOPPED);
        assertThat(stopped(both.vietnam)).containsExactly("RELEASE VN ENT-WISH");
        assertThat(handInReport(draft)).as("the same words are stopped again").isTrue();
        assertThat(both.vietnam.carrier.take()).isEmpty();
    }

    @Test
    void the_second_officer_alone_stops_it_too() {
        Draft draft = written(WISH);
        handIn(draft, WHY);
        decide(both.vietnam, releaser, WishReview.Outcome.PROTECTED);

        assertThat(both.vietnam.as(both.hoa, () -> both.vietnam.drafts().get(draft.id())).status()).isEqualTo(Draft.Status.STOPPED);
        assertThat(waiting(both.vietnam, oversight)).isEmpty();
    }

    @Test
    void its_author_another_writer_and_the_same_person_twice_decide_nothing() {
        Draft draft = written(WISH);
        handIn(draft, WHY);
        long number = waiting(both.vietnam, oversight).getFirst().number();
        Officer writer = both.vietnam.officer("Minh", "ORG-VN-MPS", Role.OFFICER);
        Officer elsewhere = both.vietnam.officer("Giang", "ORG-VN-DB", Role.RELEASING_OFFICER);

        assertThatThrownBy(() -> decide(both.hoa, number)).hasMessage(Reason.OWN_DRAFT.name());
        assertThatThrownBy(() -> decide(writer, number)).hasMessage(Reason.NOT_A_READER.name());
        assertThatThrownBy(() -> decide(elsewhere, number)).as("a desk that does not see the draft").hasMessage(Reason.UNKNOWN_FLAG.name());
        decide(releaser, number);
        assertThatThrownBy(() -> decide(releaser, number)).hasMessage(Reason.ALREADY_DECIDED.name());
        assertThatThrownBy(() -> both.vietnam.as(both.hoa, () -> both.vietnam.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("insert into entente.flagged_decision values (?, 'OVERSIGHT', 'ORDINARY', 'mine', ?, now())").params(number, both.hoa.id()).update()))
                .as("the database says so too").isInstanceOf(DataAccessException.class);
    }

    @Test
    void oversight_reads_the_text_alone_and_not_the_draft() {
        Draft draft = written(WISH);
        handIn(draft, WHY);

        FlaggedText text = waiting(both.vietnam, oversight).getFirst();
        assertThat(text.text()).isEqualTo(WISH);
        assertThat(text.reason()).isEqualTo(WHY);
        assertThatThrownBy(() -> both.vietnam.as(oversight, () -> both.vietnam.drafts().get(draft.id()))).hasMessage(Reason.UNKNOWN_DRAFT.name());
        both.vietnam.as(oversight, () -> both.vietnam.bean(FlaggedTexts.class).read(text.number()));
        assertThat(deeds("wish.read")).isEqualTo(1);
    }

    @Test
    void what_arrives_is_taken_and_receipted_and_nobody_agrees_before_two_people_read_it() {
        UUID matter = sentAnyway();

        List<FlaggedText> there = both.laos.page(both.noy, () -> both.laos.bean(FlaggedTexts.class).arrivedIn(matter));
        assertThat(there).singleElement().satisfies(text -> assertThat(text.open()).isTrue());
        Draft agree = answer(matter, "agree", body("{'nominated': 4}"));
        assertThatThrownBy(() -> releaseThere(agree)).hasMessage(Reason.WISH_OPEN.name());
        decide(both.laos, theirReleaser, WishReview.Outcome.ORDINARY);
        assertThatThrownBy(() -> releaseThere(agree)).hasMessage(Reason.WISH_OPEN.name());
        decide(both.laos, theirOversight, WishReview.Outcome.ORDINARY);
        releaseThere(agree);
        assertThat(both.laos.carrier.take()).hasSize(1);
    }

    @Test
    void what_arrived_and_is_political_is_counted_and_only_a_no_can_answer_it() {
        UUID matter = sentAnyway();
        Draft agree = answer(matter, "agree", body("{'nominated': 4}"));
        decide(both.laos, theirOversight, WishReview.Outcome.PROTECTED);

        assertThatThrownBy(() -> releaseThere(agree)).hasMessage(Reason.STOPPED.name());
        assertThat(stopped(both.laos)).contains("ARRIVAL VN ENT-WISH");
        Draft decline = answer(matter, "decline", body("{'reason': {'en': 'Not a matter for us'}}"));
        releaseThere(decline);
        assertThat(both.laos.carrier.take()).hasSize(1);
    }

    @Test
    void its_words_go_with_the_draft_and_with_the_matter() {
        Draft draft = written(WISH);
        handIn(draft, WHY);
        giveBack(draft);
        both.vietnam.as(both.hoa, () -> {
            both.vietnam.drafts().discard(draft.id());
            return true;
        });
        assertThat(texts(both.vietnam)).isZero();

        UUID matter = sentAnyway();
        assertThat(texts(both.laos)).isEqualTo(1);
        both.laos.exchange().executeWithoutResult(status -> both.laos.bean(Ends.class).eraseMatter(matter, both.laos.clock.instant()));
        assertThat(texts(both.laos)).isZero();
    }

    @Test
    void many_acts_released_together_leave_it_behind() {
        Bundles.Outcome outcome = both.vietnam.as(both.hoa, () -> both.vietnam.bean(Bundles.class).open("Courses", LA,
                List.of(opening("TR-2025-8", WISH), opening("TR-2025-9", CHANGED))));

        assertThat(outcome.acts()).isEqualTo(1);
        assertThat(outcome.left()).singleElement().satisfies(left -> assertThat(left.why()).isEqualTo("ENT-WISH"));
    }

    @Test
    void a_table_of_persons_is_stopped_where_no_person_belongs() {
        Draft draft = written("Participants: Demo Person One 12/03/1984, Demo Person Two 01/11/1991, Demo Person Three 24/07/1979");

        assertThat(report(draft).barred()).isTrue();
        assertThat(handInReport(draft)).isTrue();
        assertThat(stopped(both.vietnam)).containsExactly("DRAFTING VN ENT-TABLE");
    }

    private static Bundles.Opening opening(String reference, String title) {
        return new Bundles.Opening("course", 1, "plan", reference, "ORG-LA-MPS", 0, course(title));
    }

    private static ObjectNode course(String title) {
        return body("{'instrument': 'AG-SEC', 'title': {'en': '" + title + "'}, 'content': 'forensics', 'date': '2025-05', 'host': 'ORG-VN-MPS',"
                + " 'guests': ['ORG-LA-MPS'], 'officers': 30, 'humanRights': true, 'humanRightsBy': 'ORG-VN-MPS'}");
    }

    /** A node that found it ordinary sends it; ours reads it for itself. */
    private UUID sentAnyway() {
        Draft draft = written(WISH);
        handIn(draft, WHY);
        decide(both.vietnam, releaser, WishReview.Outcome.ORDINARY);
        decide(both.vietnam, oversight, WishReview.Outcome.ORDINARY);
        release(draft);
        assertThat(both.vietnam.carryTo(both.laos)).allSatisfy(answer -> assertThat(answer.outcome()).isEqualTo(Outcome.ACCEPTED));
        return draft.matter();
    }

    private Draft written(String title) {
        return both.vietnam.as(both.hoa, () -> {
            Draft begun = both.vietnam.drafts().open("course", 1, "plan");
            return both.vietnam.drafts().save(begun.id(), new Drafts.Change(LA, "ORG-LA-MPS", begun.reference(), 0, course(title), ""));
        });
    }

    private void save(Draft draft, String title) {
        both.vietnam.as(both.hoa, () -> both.vietnam.drafts().save(draft.id(), Drafts.Change.of(draft).with(course(title))));
    }

    private DraftCheck.Report report(Draft draft) {
        return both.vietnam.as(both.hoa, () -> both.vietnam.drafts().report(draft.id()));
    }

    private void handIn(Draft draft, String reason) {
        assertThat(both.vietnam.as(both.hoa, () -> both.vietnam.drafts().handIn(draft.id(), reason))).isEmpty();
    }

    private boolean handInReport(Draft draft) {
        return both.vietnam.as(both.hoa, () -> both.vietnam.drafts().handIn(draft.id(), WHY)).isPresent();
    }

    private void giveBack(Draft draft) {
        both.vietnam.as(releaser, () -> {
            both.vietnam.releases().giveBack(draft.id(), "Say what it is about");
            return true;
        });
    }

    private HeldAct release(Draft draft) {
        return both.vietnam.as(releaser, () -> both.vietnam.releases().release(draft.id(), both.vietnam.drafts().get(draft.id()).version(), Story.CODE));
    }

    private Draft answer(UUID matter, String act, ObjectNode body) {
        Draft draft = both.laos.as(both.noy, () -> {
            Draft begun = both.laos.drafts().next(matter, act);
            return both.laos.drafts().save(begun.id(), Drafts.Change.of(begun).with(body));
        });
        assertThat(both.laos.as(both.noy, () -> both.laos.drafts().handIn(draft.id()))).isEmpty();
        return draft;
    }

    private HeldAct releaseThere(Draft draft) {
        return both.laos.as(theirReleaser, () -> both.laos.releases().release(draft.id(), both.laos.drafts().get(draft.id()).version(), Story.CODE));
    }

    private List<FlaggedText> waiting(PracticeNode node, Officer officer) {
        return node.as(officer, () -> node.bean(FlaggedTexts.class).waiting());
    }

    private void decide(PracticeNode node, Officer officer, WishReview.Outcome outcome) {
        long number = waiting(node, officer).getFirst().number();
        node.as(officer, () -> {
            node.bean(FlaggedTexts.class).decide(number, outcome, "Read with the programme at hand");
            return true;
        });
    }

    private void decide(Officer officer, long number) {
        both.vietnam.as(officer, () -> {
            both.vietnam.bean(FlaggedTexts.class).decide(number, WishReview.Outcome.ORDINARY, "Read with the programme at hand");
            return true;
        });
    }

    private static long texts(PracticeNode node) {
        return node.jobs().sql("select count(*) from entente.flagged_text").query(Long.class).single();
    }

    private List<String> stopped(PracticeNode node) {
        return node.jobs().sql("select place || ' ' || nation || ' ' || rule from entente.stopped order by number").query(String.class).list();
    }

    private long deeds(String deed) {
        return both.vietnam.jobs().sql("select count(*) from entente.audit_entry where deed = ?").param(deed).query(Long.class).single();
    }
}
