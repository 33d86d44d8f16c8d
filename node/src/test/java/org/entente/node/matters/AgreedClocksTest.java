package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.node.exchange.Admitted;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.entente.treaty.StopReason;

/** Clocks shorter by agreement, as data in the home; and what stops them. */
class AgreedClocksTest {
    private static final String AGREED = """
            id,version,urgency,parties,length,instrument,article,source,status
            DL-LA-VN-DRUG,1,NORMAL,LA-VN,P2D,AG-DRUG-MOU2,7,fictional clause,verified
            DL-LA-VN-SLOW,1,URGENT_DIRECT,LA-VN,PT20H,AG-DRUG-MOU2,8,fictional clause,verified
            """;

    private static PracticeNode vietnam;
    private static PracticeNode laos;
    private static Officer hung;
    private static Officer thu;
    private static Officer somchit;
    private static Officer bounmy;

    @BeforeAll
    static void start() {
        vietnam = new PracticeNode("VN");
        laos = new PracticeNode("LA", home -> write(home.resolve("agreed-clocks.csv"), AGREED));
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

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_shorter_clock_that_both_agreed_on_is_in_the_receipt_and_on_both_desks() {
        UUID matter = Story.ask(vietnam, hung, thu, "ORG-LA-PSL", Bodily.ask());
        List<Admitted> receipts = vietnam.carryTo(laos);
        assertThat(receipts.getFirst().rule()).isEqualTo("DL-LA-VN-DRUG");
        assertThat(receipts.getFirst().dueAt()).isEqualTo(Instant.parse("2025-03-05T16:59:59Z"));
        for (Matter.Clock shown : List.of(clock(vietnam, hung, matter), clock(laos, somchit, matter))) {
            assertThat(shown.dueAt()).isEqualTo(receipts.getFirst().dueAt());
            assertThat(shown.rule()).isEqualTo("DL-LA-VN-DRUG");
        }
    }

    @Test
    void a_longer_clock_in_an_agreement_has_no_effect() {
        var body = Bodily.ask();
        body.set("urgency", Bodily.json("{'level': 'urgent-direct', 'reason': {'lang': 'en', 'text': 'The lorry leaves tonight'}}"));
        Story.ask(vietnam, hung, thu, "ORG-LA-PSL", body);
        Admitted receipt = vietnam.carryTo(laos).getFirst();
        assertThat(receipt.rule()).isEqualTo("DL-RFI-URG-D");
        assertThat(receipt.dueAt()).isBetween(laos.clock.instant().plus(Duration.ofHours(8)).minusSeconds(60), laos.clock.instant().plus(Duration.ofHours(8)));
    }

    @Test
    void urgency_without_a_written_reason_leaves_nobody() {
        var body = Bodily.ask();
        body.set("urgency", Bodily.json("{'level': 'urgent-direct'}"));
        Draft draft = Story.written(vietnam, hung, "ORG-LA-PSL", "ask", body);
        assertThat(vietnam.as(hung, () -> vietnam.drafts().handIn(draft.id()))).isPresent();
    }

    @Test
    void nothing_but_a_named_reason_stops_the_clock() {
        UUID matter = Story.ask(vietnam, hung, thu, "ORG-LA-PSL", Bodily.ask());
        vietnam.carryTo(laos);
        Story.act(laos, somchit, bounmy, matter, "acknowledge", Bodily.json("{'note': {'lang': 'en', 'text': 'We look into it'}}"));
        laos.carryTo(vietnam);
        assertThat(clock(vietnam, hung, matter).reason()).isNull();
        Story.act(laos, somchit, bounmy, matter, "ask-clarification",
                Bodily.json("{'questions': [{'lang': 'en', 'text': 'Which market?'}], 'stop': 'clarification'}"));
        laos.carryTo(vietnam);
        assertThat(clock(vietnam, hung, matter).reason()).isEqualTo(StopReason.CLARIFICATION_ASKED.name());
        Kind kind = laos.bean(Kinds.class).find("request", 1).orElseThrow();
        for (String act : List.of("acknowledge", "ask-clarification")) {
            assertThat(kind.schema(act).check(Bodily.json("{'questions': [{'lang': 'en', 'text': 'Which?'}], 'stop': 'too-much-work'}")))
                    .as(act + " names no other reason").isNotEmpty();
        }
        assertThat(kind.lifeCycle().acts().stream().filter(act -> kind.stopsClock(act, Bodily.json("{}")).isPresent())).isEmpty();
    }

    @Test
    void a_file_that_is_no_list_of_clocks_stops_the_start_and_is_named(@TempDir Path home) {
        write(home.resolve("agreed-clocks.csv"), "id,version\nX,one\n");
        assertThatThrownBy(() -> AgreedClocks.of(home)).hasMessageContaining("agreed-clocks.csv");
    }

    private static Matter.Clock clock(PracticeNode node, Officer officer, UUID matter) {
        return node.as(officer, () -> node.bean(MatterReading.class).get(matter)).clock();
    }
}
