package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.entente.node.exchange.Admitted;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.protocol.Nation;
import org.entente.protocol.receipt.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One request from the desk that writes it to the desk that answers, over two real databases. */
class AskAndAnswerTest {
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

    @Test
    void an_officer_asks_a_second_one_releases_and_the_other_nation_answers_within_the_clock() {
        Officer hung = vietnam.officer("Hung", "ORG-VN-DB", Role.OFFICER);
        Officer thu = vietnam.officer("Thu", "ORG-VN-DB", Role.RELEASING_OFFICER);
        UUID matter = Story.ask(vietnam, hung, thu, "ORG-LA-PSL", Bodily.ask());

        vietnam.pass(Duration.ofMinutes(2));
        laos.pass(Duration.ofMinutes(2));
        List<Admitted> answers = vietnam.carryTo(laos);
        assertThat(answers).extracting(Admitted::outcome).containsExactly(Outcome.ACCEPTED);
        assertThat(answers.getFirst().rule()).isEqualTo("DL-RFI-NORM");

        Officer bounmy = laos.officer("Bounmy", "ORG-LA-PSL", Role.OFFICER);
        Officer chan = laos.officer("Chan", "ORG-LA-PSL", Role.RELEASING_OFFICER);
        Matter there = laos.page(bounmy, () -> laos.bean(Tables.class).matters().find(matter).orElseThrow());
        Matter here = vietnam.page(hung, () -> vietnam.bean(Tables.class).matters().find(matter).orElseThrow());
        assertThat(there.state()).isEqualTo("ASKED").isEqualTo(here.state());
        assertThat(there.mustAct()).isEqualTo(Matter.MustAct.WE);
        assertThat(here.mustAct()).isEqualTo(Matter.MustAct.THEY);
        assertThat(here.clock().dueAt()).isEqualTo(there.clock().dueAt()).isEqualTo(answers.getFirst().dueAt());

        Story.act(laos, bounmy, chan, matter, "answer", Bodily.answer("FIC Trading company"));
        assertThat(laos.carryTo(vietnam)).extracting(Admitted::outcome).containsExactly(Outcome.ACCEPTED);
        Matter done = vietnam.page(hung, () -> vietnam.bean(Tables.class).matters().find(matter).orElseThrow());
        assertThat(done.state()).isEqualTo("ANSWERED");
        assertThat(done.mustAct()).isEqualTo(Matter.MustAct.NOBODY);
        assertThat(done.partner()).isEqualTo(new Nation("LA"));
    }
}
