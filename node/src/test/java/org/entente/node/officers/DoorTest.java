package org.entente.node.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.node.nations.RecordLoader;
import org.entente.node.testing.NodeTest;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of what somebody typed or sent when his session is over, or the door is not his. */
@NodeTest
@Import(WallClock.Hung.class)
class DoorTest {
    private static final String TYPED = "Lorry seen at the weighing\r\nstation, twice";

    /** More than any request may be; only said, never sent. */
    private static final long FIVE_GIGABYTES = 5L << 30;

    @LocalServerPort int port;
    @Autowired WallClock time;
    @Autowired RecordLoader records;
    @Autowired DemoOfficers demo;
    @Autowired @Qualifier("exchange") JdbcClient exchange;

    private Map<String, DemoOfficers.Account> cast;
    private Connection browser;
    private Connection.Response came;

    @BeforeEach
    void open() {
        records.load();
        cast = demo.seed(new byte[32]).stream().collect(Collectors.toMap(DemoOfficers.Account::username, Function.identity()));
        time.tick(Duration.ofHours(1));
        browser = Jsoup.newSession().ignoreHttpErrors(true).ignoreContentType(true).header("Accept", "text/html")
                .header("Origin", "http://localhost:" + port);
    }

    private Document go(Connection request) throws IOException {
        came = request.execute();
        return came.parse();
    }

    private Connection to(String path) {
        return browser.newRequest(path.startsWith("http") ? path : "http://localhost:" + port + path);
    }

    private Document send(Document page, String form, Map<String, String> typed) throws IOException {
        FormElement found = page.expectForm(form);
        Connection request = to(found.absUrl("action")).method(Method.POST);
        var data = found.formData();
        data.removeIf(field -> typed.containsKey(field.key()));
        return go(request.data(data).data(typed));
    }

    private Document signIn(String username, Document page) throws IOException {
        time.tick(Duration.ofSeconds(31));
        DemoOfficers.Account account = cast.get(username);
        return send(page, "form[action=/sign-in]", Map.of("username", username, "password", account.password(),
                "code", Totp.at(account.deviceSecret(), time.instant())));
    }

    /** The page of a new draft on which the title is typed. */
    private Document writing(String language) throws IOException {
        signIn("anna", go(to("/sign-in?lang=" + language)));
        Document chosen = send(go(to("/requests/new")), "form[action$=/requests/new]", Map.of("act", "ask"));
        return go(to(chosen.location().replaceAll("/recipient.*", "/purpose")));
    }

    private long written(String deed) {
        return exchange.sql("select count(*) from entente.audit_entry where deed = ?").param(deed).query(Long.class).single();
    }

    @ParameterizedTest
    @CsvSource({"en, You were signed out, Send what I typed", "vi, Bạn đã bị đăng xuất, Gửi nội dung đã nhập", "lo, ທ່ານອອກຈາກລະບົບ, ສົ່ງສິ່ງທີ່ພິມ"})
    void what_was_typed_after_the_session_ended_is_there_once_he_has_signed_in_again(String language, String said, String button)
            throws Exception {
        Document page = writing(language);
        time.tick(Duration.ofMinutes(16));
        Document door = send(page, "#draft-form", Map.of("title.text", TYPED));
        assertThat(came.statusCode()).isEqualTo(401);
        assertThat(door.text()).contains(said);
        Document wrong = send(door, "form[action=/sign-in]", Map.of("username", "anna", "password", "wrong", "code", "000000"));
        assertThat(came.statusCode()).isEqualTo(401);
        Document kept = signIn("anna", wrong);
        assertThat(kept.select("#form-kept").text()).isEqualTo(button);
        send(kept, "#form-kept", Map.of());
        assertThat(came.statusCode()).isEqualTo(200);
        assertThat(go(to(page.location())).select("[name=title.text]").val()).isEqualTo(TYPED.replace("\r\n", "\n"));
    }

    @Test
    void it_is_kept_even_when_nothing_of_the_session_is_left() throws Exception {
        Document page = writing("en");
        browser.cookieStore().removeAll();
        Document kept = signIn("anna", send(page, "#draft-form", Map.of("title.text", TYPED)));
        send(kept, "#form-kept", Map.of());
        assertThat(go(to(page.location())).select("[name=title.text]").val()).contains("weighing");
    }

