package org.entente.node.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.node.nations.RecordLoader;
import org.entente.node.testing.NodeTest;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.head.Direction;
import org.entente.protocol.head.HeadWords;
import org.entente.protocol.jose.SigningKey;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.recovery.Frozen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk over HTTP, as a browser and as somebody who should not get in. */
@NodeTest
@Import(WallClock.Hung.class)
class DeskTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort int port;
    @Autowired WallClock time;
    @Autowired RecordLoader records;
    @Autowired DemoOfficers demo;
    @Autowired @Qualifier("exchange") JdbcClient exchange;

    private Map<String, DemoOfficers.Account> cast;
    private HttpClient browser;

    @BeforeEach
    void open() {
        records.load();
        cast = demo.seed(new byte[32]).stream()
                .collect(Collectors.toMap(DemoOfficers.Account::username, Function.identity()));
        time.tick(Duration.ofHours(1));
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trail", "/audit", "/administration", "/administration/partners", "/address-book", "/nowhere"})
    void a_stranger_is_sent_to_sign_in(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith("/sign-in");
    }

    @Test
    void a_strangers_fragment_or_form_is_401() throws Exception {
        assertThat(send(request("/trail").header("HX-Request", "true")).statusCode()).isEqualTo(401);
        get("/sign-in");
        assertThat(post("/administration/new", Map.of("username", "x")).statusCode()).isIn(401, 403);
    }

    @Test
    void a_form_without_its_token_is_403() throws Exception {
        signIn("felix");
        HttpRequest.Builder forged = request("/administration/new")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=x"));
        assertThat(send(forged).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "anna, /administration, 403", "anna, /audit, 403", "anna, /trail, 200", "anna, /address-book, 200",
        "dario, /audit, 200", "elena, /audit, 200", "dario, /administration, 403",
        "felix, /administration, 200", "felix, /administration/partners, 200", "felix, /administration/new, 200",
        "felix, /audit, 403", "felix, /, 302",
        "anna, /, 200", "anna, /now/live?since=2025-03-03T02:00:00Z, 200", "anna, /requests, 200", "anna, /requests?due=24h, 200",
        "anna, /requests?show=drafts, 200", "anna, /requests?q=lorry, 302", "anna, /search?q=lorry, 200",
        "anna, /safeguards/mine, 200", "anna, /safeguards, 403", "anna, /safeguards/stops/1, 403", "dario, /safeguards, 403",
        "elena, /safeguards, 200", "elena, /safeguards?rule=ENT-POL&day=2025-03-03, 200", "elena, /safeguards/stops/1, 404"
    })
    void roles_guard_pages(String username, String path, int status) throws Exception {
        signIn(username);
        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "lo"})
    void every_page_speaks_every_language(String language) throws Exception {
        assertThat(get("/sign-in?lang=" + language).body()).contains("<html", "lang=\"" + language + "\"");
        assertThat(get("/enrol").body()).contains("lang=\"" + language + "\"");
        signIn("anna");
        for (String path : List.of("/", "/requests", "/requests?show=overdue", "/requests?show=drafts", "/search?q=x", "/safeguards/mine")) {
            assertThat(get(path).body()).as(path).contains("lang=\"" + language + "\"", "<h1").doesNotContain("??");
        }
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        get("/sign-in?lang=" + language);
        signIn("felix");
        for (String path : List.of(
                "/address-book", "/address-book?q=zzzz", "/trail", "/administration", "/administration/new",
                "/administration/partners")) {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).contains("lang=\"" + language + "\"").doesNotContain("??");
        }
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        get("/sign-in?lang=" + language);
        signIn("dario");
        assertThat(get("/audit").statusCode()).isEqualTo(200);
        assertThat(post("/audit/chain", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_sign_in_says_what_happened_what_was_kept_and_what_next() throws Exception {
        get("/sign-in?lang=en");
        HttpResponse<String> answer = post("/sign-in", Map.of("username", "anna", "password", "x", "code", "000000"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("You are not signed in", "Nothing of your work is lost", "try again");
        assertThat(answer.body()).doesNotContain("value=\"x\"");
    }

    @Test
    void signing_in_changes_the_session_and_signing_out_ends_it() throws Exception {
        get("/sign-in");
        String before = sessionCookie();
        signIn("anna");
        assertThat(before).isNotEqualTo("none");
        assertThat(sessionCookie()).isNotEqualTo(before).isNotEqualTo("none");
        assertThat(get("/trail").statusCode()).isEqualTo(200);
        assertThat(post("/sign-out", Map.of()).statusCode()).isEqualTo(302);
        assertThat(get("/trail").statusCode()).isEqualTo(302);
    }

    @Test
    void an_idle_officer_is_told_why_he_signs_in_again() throws Exception {
        get("/sign-in?lang=en");
        signIn("anna");
        time.tick(Duration.ofMinutes(15));
        assertThat(get("/trail").statusCode()).isEqualTo(302);
        assertThat(get("/sign-in").body()).contains("Nothing was done for a while");
    }

    @Test
    void nothing_of_the_page_may_come_from_elsewhere_or_run_inline() throws Exception {
        HttpResponse<String> page = get("/sign-in");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(page.headers().firstValue("cache-control").orElseThrow()).contains("no-store");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("style=\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\u202Eanna", "x'; DROP TABLE entente.officer; --", "ຊື່"})
    void a_name_that_cannot_be_one_is_simply_not_signed_in(String name) throws Exception {
        Map<String, String> typed = Map.of("username", name, "password", "a\0b long enough", "code", "\0");
        assertThat(post("/sign-in", typed).statusCode()).isEqualTo(401);
        assertThat(post("/enrol", typed).statusCode()).isEqualTo(400);
    }

    @Test
    void the_exchange_is_not_behind_the_desks_door() throws Exception {
        assertThat(get("/exchange/anything").headers().firstValue("location")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/administration/00000000-0000-7000-8000-000000000001/lock, 409",
        "/administration/not-an-id/lock, 400",
        "/administration/partners/ZZ/suspend, 409",
        "/administration/partners/zz/suspend, 404",
        "/administration/partners/LA/confirm, 400",
        "/administration/partners/propose, 400",
        "/administration/new, 400"
    })
    void a_step_that_does_not_fit_is_refused_with_a_page(String path, int status) throws Exception {
        signIn("felix");
        get("/administration/new");
        HttpResponse<String> answer = post(path, Map.of("card", "nonsense", "username", "Ü"));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1");
    }

    @Test
    void an_audit_filter_that_is_no_identifier_is_named() throws Exception {
        get("/sign-in?lang=en");
        signIn("dario");
        assertThat(get("/audit?matter=nonsense").body()).contains("Enter the whole identifier");
        assertThat(get("/audit?after=x_y&post=%00").body()).contains("Enter a code");
        assertThat(get("/audit?after=x_y&purpose=" + "x".repeat(5000)).statusCode()).isEqualTo(200);
    }

    @Test
    void the_address_book_finds_without_marks() throws Exception {
        signIn("anna");
        assertThat(get("/address-book?q=dien%20bien").body()).contains("ORG-VN-DB").doesNotContain("ORG-VN-HT");
    }

    @Test
    void a_frozen_direction_is_explained_and_agreed_to_only_with_words_compared_and_a_reason() throws Exception {
        Direction direction = new Direction(new Nation("XA"), new Nation("XB"), 1);
        TreeHead theirs = freeze(direction);
        get("/sign-in?lang=en");
        signIn("felix");
        String path = "/administration/partners/epoch/XA/XB";
        assertThat(get("/administration/partners").body()).contains("is frozen", "are kept as evidence", path);
        String page = get(path).body();
        assertThat(page).contains("data-state=\"UNDECIDED\"", "form-epoch", "Call XB");
        assertThat(page).contains(HeadWords.of(direction, theirs).words("en"));
        Matcher heads = Pattern.compile("name=\"heads\" value=\"([^\"]+)\"").matcher(page);
        assertThat(heads.find()).isTrue();

        HttpResponse<String> hasty = post(path, Map.of("heads", heads.group(1), "reason", "restored from an old backup"));
        assertThat(hasty.statusCode()).isEqualTo(400);
        assertThat(hasty.body()).contains("tick this", "restored from an old backup");
        assertThat(post(path, Map.of("heads", heads.group(1), "compared", "true")).statusCode()).isEqualTo(400);
        Map<String, String> other = Map.of("heads", "another page", "compared", "true", "reason", "why");
        assertThat(post(path, other).statusCode()).isEqualTo(409);
        assertThat(get(path).body()).contains("data-state=\"UNDECIDED\"");

        Map<String, String> all = Map.of("heads", heads.group(1), "compared", "true", "reason", "old backup");
        assertThat(post(path, all).statusCode()).isEqualTo(302);
        assertThat(get(path).body()).contains("data-state=\"WE_DECIDED\"").doesNotContain("form-epoch");
        assertThat(exchange.sql("SELECT post FROM entente.epoch_consent").query(String.class).list())
                .hasSize(1)
                .doesNotContain("OPERATOR");
        assertThat(get("/administration/partners/epoch/XB/XA").statusCode()).isEqualTo(404);
    }

    /** As the exchange leaves it when two histories differ; the partner's head. */
    private TreeHead freeze(Direction direction) {
        Frontier ours = Frontier.EMPTY.append(Digest.over(new byte[] {1})).append(Digest.over(new byte[] {2}));
        TreeHead theirs = Frontier.EMPTY.append(Digest.over(new byte[] {3})).head();
        String shown = theirs.size() + " " + theirs.root();
        int row = exchange.sql("""
                        INSERT INTO entente.direction (sender, receiver, epoch, mode, mode_detail, size, peaks, keys,
                            receipted, revision)
                        VALUES ('XA', 'XB', 1, 'FROZEN', ?, 2, ?, ?, 0, 1) RETURNING id""")
                .params(
                        "PARTNER_FROZE " + shown + " " + shown + " " + Digest.over(),
                        ours.peakBytes(),
                        "0:" + Digest.over())
                .query(Integer.class)
                .single();
        exchange.sql("INSERT INTO entente.frozen_head (direction, at, jws) VALUES (?, now(), ?)")
                .params(row, Frozen.FORM
                        .sign(new Frozen(direction, theirs, theirs, time.instant()), SigningKey.generate(new SecureRandom()))
                        .text())
                .update();
        return theirs;
    }

    private void signIn(String username) throws Exception {
        time.tick(Duration.ofSeconds(30));
        var account = cast.get(username);
        get("/sign-in");
        HttpResponse<String> answer = post("/sign-in", Map.of(
                "username", username,
                "password", account.password(),
                "code", Totp.at(account.deviceSecret(), time.instant())));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private String token = "";

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    /** Posts with the token of a page that has one. */
    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(freshToken(), StandardCharsets.UTF_8)));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String freshToken() throws Exception {
        get("/enrol");
        return token;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var found = CSRF.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    private String sessionCookie() {
        return ((CookieManager) browser.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals("entente-xa"))
                        .map(Object::toString)
                        .findFirst()
                        .orElse("none");
    }
}
