package org.entente.node.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.entente.node.nations.RecordLoader;
import org.entente.node.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@NodeTest
@Import(WallClock.Hung.class)
class SignInTest {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired WallClock time;
    @Autowired Clock clock;
    @Autowired RecordLoader records;
    @Autowired DemoOfficers demo;
    @Autowired SignIn signIn;
    @Autowired Attempts attempts;
    @Autowired ReleaseCode releaseCode;
    @Autowired Administration administration;
    @Autowired Enrolments enrolments;
    @Autowired Delegations delegations;
    @Autowired Accounts accounts;
    @Autowired CurrentOfficer current;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired @Qualifier("exchange") JdbcClient exchange;

    private Map<String, DemoOfficers.Account> cast;

    @BeforeEach
    void cast() {
        records.load();
        cast = demo.seed(new byte[32]).stream()
                .collect(Collectors.toMap(DemoOfficers.Account::username, Function.identity()));
        time.tick(Duration.ofHours(1));
        database.sql("UPDATE entente.officer SET state = 'ACTIVE', failures = 0, refused_until = NULL"
                        + " WHERE username IN ('anna', 'boris', 'felix', 'greta')")
                .update();
    }

    @Test
    void the_demo_tells_the_same_accounts_at_every_start_and_others_in_every_home() {
        assertThat(demo.seed(new byte[32])).extracting(DemoOfficers.Account::password).isEqualTo(
                demo.seed(new byte[32]).stream().map(DemoOfficers.Account::password).toList());
        byte[] otherHome = new byte[32];
        otherHome[0] = 1;
        assertThat(demo.seed(otherHome).getFirst().password())
                .isNotEqualTo(demo.seed(new byte[32]).getFirst().password());
    }

    @Test
    void an_officer_signs_in_with_password_and_code() {
        String secret = in("anna").orElseThrow();
        assertThat(signIn.look(secret, true))
                .isInstanceOfSatisfying(SignIn.Standing.Open.class, open -> assertThat(
                                open.officer().username())
                        .isEqualTo("anna"));
    }

    @ParameterizedTest
    @CsvSource({"anna, wrong, right", "anna, right, 000000", "nobody, right, right", "anna, '', right", "'', right, right"})
    void anything_wrong_gives_the_same_answer(String name, String password, String code) {
        var anna = cast.get("anna");
        assertThat(signIn.in(new IdentitySource.Credentials(
                        name,
                        password.equals("right") ? anna.password() : password,
                        code.equals("right") ? Totp.at(anna.deviceSecret(), time.instant()) : code)))
                .isEmpty();
    }

    @Test
    void a_huge_password_is_refused_before_it_is_hashed() {
        assertThat(signIn.in(new IdentitySource.Credentials("anna", "x".repeat(1_000_000), "123456"))).isEmpty();
    }