    @Test
    void another_officer_cannot_send_it_in_his_place() throws Exception {
        Document page = writing("en");
        browser.cookieStore().removeAll();
        Document kept = signIn("felix", send(page, "#draft-form", Map.of("title.text", TYPED)));
        send(kept, "#form-kept", Map.of());
        assertThat(came.statusCode()).isIn(403, 404);
    }

    @Test
    void what_another_site_sends_is_not_kept() throws Exception {
        Document page = writing("en");
        browser.cookieStore().removeAll();
        browser.header("Origin", "https://elsewhere.example");
        assertThat(send(page, "#draft-form", Map.of("title.text", TYPED)).html()).doesNotContain("weighing");
        assertThat(came.statusCode()).isEqualTo(401);
    }

    @Test
    void a_page_that_saves_by_itself_stays_where_it_is() throws Exception {
        Document page = writing("en");
        time.tick(Duration.ofMinutes(16));
        go(to(page.location() + "/autosave").method(Method.POST).header("HX-Request", "true").data(page.expectForm("#draft-form").formData()));
        assertThat(came.statusCode()).isEqualTo(401);
        assertThat(came.header("HX-Redirect")).isNull();
    }

    @Test
    void a_sign_in_page_that_lay_too_long_is_drawn_again() throws Exception {
        Document old = go(to("/sign-in"));
        browser.cookieStore().removeAll();
        Document again = signIn("anna", old);
        assertThat(again.select("form[action=/sign-in]")).hasSize(1);
        assertThat(again.html()).doesNotContain(cast.get("anna").password());
    }

    @ParameterizedTest
    @CsvSource({"en, larger than this page takes", "vi, Tệp lớn hơn", "lo, ເກີນທີ່ໜ້ານີ້ຮັບໄດ້"})
    void a_file_that_is_too_large_is_refused_in_his_language_before_it_is_taken(String language, String said) throws Exception {
        Document page = writing(language);
        String path = page.location().replaceAll("http://[^/]*", "").replace("/purpose", "/files/add");
        long before = written("step.refused");
        String answer = upload(path);
        assertThat(written("step.refused")).isEqualTo(before + 1);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("lang=\"" + language + "\"").contains(said);
        assertThat(go(to(page.location())).select("#draft-form")).hasSize(1);
    }

    @Test
    void a_strangers_file_is_not_taken_at_all() throws Exception {
        assertThat(upload("/drafts/0/files/add")).startsWith("HTTP/1.1 401");
    }

    /** Says that a file comes, and sends its beginning. */
    private String upload(String path) throws IOException {
        String cookies = browser.cookieStore().getCookies().stream().map(c -> c.getName() + "=" + c.getValue()).collect(Collectors.joining("; "));
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: text/html\r\nCookie: " + cookies
                + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " + FIVE_GIGABYTES + "\r\n\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"film.mp4\"\r\n\r\n0000";
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            byte[] answer = new byte[64 << 10];
            int read = 0;
            int more = 0;
            while (more >= 0 && !new String(answer, 0, read, StandardCharsets.UTF_8).contains("</html>")) {
                more = socket.getInputStream().read(answer, read, answer.length - read);
                read += Math.max(more, 0);
            }
            return new String(answer, 0, read, StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_page_that_is_not_his_is_refused_and_written_down() throws Exception {
        signIn("anna", go(to("/sign-in?lang=en")));
        long before = written("page.refused");
        assertThat(go(to("/administration")).text()).contains("This page is not open to you", "The attempt is recorded");
        assertThat(written("page.refused")).isEqualTo(before + 1);
    }

    @Test
    void the_language_links_of_a_forms_answer_lead_back_to_the_page_of_the_form() throws Exception {
        signIn("felix", go(to("/sign-in?lang=en")));
        Document page = go(to("/administration/partners"));
        browser.header("Referer", page.location());
        Document refused = send(page, "form[action$=/propose]", Map.of("card", "nonsense"));
        assertThat(came.statusCode()).isEqualTo(400);
        assertThat(refused.select(".e-lang a").eachAttr("href")).contains("/administration/partners?lang=vi");
        browser.header("Referer", "http://localhost//elsewhere.example/x");
        assertThat(send(page, "form[action$=/propose]", Map.of("card", "nonsense")).select(".e-lang a").eachAttr("href")).contains("/?lang=vi");
    }
}
