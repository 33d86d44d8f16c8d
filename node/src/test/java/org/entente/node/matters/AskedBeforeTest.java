package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two desks that ask about the same learn of each other, and of nothing else. */
class AskedBeforeTest {
    private static PracticeNode vietnam;
    private static PracticeNode laos;
    private static Officer hung;
    private static Officer thu;
    private static Officer nam;
    private static UUID first;

    @BeforeAll
    static void start() {
        vietnam = new PracticeNode("VN");
        laos = new PracticeNode("LA");
        PracticeNode.pair(vietnam, laos);
        hung = vietnam.officer("Hung", "ORG-VN-DB", Role.OFFICER);
        thu = vietnam.officer("Thu", "ORG-VN-DB", Role.RELEASING_OFFICER);
        nam = vietnam.officer("Nam", "ORG-VN-NA", Role.OFFICER);
        first = Story.ask(vietnam, hung, thu, "ORG-LA-PSL", Bodily.ask());
    }

    @AfterAll
    static void stop() {
        vietnam.close();
        laos.close();
    }

    private static AskedBefore.Answer ask(Officer officer) {
        Draft draft = Story.written(vietnam, officer, "ORG-LA-PSL", "ask", Bodily.ask());
        return vietnam.as(officer, () -> vietnam.bean(AskedBefore.class).about(draft, draft.body()));
    }

    @Test
    void who_types_the_same_learns_which_desk_and_not_which_matter() {
        AskedBefore.Answer answer = ask(nam);
        assertThat(answer.known()).extracting(AskedBefore.Known::desk).contains("ORG-VN-DB.DESK");
        assertThat(answer.known()).extracting(AskedBefore.Known::what).containsOnly(Identifier.What.VEHICLE);
        assertThat(answer.known()).extracting(AskedBefore.Known::visible).containsOnlyNulls();
    }

    @Test
    void the_desk_that_asked_first_is_informed_on_its_own_list_and_a_third_one_is_not() {
        ask(nam);
        Docket docket = vietnam.bean(Docket.class);
        List<Docket.AlsoAsked> told = vietnam.as(hung, () -> docket.alsoAsked(PracticeNode.START.minusSeconds(60), 10));
        assertThat(told).extracting(one -> one.matter().id()).contains(first);
        assertThat(told).extracting(Docket.AlsoAsked::byUnit).contains("ORG-VN-NA.DESK");
        Officer third = vietnam.officer("Ha", "ORG-VN-HT", Role.OFFICER);
        assertThat(vietnam.as(third, () -> docket.alsoAsked(PracticeNode.START.minusSeconds(60), 10))).isEmpty();
        assertThat(vietnam.as(nam, () -> docket.alsoAsked(PracticeNode.START.minusSeconds(60), 10))).isEmpty();
    }

    @Test
    void each_question_is_logged_and_beyond_the_days_cap_nothing_is_compared_and_work_goes_on() {
        Officer fishing = vietnam.officer("Fish", "ORG-VN-SL", Role.OFFICER);
        Draft draft = Story.written(vietnam, fishing, "ORG-LA-PSL", "ask", Bodily.ask());
        AskedBefore asked = vietnam.bean(AskedBefore.class);
        assertThat(vietnam.as(fishing, () -> asked.about(draft, draft.body())).known()).isNotEmpty();
        vietnam.page(fishing, () -> vietnam.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update entente.asked_check set checks = ? where officer = ?").params(AskedBefore.MOST_A_DAY, fishing.id()).update());
        AskedBefore.Answer beyond = vietnam.as(fishing, () -> asked.about(draft, draft.body()));
        assertThat(beyond.capped()).isTrue();
        assertThat(beyond.known()).isEmpty();
        assertThat(deeds("identifier.compared", fishing)).isEqualTo(1);
        assertThat(deeds("identifier.capped", fishing)).isEqualTo(1);
        assertThat(vietnam.as(fishing, () -> vietnam.drafts().report(draft.id()))).isNotNull();
    }

    private static long deeds(String deed, Officer officer) {
        return vietnam.jobs().sql("select count(*) from entente.audit_entry where deed = ? and actor = ?").params(deed, officer.id())
                .query(Long.class).single();
    }
}
