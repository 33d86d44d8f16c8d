package org.entente.node.safeguards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.entente.node.matters.ActStopped;
import org.entente.node.matters.Bodily;
import org.entente.node.matters.Draft;
import org.entente.node.matters.NotDone;
import org.entente.node.matters.PracticeNode;
import org.entente.node.matters.Story;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.node.pages.Problem;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.node.ObjectNode;

/** What the gate stopped is counted, may be appealed, is decided once, and ends. */
class StopsAndAppealsTest {
    private PracticeNode vietnam;
    private Officer author;
    private Officer colleague;
    private Officer oversight;

    @BeforeEach
    void start() {
        vietnam = new PracticeNode("VN");
        author = vietnam.officer("Hung", "ORG-VN-DB", Role.OFFICER);
        colleague = vietnam.officer("Thu", "ORG-VN-DB", Role.RELEASING_OFFICER);
        oversight = vietnam.officer("Lan", "ORG-VN-MPS", Role.OVERSIGHT);
    }

    @AfterEach
    void stop() {
        vietnam.close();
    }

    @Test
    void a_stopped_draft_is_in_the_register_for_oversight_and_for_nobody_else_but_its_author() {
        Draft draft = stopped();
        assertThat(register(oversight)).singleElement().satisfies(stop -> {
            assertThat(stop.draft()).isEqualTo(draft.id());
            assertThat(stop.place()).isEqualTo(ActStopped.Place.DRAFTING);
            assertThat(stop.rule()).isEqualTo("ENT-POL");
        });
        assertThat(register(colleague)).isEmpty();
        assertThat(register(author)).hasSize(1);
        List<StopBook.RuleCount> counts = vietnam.as(oversight, () -> book().byRule(today()));
        assertThat(counts).containsExactly(new StopBook.RuleCount("ENT-POL", 1, 0, 0));
        assertThat(vietnam.as(colleague, () -> book().byRule(today()))).isEmpty();
        assertThat(vietnam.as(oversight, () -> book().byDay(today(), ZoneOffset.UTC))).extracting(StopBook.DayCount::all).containsExactly(1L);
    }

    @Test
    void of_an_arrival_only_codes_and_the_digest_of_its_header_are_kept() {
        Digest header = Digest.over(new byte[] {1, 2, 3});
        vietnam.exchange().executeWithoutResult(status -> vietnam.context.publishEvent(new ActStopped(ActStopped.Place.ARRIVAL,
                new Nation("LA"), "request", "ask", "ENT-BASIS", header, null, null, true, vietnam.clock.instant())));
        assertThat(register(oversight)).singleElement().satisfies(stop -> {
            assertThat(stop.digest()).isEqualTo(header);
            assertThat(stop.draft()).isNull();
            assertThat(stop.nation()).isEqualTo(new Nation("LA"));
            assertThat(vietnam.as(oversight, () -> vietnam.bean(StoppedDrafts.class).read(stop))).isEmpty();
        });
        assertThat(register(author)).isEmpty();
    }

    @Test
    void only_the_author_appeals_and_only_once_and_only_in_writing() {
        long number = number();
        assertThatThrownBy(() -> appeal(colleague, "It is not mine")).isInstanceOf(Problem.class).hasMessageContaining("unknown");
        assertThatThrownBy(() -> appeal(author, "  ")).isInstanceOf(Problem.class).hasMessageContaining("reason");
        appeal(author, "The acts are a plain robbery");
        assertThatThrownBy(() -> appeal(author, "Once more")).isInstanceOf(Problem.class).hasMessageContaining("not-appealable");
        assertThat(vietnam.as(oversight, () -> book().undecided())).extracting(Stop::number).containsExactly(number);
        assertThat(vietnam.as(colleague, () -> book().undecided())).isEmpty();
    }

    @Test
    void oversight_decides_once_and_a_lifted_stop_sends_nothing() {
        Draft draft = stopped();
        appeal(author, "The acts are a plain robbery");
        assertThatThrownBy(() -> decide(author, Stop.What.LIFTED)).isInstanceOf(Problem.class).hasMessageContaining("not-oversight");
        decide(oversight, Stop.What.LIFTED);
        assertThatThrownBy(() -> decide(oversight, Stop.What.UPHELD)).isInstanceOf(Problem.class).hasMessageContaining("nothing-to-decide");
        assertThat(register(author).getFirst().decision().what()).isEqualTo(Stop.What.LIFTED);
        assertThat(vietnam.carrier.take()).isEmpty();
        assertThat(vietnam.as(author, () -> vietnam.drafts().get(draft.id())).status()).isEqualTo(Draft.Status.STOPPED);
        assertThat(vietnam.as(author, () -> vietnam.drafts().handIn(draft.id()))).as("without a new fact it is stopped again").isPresent();
        assertThat(register(oversight)).hasSize(2);
    }

