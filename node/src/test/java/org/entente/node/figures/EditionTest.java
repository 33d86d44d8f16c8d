package org.entente.node.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.kernel.Language;
import org.entente.node.matters.Bundles;
import org.entente.node.matters.MatterReading;
import org.entente.node.matters.TwoMinistries;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.node.pages.TextView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The record as both ministries hold it, and what either edition of a briefing makes of it. */
class EditionTest {
    private static final String PROMISE = "{'instrument':'AG-SEC','title':{'en':'%s'},'by':'VN','due':'2025-06-30','status':'open','source':{'basis':'own-records'}}";

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

    private static Brief brief(Edition edition) {
        return both.vietnam.as(both.hoa, () -> both.vietnam.bean(Briefs.class).of(TwoMinistries.LA, Language.EN, edition, 50));
    }

    private static String part(Brief brief, String name) {
        return brief.parts().stream().filter(part -> part.name().equals(name)).flatMap(part -> part.lines().stream()).flatMap(line -> line.cells().stream())
                .map(TextView::text).collect(Collectors.joining(" | "));
    }

    @Test
    void what_both_hold_is_public_and_what_one_side_told_is_not() {
        both.open(both.vietnam, "commitment", "tell", "CM-X1", TwoMinistries.body(PROMISE.formatted("Told by one side")));

        assertThat(part(brief(Edition.RESTRICTED), "ours")).contains("CM-08", "CM-X1", "told by one side");
        assertThat(part(brief(Edition.PUBLIC), "ours")).contains("CM-08").doesNotContain("CM-X1", "told by one side");
    }

    @Test
    void what_is_under_a_handling_code_is_not_public_even_when_both_hold_it() {
        Officer lan = both.vietnam.officer("Lan", "ORG-VN-MPS", Role.RELEASING_OFFICER);
        Bundles bundles = both.vietnam.bean(Bundles.class);
        Bundles.Outcome told = both.vietnam.as(both.hoa, () -> bundles.open("Closed", TwoMinistries.LA, List.of(new Bundles.Opening("commitment", 1, "tell", "CM-X2",
                "ORG-LA-MPS", 1, TwoMinistries.body(PROMISE.formatted("Under a code"))))));
        both.vietnam.as(lan, () -> bundles.release(told.bundle(), "000000"));
        both.vietnam.carryTo(both.laos);
        UUID matter = both.vietnam.jobs().sql("select matter from entente.commitment where id = 'CM-X2'").query(UUID.class).single();
        both.next(both.laos, matter, "confirm", TwoMinistries.body("{}"));
        both.laos.carryTo(both.vietnam);

        assertThat(both.state(both.vietnam, matter)).isEqualTo("CONFIRMED");
        assertThat(both.vietnam.page(both.hoa, () -> both.vietnam.bean(MatterReading.class).get(matter)).handling()).isEqualTo(1);
        assertThat(brief(Edition.RESTRICTED).handling()).isEqualTo(1);
        assertThat(part(brief(Edition.RESTRICTED), "ours")).contains("CM-X2");
        assertThat(part(brief(Edition.PUBLIC), "ours")).doesNotContain("CM-X2");
        assertThat(brief(Edition.PUBLIC).handling()).isZero();
    }

    @Test
    void meetings_to_come_and_small_counts_are_not_public() {
        Brief open = brief(Edition.PUBLIC);
        assertThat(brief(Edition.RESTRICTED).parts()).extracting(Brief.Part::name).contains("coming");
        assertThat(open.parts()).extracting(Brief.Part::name).doesNotContain("coming").contains("meetings", "progress");
        assertThat(part(open, "meetings")).contains("M-2025-01-12");
        Map<String, String> counts = open.parts().getLast().lines().stream().collect(Collectors.toMap(line -> line.cells().get(0).text(), line -> line.cells().get(1).text()));
        assertThat(counts.get("Contacts in 2025")).isEqualTo("under 5");
        assertThat(counts.get("Promises not done, of them overdue")).matches("1\\d, of them under 5");
    }
}
