package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.kernel.UnitCode;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.protocol.Nation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A request that came as a letter goes the same way as any other, and never looks as if its sender had signed it. */
class PaperTest {
    private static PracticeNode vietnam;
    private static PracticeNode laos;
    private static Officer hung;

    @BeforeAll
    static void start() {
        vietnam = new PracticeNode("VN");
        laos = new PracticeNode("LA");
        PracticeNode.pair(vietnam, laos);
        hung = vietnam.officer("Hung", "ORG-VN-DB", Role.OFFICER);
    }

    @AfterAll
    static void stop() {
        vietnam.close();
        laos.close();
    }

    private static Draft letter(ObjectNode body, Instant came, boolean original) {
        return vietnam.as(hung, () -> {
            Draft begun = vietnam.drafts().paper("request", 1, "ask", Channel.LETTER, came);
            if (original) {
                Path scan = Files.createTempFile("practice", ".txt");
                Files.writeString(scan, "Phongsaly asks who owns the lorry.");
                vietnam.bean(DraftUploads.class).add(begun.id(), "letter.txt", scan, 0);
                Files.delete(scan);
            }
            return vietnam.drafts().save(begun.id(), new Drafts.Change(new Nation("LA"), "ORG-LA-PSL", "SL-17-2025", 1, body, ""));
        });
    }

    private static Optional<DraftCheck.Report> register(Draft draft) {
        return vietnam.as(hung, () -> vietnam.bean(Papers.class).register(draft.id()));
    }

    private static Matter matter(UUID id) {
        return vietnam.as(hung, () -> vietnam.bean(MatterReading.class).get(id));
    }

    @Test
    void it_gets_a_number_and_the_clock_of_its_arrival_and_stands_in_the_same_list() {
        Instant came = PracticeNode.START.minus(Duration.ofDays(2));
        Draft draft = letter(Bodily.ask(), came, true);
        assertThat(register(draft)).isEmpty();
        Matter matter = matter(draft.matter());
        assertThat(matter.ours()).isFalse();
        assertThat(matter.mustAct()).isEqualTo(Matter.MustAct.WE);
        assertThat(matter.registerNumber()).isPositive();
        assertThat(matter.clock().startedAt()).isEqualTo(came);
        assertThat(matter.clock().rule()).isEqualTo("DL-RFI-NORM");
        Docket docket = vietnam.bean(Docket.class);
        assertThat(vietnam.as(hung, () -> docket.due(Matter.MustAct.WE, null, null, 50))).extracting(Matter::id).contains(matter.id());
        assertThat(vietnam.as(hung, () -> docket.search("FIC 0142", 50))).extracting(Matter::id).contains(matter.id());
        Officer stranger = vietnam.officer("Nam", "ORG-VN-NA", Role.OFFICER);
        assertThat(vietnam.as(stranger, () -> docket.search("FIC 0142", 50))).isEmpty();
        assertThat(vietnam.as(stranger, () -> vietnam.bean(Papers.class).of(matter.id()))).isEmpty();
    }

    @Test
    void it_says_how_it_came_has_no_act_and_cannot_be_answered_as_if_it_were_signed() {
        Draft draft = letter(Bodily.ask(), vietnam.clock.instant(), true);
        register(draft);
        Matter matter = matter(draft.matter());
        assertThat(matter.channel()).isEqualTo(Channel.LETTER);
        vietnam.as(hung, () -> {
            MatterReading reading = vietnam.bean(MatterReading.class);
            assertThat(reading.acts(matter.id())).isEmpty();
            assertThat(reading.allowed(matter)).isEmpty();
            assertThat(vietnam.bean(Papers.class).of(matter.id()).orElseThrow().files()).extracting(PaperRows.File::name).containsExactly("letter.txt");
            return true;
        });
        assertThatThrownBy(() -> vietnam.as(hung, () -> vietnam.drafts().next(matter.id(), "answer")))
                .isInstanceOfSatisfying(NotDone.class, not -> assertThat(not.reason()).isEqualTo(NotDone.Reason.ON_PAPER));
        assertThat(vietnam.carrier.waiting).isEmpty();
    }

