package org.entente.node.nations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.node.audit.TestTrails;
import org.entente.node.home.DatabaseRole;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.entente.node.testing.FreshDatabase;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class NationsTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 3);
    private static final UUID ADMINISTRATOR = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final Nation LAOS = new Nation("LA");

    private final SecureRandom chance = new SecureRandom();
    private javax.sql.DataSource source;
    private JdbcClient database;
    private TransactionTemplate transaction;
    private Authorities authorities;
    private RecordLoader records;
    private OwnNation own;
    private Partners partners;
    private Pairing pairing;
    private Routes routes;

    @BeforeEach
    void open() {
        source = FreshDatabase.create().dataSource(DatabaseRole.SERVE);
        database = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        nation(new OwnNation(new Nation("VN"), false));
        records.load();
    }

    private void nation(OwnNation nation) {
        own = nation;
        var trail = TestTrails.over(source);
        authorities = new Authorities(new AuthorityTables(database), Clock.systemUTC());
        Instruments instruments = new Instruments(database, Clock.systemUTC());
        records = new RecordLoader(new RecordTables(database), authorities, instruments, trail, transaction);
        partners = new Partners(database, own);
        pairing = new Pairing(database, partners, own, InstantSource.system(), trail, transaction);
        routes = new Routes(authorities, instruments, partners);
    }

    @Test
    void the_record_can_be_loaded_again_and_changes_nothing() {
        var first = authorities.all().stream().toList();
        assertThat(records.load()).isEqualTo(records.load());
        assertThat(authorities.all()).containsExactlyElementsOf(first);
        assertThat(database.sql("SELECT count(*) FROM entente.official").query(Long.class).single()).isEqualTo(13);
        assertThat(database.sql("SELECT count(*) FROM entente.place").query(Long.class).single()).isEqualTo(9);
    }

    @Test
    void every_authority_has_a_name_in_three_languages_and_a_desk() {
        assertThat(authorities.all()).allSatisfy(authority -> {
            for (Language language : Language.values()) {
                assertThat(authority.name().get(language)).as("%s %s", authority.code(), language).isNotNull();
            }
            assertThat(authorities.unit(UnitCode.deskOf(authority.code()))).isPresent();
        });
    }

    @Test
    void telephones_have_a_country_code_that_nobody_was_given() {
        assertThat(authorities.all().stream().flatMap(a -> authorities.dutyContactsOf(a.code()).stream()))
                .isNotEmpty()
                .allSatisfy(contact -> assertThat(contact.telephone()).startsWith("+999"));
    }

    @Test
    void a_province_that_merged_names_its_successor() {
        assertThat(route("ORG-VN-QB", "ORG-LA-SVK", "AG-SEC", LocalDate.of(2025, 6, 30))).isEqualTo(new Route.Open());
        assertThat(route("ORG-VN-QB", "ORG-LA-SVK", "AG-SEC", LocalDate.of(2025, 7, 1)))
                .isEqualTo(new Route.Ended(code("ORG-VN-QB"), List.of(code("ORG-VN-QT"))));
    }

    @ParameterizedTest
    @CsvSource({
        "ORG-VN-DB, ORG-LA-PSL, AG-DRUG-MOU2",
        "ORG-LA-BKO, ORG-VN-HT, AG-SEC",
        "ORG-LA-SVK, ORG-VN-QT, AG-SEC",
        "ORG-LA-XK, ORG-VN-NA, AG-DRUG-MOU2",
        "ORG-VN-SPP, ORG-LA-SPP, AG-MLA"
    })
    void the_requests_of_the_record_have_a_way(String from, String to, String instrument) {
        assertThat(route(from, to, instrument, FEBRUARY)).isEqualTo(new Route.Open());
    }

    @Test
    void a_level_without_authority_is_told_the_right_route() {
        assertThat(route("ORG-VN-DB", "ORG-LA-MPS", "AG-DRUG-MOU2", FEBRUARY))
                .isEqualTo(new Route.LevelWithoutAuthority(code("ORG-VN-MPS"), code("ORG-LA-MPS")));
        assertThat(route("ORG-VN-MPS", "ORG-LA-PSL", "AG-DRUG-MOU2", FEBRUARY))
                .isEqualTo(new Route.LevelWithoutAuthority(code("ORG-VN-MPS"), code("ORG-LA-MPS")));
        assertThat(route("ORG-VN-DB-D1-F", "ORG-LA-PSL", "AG-SEC", FEBRUARY))
                .isEqualTo(new Route.LevelWithoutAuthority(code("ORG-VN-DB"), code("ORG-LA-PSL")));
        assertThat(route("ORG-VN-DB", "ORG-LA-SPP", "AG-MLA", FEBRUARY))
                .isEqualTo(new Route.LevelWithoutAuthority(null, null));
    }

    @Test
    void every_other_refusal_says_why() {
        assertThat(route("ORG-VN-DB", "ORG-LA-PSL", "AG-NONE", FEBRUARY))
                .isEqualTo(new Route.UnknownInstrument("AG-NONE"));
        assertThat(route("ORG-VN-MPS", "ORG-LA-SPP", "AG-EXT", FEBRUARY)).isEqualTo(new Route.NotInForce("AG-EXT"));
        assertThat(route("ORG-VN-SPP", "ORG-LA-SPP", "AG-MLA", LocalDate.of(2021, 2, 17)))
                .isEqualTo(new Route.NotInForce("AG-MLA"));
        assertThat(route("ORG-XA-DESK", "ORG-LA-MPS", "AG-SEC", FEBRUARY))
                .isEqualTo(new Route.NotBetweenThese("AG-SEC"));
        assertThat(route("ORG-VN-DB", "ORG-VN-HT", "AG-SEC", FEBRUARY)).isEqualTo(new Route.SameNation());
        assertThat(route("ORG-VN-DB", "ORG-LA-NONE", "AG-SEC", FEBRUARY))
                .isEqualTo(new Route.UnknownAuthority(code("ORG-LA-NONE")));
    }

    @Test
    void nothing_reaches_a_partner_before_two_people_compared_its_card() {
        assertThat(partners.reach(LAOS)).isEqualTo(new Route.NoPartner());
        Partner waiting = pairing.propose(TestCards.card(LAOS, SigningKey.generate(chance), 1, false));
        assertThat(partners.reach(LAOS)).isEqualTo(new Route.NoPartner());
        pairing.confirm(LAOS, waiting.fingerprint(), ADMINISTRATOR);
        assertThat(partners.reach(LAOS)).isEqualTo(new Route.Open());
        assertThat(routes.between(code("ORG-VN-DB"), code("ORG-LA-PSL"), "AG-SEC", FEBRUARY))
                .isEqualTo(new Route.Open());
        pairing.suspend(LAOS);
        assertThat(partners.reach(LAOS)).isEqualTo(new Route.NoPartner());
        pairing.resume(LAOS);
        assertThat(partners.reach(LAOS)).isEqualTo(new Route.Open());
    }

    @Test
    void a_card_that_was_not_the_one_compared_is_not_confirmed() {
        Partner seen = pairing.propose(TestCards.card(LAOS, SigningKey.generate(chance), 1, false));
        pairing.propose(TestCards.card(LAOS, SigningKey.generate(chance), 1, false));
        refused(Pairing.Refusal.FINGERPRINT_DIFFERS, () -> pairing.confirm(LAOS, seen.fingerprint(), ADMINISTRATOR));
    }

    @Test
    void a_newer_card_of_the_trusted_key_counts_at_once_and_of_another_key_waits() {
        SigningKey trusted = SigningKey.generate(chance);
        pairing.confirm(LAOS, pairing.propose(TestCards.card(LAOS, trusted, 1, false)).fingerprint(), ADMINISTRATOR);
        pairing.propose(TestCards.card(LAOS, trusted, 2, false));
        assertThat(partners.find(LAOS).orElseThrow().serial()).isEqualTo(2);
        pairing.propose(TestCards.card(LAOS, SigningKey.generate(chance), 3, false));
        assertThat(partners.find(LAOS).orElseThrow().serial()).isEqualTo(2);
        assertThat(partners.proposed()).extracting(Partner::serial).containsExactly(3L);
        pairing.refuse(LAOS);
        assertThat(partners.proposed()).isEmpty();
        refused(Pairing.Refusal.CARD_OLD, () -> pairing.propose(TestCards.card(LAOS, trusted, 2, false)));
        refused(Pairing.Refusal.CARD_OLD, () -> pairing.propose(TestCards.card(LAOS, trusted, 1, false)));
    }

    @Test
    void a_card_that_a_partners_node_sends_counts_only_by_the_trusted_key_or_the_one_that_follows_it_in_the_ledger() {
        SigningKey trusted = SigningKey.generate(chance);
        SigningKey follower = SigningKey.generate(chance);
        pairing.confirm(LAOS, pairing.propose(TestCards.card(LAOS, trusted, 1, false)).fingerprint(), ADMINISTRATOR);
        pairing.renewed(TestCards.card(LAOS, trusted, 2, false), null);
        refused(Pairing.Refusal.FINGERPRINT_DIFFERS, () -> pairing.renewed(TestCards.card(LAOS, follower, 3, false), null));
        assertThat(partners.proposed()).isEmpty();
        pairing.renewed(TestCards.card(LAOS, follower, 3, false), follower.id());
        assertThat(partners.find(LAOS).orElseThrow().serial()).isEqualTo(3);
        refused(Pairing.Refusal.FINGERPRINT_DIFFERS, () -> pairing.renewed(TestCards.card(LAOS, trusted, 4, false), follower.id()));
        refused(Pairing.Refusal.CARD_OLD, () -> pairing.renewed(TestCards.card(LAOS, follower, 2, false), follower.id()));
        assertThat(partners.find(LAOS).orElseThrow().serial()).isEqualTo(3);
    }

    @Test
    void practice_and_the_real_world_never_meet() {
        SigningKey key = SigningKey.generate(chance);
        refused(Pairing.Refusal.PRACTICE_APART, () -> pairing.propose(TestCards.card(new Nation("XA"), key, 1, false)));
        refused(Pairing.Refusal.PRACTICE_APART, () -> pairing.propose(TestCards.card(LAOS, key, 1, true)));
        nation(new OwnNation(new Nation("VN"), true));
        refused(Pairing.Refusal.PRACTICE_APART, () -> pairing.propose(TestCards.card(LAOS, key, 1, false)));
        pairing.propose(TestCards.card(LAOS, key, 1, true));
        pairing.propose(TestCards.card(new Nation("XA"), key, 1, false));
        assertThat(new OwnNation(new Nation("XA"), false).practice()).isTrue();
    }

    @Test
    void a_node_that_was_switched_to_practice_no_longer_reaches_its_partners() {
        pairing.confirm(
                LAOS,
                pairing.propose(TestCards.card(LAOS, SigningKey.generate(chance), 1, false)).fingerprint(),
                ADMINISTRATOR);
        nation(new OwnNation(new Nation("VN"), true));
        assertThat(partners.reach(LAOS)).isEqualTo(new Route.PracticeApart());
    }

    @Test
    void our_own_card_is_no_partners() {
        refused(Pairing.Refusal.OWN_CARD, () ->
                pairing.propose(TestCards.card(new Nation("VN"), SigningKey.generate(chance), 1, false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a.b.c", "{}", "eyJhbGciOiJub25lIn0.e30."})
    void what_is_no_card_is_refused(String text) {
        refused(Pairing.Refusal.CARD_UNREADABLE, () -> pairing.propose(text));
    }

    @Test
    void a_card_with_one_flipped_character_is_refused() {
        String card = TestCards.card(LAOS, SigningKey.generate(chance), 1, false);
        int middle = card.length() / 2;
        char other = card.charAt(middle) == 'A' ? 'B' : 'A';
        refused(Pairing.Refusal.CARD_UNREADABLE, () ->
                pairing.propose(card.substring(0, middle) + other + card.substring(middle + 1)));
        refused(Pairing.Refusal.CARD_UNREADABLE, () -> pairing.propose(card.repeat(100)));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-05T01:00:00Z, true", "2025-03-05T00:59:59Z, false", "2025-03-05T08:59:59Z, true",
        "2025-03-05T09:00:00Z, false", "2025-03-08T03:00:00Z, false"
    })
    void a_duty_desk_answers_in_its_own_hours(Instant at, boolean answers) {
        DutyContact desk = authorities.dutyContactsOf(code("ORG-LA-SPP")).getFirst();
        assertThat(desk.answersAt(at)).isEqualTo(answers);
        assertThat(authorities.dutyContactsOf(code("ORG-LA-MPS")).getFirst().answersAt(at.plus(Duration.ofHours(7))))
                .isTrue();
    }

    private static void refused(Pairing.Refusal why, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(Pairing.Refused.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(why));
    }

    private Route route(String from, String to, String instrument, LocalDate day) {
        return routes.lawful(code(from), code(to), instrument, day);
    }

    private static AuthorityCode code(String code) {
        return new AuthorityCode(code);
    }
}
