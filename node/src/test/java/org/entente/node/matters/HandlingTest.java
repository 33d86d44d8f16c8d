package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.entente.node.kernel.UnitCode;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The handling code of each part at the nation that received it: what it keeps from us, and how an act opens it. */
class HandlingTest {
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

    /** Laos answers with two files: the first free, the second under this code. */
    private static HeldAct answered(int handling) {
        UUID matter = Story.ask(vietnam, hung, thu, "ORG-LA-PSL", Bodily.ask());
        vietnam.carryTo(laos);
        Draft draft = laos.as(somchit, () -> {
            Draft begun = laos.drafts().next(matter, "answer");
            for (int code : List.of(0, handling)) {
                Path file = Files.createTempFile("practice", ".txt");
                Files.writeString(file, "What the owner said");
                laos.bean(DraftUploads.class).add(begun.id(), "said.txt", file, code);
                Files.delete(file);
            }
            var body = Bodily.answer("See the files");
            if (handling == 3) {
                body.putObject("terms").put("lang", "en").put("text", "Only for the officer who asked");
            }
            return laos.drafts().save(begun.id(), Drafts.Change.of(begun).with(body));
        });
        HeldAct act = Story.release(laos, somchit, bounmy, draft);
        laos.carryTo(vietnam);
        return act;
    }

    /** No file has come yet, so what is open ends at the file that is not here; what is closed ends before. */
    private static NotDone.Reason open(HeldAct act, int part, MatterFiles.Purpose purpose) {
        vietnam.carrier.files.clear();
        try {
            vietnam.as(hung, () -> vietnam.bean(MatterFiles.class).open(act.matter(), act.digest(), part, purpose));
            throw new AssertionError("a file that has not come was opened");
        } catch (NotDone not) {
            return not.reason();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, EVIDENTIAL, NOT_HERE_YET", "0, ONWARD, NOT_HERE_YET", "0, OTHER_PURPOSE, NOT_HERE_YET",
        "1, EVIDENTIAL, HANDLING_FORBIDS", "1, ONWARD, NOT_HERE_YET", "1, OTHER_PURPOSE, HANDLING_FORBIDS",
        "2, EVIDENTIAL, HANDLING_FORBIDS", "2, ONWARD, HANDLING_FORBIDS", "2, OTHER_PURPOSE, HANDLING_FORBIDS",
        "3, EVIDENTIAL, HANDLING_FORBIDS", "3, ONWARD, HANDLING_FORBIDS", "3, OTHER_PURPOSE, HANDLING_FORBIDS"})
    void each_part_is_kept_from_the_uses_its_own_code_forbids(int handling, Leave.Use use, NotDone.Reason expected) {
        HeldAct act = answered(handling);
        assertThat(open(act, 2, new MatterFiles.Purpose.Beyond(use))).isEqualTo(expected);
        assertThat(open(act, 1, new MatterFiles.Purpose.Beyond(use))).as("the free part beside it").isEqualTo(NotDone.Reason.NOT_HERE_YET);
        assertThat(open(act, 2, new MatterFiles.Purpose.Desk(true))).as("reading it at the desk").isEqualTo(NotDone.Reason.NOT_HERE_YET);
    }

    @Test
    void terms_in_words_are_read_before_the_part_is() {
        assertThat(open(answered(3), 2, new MatterFiles.Purpose.Desk(false))).isEqualTo(NotDone.Reason.TERMS_UNREAD);
    }

    @Test
    void only_the_leave_that_was_given_by_an_act_opens_a_use() {
        HeldAct act = answered(2);
        ask(act, "onward");
        assertThat(open(act, 2, new MatterFiles.Purpose.Beyond(Leave.Use.ONWARD))).as("asked only").isEqualTo(NotDone.Reason.HANDLING_FORBIDS);
        decide(act, "give-permission");
        assertThat(open(act, 2, new MatterFiles.Purpose.Beyond(Leave.Use.ONWARD))).isEqualTo(NotDone.Reason.NOT_HERE_YET);
        assertThat(open(act, 2, new MatterFiles.Purpose.Beyond(Leave.Use.EVIDENTIAL))).as("another use").isEqualTo(NotDone.Reason.HANDLING_FORBIDS);
    }

    @Test
    void what_was_denied_stays_closed() {
        HeldAct act = answered(1);
        ask(act, "evidential");
        decide(act, "deny-permission");
        decide(act, "give-permission");
        assertThat(open(act, 2, new MatterFiles.Purpose.Beyond(Leave.Use.EVIDENTIAL))).isEqualTo(NotDone.Reason.HANDLING_FORBIDS);
    }

    private static void ask(HeldAct act, String use) {
        Story.act(vietnam, hung, thu, act.matter(), "ask-permission", Bodily.json("{'concerns': '" + act.digest() + "', 'use': '" + use
                + "', 'explanation': {'lang': 'en', 'text': 'The court asks for it'}}"));
        vietnam.carryTo(laos);
    }

    private static void decide(HeldAct act, String decision) {
        LeaveRows.Asked asked = laos.as(somchit, () -> laos.bean(MatterReading.class).leaves(act.matter())).getLast();
        Story.act(laos, somchit, bounmy, act.matter(), decision, Bodily.json("{'concerns': '" + asked.asked() + "'}"));
        laos.carryTo(vietnam);
    }

    @Test
    void another_ministry_of_ours_sees_the_matter_only_with_leave_to_pass_it_on() {
        HeldAct act = answered(2);
        UnitCode procuracy = new UnitCode("ORG-VN-SPP.DESK");
        UnitCode ministry = new UnitCode("ORG-VN-MPS.DESK");
        assertThatThrownBy(() -> handover(() -> vietnam.bean(Handover.class).letIn(act.matter(), procuracy)))
                .isInstanceOfSatisfying(NotDone.class, not -> assertThat(not.reason()).isEqualTo(NotDone.Reason.HANDLING_FORBIDS));
        assertThatThrownBy(() -> handover(() -> vietnam.bean(Handover.class).passDown(act.matter(), procuracy, null)))
                .isInstanceOfSatisfying(NotDone.class, not -> assertThat(not.reason()).isEqualTo(NotDone.Reason.HANDLING_FORBIDS));
        handover(() -> vietnam.bean(Handover.class).letIn(act.matter(), ministry));
        ask(act, "onward");
        decide(act, "give-permission");
        handover(() -> vietnam.bean(Handover.class).letIn(act.matter(), procuracy));
        assertThat(vietnam.as(hung, () -> vietnam.bean(MatterReading.class).units(act.matter()))).contains(procuracy.code(), ministry.code());
    }

    private static void handover(Runnable step) {
        vietnam.as(hung, () -> {
            step.run();
            return true;
        });
    }
}