    @Test
    void it_is_passed_down_and_what_happened_by_letter_moves_it_along_the_same_table() {
        Draft draft = letter(Bodily.ask(), vietnam.clock.instant(), true);
        register(draft);
        UUID id = draft.matter();
        vietnam.as(hung, () -> {
            vietnam.bean(Handover.class).passDown(id, new UnitCode("ORG-VN-MPS.DESK"), "please see");
            vietnam.bean(Handover.class).takeBack(id, null);
            return true;
        });
        Papers papers = vietnam.bean(Papers.class);
        assertThat(vietnam.as(hung, () -> papers.next(matter(id)))).contains("answer", "refuse", "withdraw").doesNotContain("feedback");
        vietnam.as(hung, () -> {
            papers.note(id, "answer", "Answered by letter DB-4-2025");
            return true;
        });
        assertThat(matter(id).state()).isEqualTo("ANSWERED");
        assertThat(matter(id).mustAct()).isEqualTo(Matter.MustAct.NOBODY);
        assertThat(vietnam.as(hung, () -> vietnam.bean(MatterReading.class).steps(id))).extracting(StepRows.Done::step)
                .contains(StepRows.Inside.REGISTERED, StepRows.Inside.PASSED_DOWN, StepRows.Inside.TAKEN_BACK, StepRows.Inside.ON_PAPER);
        assertThatThrownBy(() -> vietnam.as(hung, () -> {
            papers.note(id, "withdraw", "too late");
            return true;
        })).isInstanceOfSatisfying(NotDone.class, not -> assertThat(not.reason()).isEqualTo(NotDone.Reason.NOT_ALLOWED_NOW));
    }

    @Test
    void the_gate_stands_before_paper_too() {
        ObjectNode closed = Bodily.ask();
        ((ObjectNode) closed.get("basis")).put("iccs", "0807");
        Draft draft = letter(closed, vietnam.clock.instant(), true);
        assertThat(register(draft)).hasValueSatisfying(report -> assertThat(report.barred()).isTrue());
        assertThat(vietnam.jobs().sql("select count(*) from entente.matter where matter = ?").param(draft.matter()).query(Long.class).single()).isZero();
    }

    @Test
    void without_the_original_or_out_of_time_it_is_not_registered() {
        Draft draft = letter(Bodily.ask(), vietnam.clock.instant(), false);
        assertThat(register(draft)).hasValueSatisfying(report -> assertThat(report.faults()).extracting(BodyFault::code).contains("original-missing"));
        for (Duration wrong : List.of(Duration.ofMinutes(5), Duration.ofDays(-31))) {
            assertThatThrownBy(() -> letter(Bodily.ask(), vietnam.clock.instant().plus(wrong), false))
                    .isInstanceOfSatisfying(NotDone.class, not -> assertThat(not.reason()).isEqualTo(NotDone.Reason.PAPER_TIME));
        }
    }

    @Test
    void a_paper_draft_never_reaches_the_list_of_those_who_release() {
        Draft draft = letter(Bodily.ask(), vietnam.clock.instant(), true);
        assertThatThrownBy(() -> vietnam.as(hung, () -> vietnam.drafts().handIn(draft.id())))
                .isInstanceOfSatisfying(NotDone.class, not -> assertThat(not.reason()).isEqualTo(NotDone.Reason.ON_PAPER));
    }

    @Test
    void erasing_it_takes_every_word_and_leaves_the_number() {
        Draft draft = letter(Bodily.ask(), vietnam.clock.instant(), true);
        register(draft);
        vietnam.exchange().executeWithoutResult(status -> vietnam.bean(Ends.class).eraseMatter(draft.matter(), vietnam.clock.instant()));
        assertThat(matter(draft.matter()).registerNumber()).isEqualTo(draft.registerNumber());
        PaperRows.Paper left = vietnam.as(hung, () -> vietnam.bean(Papers.class).of(draft.matter())).orElseThrow();
        assertThat(left.body()).isNull();
        assertThat(left.files()).isEmpty();
    }
}
