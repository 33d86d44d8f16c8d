package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.nations.Authorities;
import org.entente.node.nations.Authority;
import org.entente.node.nations.Level;
import org.entente.node.nations.Route;
import org.entente.node.nations.Routes;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.protocol.Nation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Writing to a level without authority is refused with the right route, from and to every level of the address book. */
class LevelsTest {
    private static final String AGREEMENT = "AG-DRUG-MOU2";
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);

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

    private static Map<Level, Authority> oneOfEachLevel(String nation) {
        Map<Level, Authority> levels = new EnumMap<>(Level.class);
        vietnam.bean(Authorities.class).of(new Nation(nation)).stream().filter(authority -> authority.openOn(TODAY))
                .forEach(authority -> levels.putIfAbsent(authority.level(), authority));
        return levels;
    }

    @Test
    void from_each_level_to_each_level() {
        List<String> refused = new ArrayList<>();
        Routes routes = vietnam.bean(Routes.class);
        oneOfEachLevel("VN").values().forEach(from -> oneOfEachLevel("LA").values().forEach(to -> {
            Route route = routes.lawful(from.code(), to.code(), AGREEMENT, TODAY);
            Optional<DraftCheck.Report> against = handIn(from, to);
            assertThat(against.isEmpty()).as(from.level() + " to " + to.level()).isEqualTo(route instanceof Route.Open);
            if (route instanceof Route.LevelWithoutAuthority level) {
                refused.add(from.level() + "-" + to.level());
                assertThat(against.orElseThrow().route()).isEqualTo(level);
                if (level.through() != null && level.to() != null) {
                    assertThat(routes.lawful(level.through(), level.to(), AGREEMENT, TODAY)).as("the route it names is open").isInstanceOf(Route.Open.class);
                    assertThat(vietnam.bean(Authorities.class).upwards(from.code())).extracting(Authority::code).contains(level.through());
                    assertThat(vietnam.bean(Authorities.class).upwards(to.code())).extracting(Authority::code).contains(level.to());
                }
            }
        }));
        assertThat(refused).contains("PROVINCE-MINISTRY", "MINISTRY-PROVINCE").doesNotContain("PROVINCE-PROVINCE", "MINISTRY-MINISTRY");
        assertThat(refused).hasSizeGreaterThan(10);
    }

    private static Optional<DraftCheck.Report> handIn(Authority from, Authority to) {
        Officer officer = vietnam.officer("Of" + from.code().code(), from.code().code(), Role.OFFICER);
        Draft draft = Story.written(vietnam, officer, to.code().code(), "ask", Bodily.ask());
        return vietnam.as(officer, () -> vietnam.drafts().handIn(draft.id()));
    }

    @Test
    void a_province_that_may_not_write_to_the_ministry_is_told_to_write_to_its_province() {
        Route route = vietnam.bean(Routes.class).lawful(new AuthorityCode("ORG-VN-DB"), new AuthorityCode("ORG-LA-MPS"), AGREEMENT, TODAY);
        assertThat(route).isEqualTo(new Route.LevelWithoutAuthority(new AuthorityCode("ORG-VN-MPS"), new AuthorityCode("ORG-LA-MPS")));
    }
}