    @Test
    void a_code_works_once_even_when_two_use_it_at_once() throws Exception {
        var anna = cast.get("anna");
        var typed = new IdentitySource.Credentials(
                "anna", anna.password(), Totp.at(anna.deviceSecret(), time.instant()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Optional<String>>> tries =
                    IntStream.range(0, 8).<Callable<Optional<String>>>mapToObj(i -> () -> signIn.in(typed)).toList();
            long in = 0;
            for (var result : threads.invokeAll(tries)) {
                in += result.get().isPresent() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
    }

    @Test
    void after_five_wrong_tries_even_the_right_answer_waits() {
        wrong("anna", 5);
        assertThat(in("anna")).isEmpty();
        time.tick(Duration.ofSeconds(29));
        assertThat(in("anna")).isEmpty();
        time.tick(Duration.ofSeconds(1));
        assertThat(in("anna")).isPresent();
    }

    @Test
    void four_wrong_tries_cost_nothing() {
        wrong("anna", 4);
        assertThat(in("anna")).isPresent();
    }

    @Test
    void after_twenty_wrong_tries_an_administrator_has_to_unlock() {
        for (int i = 0; i < Attempts.MOST_TRIES; i++) {
            wrong("anna", 1);
            time.tick(Duration.ofMinutes(15));
        }
        assertThat(state("anna")).isEqualTo(Officer.State.LOCKED);
        time.tick(Duration.ofDays(1));
        assertThat(in("anna")).isEmpty();
        administration.unlock(id("anna"));
        assertThat(in("anna")).isPresent();
    }

    @Test
    void many_guesses_at_once_do_not_get_past_the_limit() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(IntStream.range(0, 40)
                    .<Callable<Object>>mapToObj(i -> () -> attempts.judge(id("anna"), false, "000000"))
                    .toList());
        }
        assertThat(database.sql("SELECT failures FROM entente.officer WHERE username = 'anna'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(Attempts.FREE_TRIES);
    }

    @Test
    void an_idle_session_ends_and_a_page_that_refreshes_itself_does_not_keep_it() {
        String secret = in("anna").orElseThrow();
        time.tick(Duration.ofMinutes(10));
        assertThat(signIn.look(secret, true)).isInstanceOf(SignIn.Standing.Open.class);
        time.tick(Duration.ofMinutes(14));
        assertThat(signIn.look(secret, false)).isInstanceOf(SignIn.Standing.Open.class);
        time.tick(Duration.ofMinutes(1));
        assertThat(signIn.look(secret, true)).isEqualTo(new SignIn.Standing.Ended("IDLE"));
        assertThat(signIn.look(secret, true)).isEqualTo(new SignIn.Standing.Ended("IDLE"));
    }

    @Test
    void no_session_is_longer_than_ten_hours() {
        String secret = in("anna").orElseThrow();
        for (int i = 0; i < 59; i++) {
            time.tick(Duration.ofMinutes(10));
            assertThat(signIn.look(secret, true)).isInstanceOf(SignIn.Standing.Open.class);
        }
        time.tick(Duration.ofMinutes(10));
        assertThat(signIn.look(secret, true)).isEqualTo(new SignIn.Standing.Ended("TOO_LONG"));
    }

    @Test
    void signing_in_again_ends_the_session_before() {
        String first = in("anna").orElseThrow();
        time.tick(Duration.ofSeconds(30));
        String second = in("anna").orElseThrow();
        assertThat(signIn.look(first, true)).isEqualTo(new SignIn.Standing.Ended("REPLACED"));
        assertThat(signIn.look(second, true)).isInstanceOf(SignIn.Standing.Open.class);
    }

    @Test
    void a_made_up_session_is_none() {
        assertThat(signIn.look("made-up", true)).isEqualTo(new SignIn.Standing.Ended("SIGNED_OUT"));
    }

    @Test
    void a_leavers_session_ends_at_once_and_nothing_signs_him_in_again() {
        UUID leaver = enrolled(Role.OFFICER);
        String username = accounts.find(leaver).orElseThrow().username();
        String secret = transaction.execute(status -> sessionOf(leaver));
        administration.leave(leaver, id("felix"));
        assertThat(signIn.look(secret, true)).isInstanceOf(SignIn.Standing.Ended.class);
        assertThat(accounts.find(username).orElseThrow().state()).isEqualTo(Officer.State.LEFT);
        assertThatThrownBy(() -> administration.unlock(leaver)).isInstanceOf(Refusal.Refused.class);
        assertThatThrownBy(() -> enrolments.ask(leaver, id("felix"))).isInstanceOf(Refusal.Refused.class);
    }

    @Test
    void nobody_locks_or_removes_the_own_account() {
        assertThatThrownBy(() -> administration.lock(id("felix"), id("felix")))
                .isInstanceOf(Refusal.Refused.class);
        assertThatThrownBy(() -> administration.leave(id("felix"), id("felix")))
                .isInstanceOf(Refusal.Refused.class);
    }

    @Test
    void releasing_takes_a_fresh_code() {
        var boris = cast.get("boris");
        assertThat(in("boris")).isPresent();
        assertThat(releaseCode.check(boris.id(), Totp.at(boris.deviceSecret(), time.instant())))
                .isEqualTo(ReleaseCode.Answer.USED);
        time.tick(Duration.ofSeconds(30));
        String code = Totp.at(boris.deviceSecret(), time.instant());
        assertThat(releaseCode.check(boris.id(), "000000")).isEqualTo(ReleaseCode.Answer.WRONG);
        assertThat(releaseCode.check(boris.id(), " " + code + " ")).isEqualTo(ReleaseCode.Answer.RIGHT);
        assertThat(releaseCode.check(boris.id(), code)).isEqualTo(ReleaseCode.Answer.USED);
    }

    @Test
    void a_wrong_release_code_counts_even_if_the_release_is_undone() {
        transaction.executeWithoutResult(status -> {
            releaseCode.check(id("boris"), "000000");
            status.setRollbackOnly();
        });
        assertThat(database.sql("SELECT failures FROM entente.officer WHERE username = 'boris'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_lost_device_takes_two_administrators_and_the_officer() {
        UUID officer = enrolled(Role.OFFICER);
        String username = accounts.find(officer).orElseThrow().username();
        enrolments.ask(officer, id("felix"));
        assertThat(accounts.find(officer).orElseThrow().state()).isEqualTo(Officer.State.AWAITS_DEVICE);
        assertThatThrownBy(() -> enrolments.issue(officer, id("felix")))
                .isInstanceOfSatisfying(Refusal.Refused.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.SECOND_ADMINISTRATOR));
        String code = enrolments.issue(officer, id("greta"));
        assertThatThrownBy(() -> enrolments.begin(username, code, "short")).isInstanceOf(Refusal.Refused.class);
        assertThatThrownBy(() -> enrolments.finish(username, code, "123456")).isInstanceOf(Refusal.Refused.class);
        byte[] secret = unBase32(enrolments.begin(username, code, "a long enough password"));
        assertThatThrownBy(() -> enrolments.finish(username, code, "000000")).isInstanceOf(Refusal.Refused.class);
        enrolments.finish(username, code, Totp.at(secret, time.instant()));
        time.tick(Duration.ofSeconds(30));
        assertThat(signIn.in(new IdentitySource.Credentials(
                        username, "a long enough password", Totp.at(secret, time.instant()))))
                .isPresent();
        assertThatThrownBy(() -> enrolments.begin(username, code, "a long enough password"))
                .isInstanceOf(Refusal.Refused.class);
    }

    @Test
    void a_one_time_code_ends_after_eight_hours_or_five_wrong_tries() {
        UUID officer = enrolled(Role.OFFICER);
        String username = accounts.find(officer).orElseThrow().username();
        enrolments.ask(officer, id("felix"));
        String late = enrolments.issue(officer, id("greta"));
        time.tick(Enrolments.CODE_LASTS);
        assertThatThrownBy(() -> enrolments.begin(username, late, "a long enough password"))
                .isInstanceOf(Refusal.Refused.class);
        String guessed = enrolments.issue(officer, id("greta"));
        for (int i = 0; i < Enrolments.MOST_TRIES; i++) {
            assertThatThrownBy(() -> enrolments.begin(username, "AAAA", "a long enough password"))
                    .isInstanceOf(Refusal.Refused.class);
        }
        assertThatThrownBy(() -> enrolments.begin(username, guessed, "a long enough password"))
                .isInstanceOf(Refusal.Refused.class);
    }

    @Test
    void a_delegate_releases_for_the_other_desk_in_the_window_only() {
        Officer boris = accounts.find("boris").orElseThrow();
        UUID elsewhere = enrolled(Role.OFFICER);
        Instant now = clock.instant();
        UnitCode desk = boris.unit();
        UUID given = delegations.give(
                boris.id(), elsewhere, Delegations.Reason.SHIFT, now.minusSeconds(1), now.plusSeconds(3600), id("felix"));
        assertThat(accounts.find(elsewhere).orElseThrow().releasesFor(desk)).isTrue();
        delegations.end(given);
        assertThat(accounts.find(elsewhere).orElseThrow().releasesFor(desk)).isFalse();
        assertThatThrownBy(() -> delegations.give(
                        elsewhere, boris.id(), Delegations.Reason.ABSENCE, now, now.plusSeconds(1), id("felix")))
                .isInstanceOf(Refusal.Refused.class);
        assertThatThrownBy(() -> delegations.give(
                        boris.id(), elsewhere, Delegations.Reason.ABSENCE, now, now, id("felix")))
                .isInstanceOf(Refusal.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Name, ORG-XA-DESK.DESK, OFFICER, USERNAME_UNFIT",
        "ann a, Name, ORG-XA-DESK.DESK, OFFICER, USERNAME_UNFIT",
        "annaä, Name, ORG-XA-DESK.DESK, OFFICER, USERNAME_UNFIT",
        "anna, Name, ORG-XA-DESK.DESK, OFFICER, USERNAME_TAKEN",
        "new, '', ORG-XA-DESK.DESK, OFFICER, NAME_UNFIT",
        "new, 'a\u202Eb', ORG-XA-DESK.DESK, OFFICER, NAME_UNFIT",
        "new, Name, ORG-LA-MPS.DESK, OFFICER, UNIT_UNKNOWN",
        "new, Name, nonsense, OFFICER, UNIT_UNKNOWN",
        "new, Name, ORG-XA-DESK.DESK, OFFICER+ADMINISTRATOR, ROLES_UNFIT",
        "new, Name, ORG-XA-DESK.DESK, AUDITOR+OVERSIGHT, ROLES_UNFIT",
    })
    void a_form_that_does_not_fit_makes_no_account(
            String username, String name, String unit, String roles, Refusal refusal) {
        Set<Role> asked = Set.of(roles.split("\\+")).stream().map(Role::valueOf).collect(Collectors.toSet());
        assertThatThrownBy(() -> administration.create(
                        new Administration.NewOfficer(username, name, unit, asked, Language.EN)))
                .isInstanceOfSatisfying(Refusal.Refused.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }

    @Test
    void every_step_stands_in_the_trail() {
        String secret = in("anna").orElseThrow();
        signIn.out(secret, id("anna"));
        assertThat(exchange.sql("SELECT deed FROM entente.audit_entry WHERE subject = ? ORDER BY at, id")
                        .param(id("anna").toString())
                        .query(String.class)
                        .list())
                .contains("session.started", "session.ended");
    }

    private Optional<String> in(String username) {
        var account = cast.get(username);
        return signIn.in(new IdentitySource.Credentials(
                username, account.password(), Totp.at(account.deviceSecret(), time.instant())));
    }

    private void wrong(String username, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn.in(new IdentitySource.Credentials(username, "wrong", "000000"))).isEmpty();
        }
    }

    private UUID id(String username) {
        return cast.get(username).id();
    }

    private Officer.State state(String username) {
        return accounts.find(username).orElseThrow().state();
    }

    @Autowired Sessions sessions;

    private String sessionOf(UUID officer) {
        return sessions.start(officer);
    }

    /** A fresh account with a device. */
    private UUID enrolled(Role role) {
        String username = "new" + NEXT.incrementAndGet();
        UUID id = administration.create(new Administration.NewOfficer(
                username, "Demo Officer New", "ORG-XA-DESK.DESK", Set.of(role), Language.EN));
        enrolments.ask(id, id("felix"));
        String code = enrolments.issue(id, id("greta"));
        byte[] secret = unBase32(enrolments.begin(username, code, "a long enough password"));
        enrolments.finish(username, code, Totp.at(secret, time.instant()));
        return id;
    }

    private static byte[] unBase32(String text) {
        var bits = new java.math.BigInteger(
                text.chars()
                        .mapToObj(c -> "%5s".formatted(Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c)))
                                .replace(' ', '0'))
                        .collect(Collectors.joining()),
                2);
        byte[] bytes = new byte[text.length() * 5 / 8];
        for (int i = bytes.length - 1; i >= 0; i--) {
            bytes[i] = bits.byteValue();
            bits = bits.shiftRight(8);
        }
        return bytes;
    }
}
