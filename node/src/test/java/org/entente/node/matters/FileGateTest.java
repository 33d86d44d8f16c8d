package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.entente.node.exchange.ArrivedAttachment;
import org.entente.node.exchange.AttachmentReceipted;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.protocol.receipt.Completion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gate reads what is attached, when it arrives, as it read the act. */
class FileGateTest {
    private static PracticeNode vietnam;
    private static PracticeNode laos;
    private static Officer hung;
    private static Officer thu;
    private static Officer desk;

    @BeforeAll
    static void start() {
        vietnam = new PracticeNode("VN");
        laos = new PracticeNode("LA");
        PracticeNode.pair(vietnam, laos);
        hung = vietnam.officer("Hung", "ORG-VN-DB", Role.OFFICER);
        thu = vietnam.officer("Thu", "ORG-VN-DB", Role.RELEASING_OFFICER);
        desk = laos.officer("Somchit", "ORG-LA-PSL", Role.OFFICER);
    }

    @AfterAll
    static void stop() {
        vietnam.close();
        laos.close();
    }

    private record Sent(UUID matter, HeldAct act) {}

    /** A request with one file, carried over; its bytes come later, as they do on the wire. */
    private static Sent withFile(String harmless) {
        Draft draft = Story.written(vietnam, hung, "ORG-LA-PSL", "ask", Bodily.ask());
        vietnam.as(hung, () -> {
            java.nio.file.Path file = java.nio.file.Files.createTempFile("practice", ".txt");
            java.nio.file.Files.writeString(file, harmless);
            vietnam.bean(DraftUploads.class).add(draft.id(), "statement.txt", file, 0);
            java.nio.file.Files.delete(file);
            return true;
        });
        HeldAct act = Story.release(vietnam, hung, thu, draft);
        vietnam.carryTo(laos);
        return new Sent(draft.matter(), act);
    }

    private static Completion.Result arrives(Sent sent, byte[] content) {
        ArrivedAttachment file = new ArrivedAttachment(sent.act().digest(), 1, sent.matter(), vietnam.nation, content.length);
        return laos.exchange().execute(status -> laos.bean(Admissions.class).attachmentArrived(file, () -> new ByteArrayInputStream(content)));
    }

    private static String reading(PracticeNode node, Officer officer, Sent sent) {
        return node.as(officer, () -> node.bean(MatterReading.class).files(sent.matter())).stream()
                .map(read -> read.reading().name()).findFirst().orElse("none");
    }

    private static long stopped() {
        return laos.jobs().sql("select count(*) from entente.stopped where place = 'ARRIVAL'").query(Long.class).single();
    }

    @Test
    void a_file_with_a_classified_marking_is_stopped_registered_and_never_opened() {
        Sent sent = withFile("A harmless statement of a witness.");
        long before = stopped();
        assertThat(arrives(sent, "TỐI MẬT\nKế hoạch của đơn vị".getBytes(StandardCharsets.UTF_8))).isEqualTo(Completion.Result.STOPPED_BY_GATE);
        assertThat(stopped()).isEqualTo(before + 1);
        assertThat(laos.jobs().sql("select rule from entente.stopped where place = 'ARRIVAL' order by number desc limit 1").query(String.class).single())
                .isEqualTo("ENT-CLASS");
        assertThat(reading(laos, desk, sent)).isEqualTo("STOPPED");
        assertThatThrownBy(() -> laos.as(desk, () -> laos.bean(MatterFiles.class).open(sent.matter(), sent.act().digest(), 1, new MatterFiles.Purpose.Desk(true))))
                .isInstanceOfSatisfying(NotDone.class, not -> assertThat(not.reason()).isEqualTo(NotDone.Reason.FILE_STOPPED));
    }

    @Test
    void the_sender_sees_on_the_matter_that_its_file_was_stopped() {
        Sent sent = withFile("A harmless statement of a witness.");
        vietnam.exchange().executeWithoutResult(status -> vietnam.context.publishEvent(new AttachmentReceipted(sent.act().digest(), 1, sent.matter(),
                laos.nation, Completion.Result.STOPPED_BY_GATE)));
        assertThat(reading(vietnam, hung, sent)).isEqualTo("STOPPED");
    }

    @Test
    void a_file_that_can_be_read_passes() {
        Sent sent = withFile("A harmless statement of a witness.");
        assertThat(arrives(sent, "A harmless statement of a witness.".getBytes(StandardCharsets.UTF_8))).isEqualTo(Completion.Result.COMPLETE);
        assertThat(reading(laos, desk, sent)).isEqualTo("READ");
    }

    @Test
    void a_file_that_cannot_be_read_is_marked_for_its_reader() throws IOException {
        Sent sent = withFile("A harmless statement of a witness.");
        long before = stopped();
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};
        assertThat(arrives(sent, picture)).isEqualTo(Completion.Result.COMPLETE);
        assertThat(reading(laos, desk, sent)).isEqualTo("UNREAD");
        assertThat(stopped()).isEqualTo(before);
    }

    @Test
    void a_file_whose_act_was_erased_meanwhile_is_not_kept() {
        Sent sent = withFile("A harmless statement of a witness.");
        laos.carrier.parts.remove(sent.act().digest());
        assertThat(arrives(sent, "anything".getBytes(StandardCharsets.UTF_8))).isEqualTo(Completion.Result.STOPPED_BY_GATE);
    }
}