    @Test
    void steps_of_an_appeal_cannot_be_rewritten() {
        number();
        appeal(author, "The acts are a plain robbery");
        assertThatThrownBy(() -> vietnam.jobs().sql("update entente.stop_step set step = 'LIFTED', number = 2").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> vietnam.jobs().sql("delete from entente.stopped").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void oversight_reads_a_stopped_draft_only_while_an_appeal_asks_about_it() {
        number();
        assertThat(read()).isEmpty();
        appeal(author, "The acts are a plain robbery");
        assertThat(read()).extracting(line -> line.text().text()).anySatisfy(text -> assertThat(text).contains("lorry"));
        assertThat(vietnam.jobs().sql("select count(*) from entente.audit_entry where deed = 'stop.read'").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void a_stopped_draft_is_erased_after_the_period_of_appeal_and_only_the_count_stays() {
        Draft draft = stopped();
        assertThat(erased()).isZero();
        vietnam.pass(ActStopped.APPEAL.plus(Duration.ofDays(2)));
        assertThat(erased()).isEqualTo(1);
        assertThatThrownBy(() -> vietnam.as(author, () -> vietnam.drafts().get(draft.id()))).isInstanceOf(NotDone.class);
        assertThat(register(oversight)).singleElement().satisfies(stop -> {
            assertThat(stop.erased()).isTrue();
            assertThat(stop.draft()).isNull();
        });
        assertThat(register(author)).as("whose it was is forgotten").isEmpty();
    }

    @Test
    void a_draft_waits_for_the_decision_about_its_appeal_and_goes_with_its_words() {
        Draft draft = stopped();
        appeal(author, "The acts are a plain robbery");
        vietnam.pass(ActStopped.APPEAL.plus(Duration.ofDays(2)));
        assertThat(erased()).isZero();
        decide(oversight, Stop.What.UPHELD);
        assertThat(erased()).isZero();
        vietnam.pass(StoppedErasure.AFTER_DECISION.plusDays(1));
        assertThat(erased()).isEqualTo(1);
        assertThatThrownBy(() -> vietnam.as(author, () -> vietnam.drafts().get(draft.id()))).isInstanceOf(NotDone.class);
        Stop stop = register(oversight).getFirst();
        assertThat(stop.decision().what()).isEqualTo(Stop.What.UPHELD);
        assertThat(stop.appeal().words()).isNull();
        assertThat(stop.decision().words()).isNull();
    }

    private Draft stopped() {
        ObjectNode body = Bodily.ask();
        ((ObjectNode) body.get("basis")).put("answer", "protected");
        Draft draft = Story.written(vietnam, author, "ORG-LA-PSL", "ask", body);
        assertThat(vietnam.as(author, () -> vietnam.drafts().handIn(draft.id()))).as("the gate's report").isPresent();
        return draft;
    }

    private long number() {
        stopped();
        return register(author).getFirst().number();
    }

    private StopBook book() {
        return vietnam.bean(StopBook.class);
    }

    private java.time.LocalDate today() {
        return vietnam.clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private List<Stop> register(Officer officer) {
        return vietnam.as(officer, () -> book().list(null, null, ZoneOffset.UTC, null));
    }


    private void appeal(Officer officer, String reason) {
        vietnam.as(officer, () -> {
            vietnam.bean(Appeals.class).appeal(latest(), reason);
            return true;
        });
    }

    private long latest() {
        return vietnam.jobs().sql("select max(number) from entente.stopped").query(Long.class).single();
    }

    private void decide(Officer officer, Stop.What what) {
        vietnam.as(officer, () -> {
            vietnam.bean(Appeals.class).decide(latest(), what, "Read with the catalogue at hand");
            return true;
        });
    }

    private List<StoppedDrafts.Line> read() {
        return vietnam.as(oversight, () -> vietnam.bean(StoppedDrafts.class).read(register(oversight).getFirst()));
    }

    private int erased() {
        return vietnam.bean(StoppedErasure.class).erase();
    }
}
