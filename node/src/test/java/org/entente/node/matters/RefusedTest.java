package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.node.exchange.Admitted;
import org.entente.node.exchange.ArrivedAct;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.entente.node.matters.web.VietnamHome;
import org.entente.node.nations.Pairing;
import org.entente.node.nations.RecordLoader;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.node.pages.Words;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Author;
import org.entente.protocol.act.Basis;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.Handling;
import org.entente.protocol.act.Recipient;
import org.entente.protocol.card.Card;
import org.entente.protocol.jose.OpeningKey;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.SigningKey;
import org.entente.protocol.matter.MatterId;
import org.entente.protocol.receipt.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A step that is refused: the officer reads in his language what, what was kept and what next; it is written down; nothing is lost. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = VietnamHome.class)
class RefusedTest {
    private static final Nation LA = new Nation("LA");

    @Autowired WebApplicationContext context;
    @Autowired RecordLoader records;
    @Autowired Pairing pairing;
    @Autowired Admissions admissions;
    @Autowired Drafts drafts;
    @Autowired DraftUploads uploads;
    @Autowired CurrentOfficer current;
    @Autowired Words words;
    @Autowired java.time.Clock clock;
    @Autowired @Qualifier("exchange") JdbcClient jobs;
    @Autowired @Qualifier("exchange") TransactionTemplate exchange;
    private final SecureRandom random = new SecureRandom();
    private final SigningKey theirs = SigningKey.generate(random);
    private final Officer author = officer("author", Role.OFFICER, Role.RELEASING_OFFICER);
    private final Officer second = officer("second", Role.RELEASING_OFFICER);
    private MockMvc desk;

    private static Officer officer(String name, Role... roles) {
        return new Officer(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), name, "Demo Officer " + name,
                new UnitCode("ORG-VN-DB.DESK"), "DESK-" + name, Set.of(roles), Language.EN, Officer.State.ACTIVE, Set.of());
    }

    @BeforeEach
    void open() {
        records.load();
        desk = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
        Card card = new Card(LA, new TreeMap<>(Map.of("en", "Practice LA")), theirs.verifyKey(), OpeningKey.generate(random).sealingKey(),
                List.of(Digest.over(new byte[1])), List.of(), new TreeMap<>(Map.of("request", List.of(1))), true, VietnamHome.nextCard(), PracticeNode.START);
        Signed<Card> signed = Card.FORM.sign(card, theirs);
        pairing.propose(signed.text());
        pairing.confirm(LA, signed.digest(), UUID.randomUUID());
    }

    private MvcResult call(AbstractMockHttpServletRequestBuilder<?> request, Officer officer) throws Exception {
        return desk.perform(request.with(authentication(new TestingAuthenticationToken(officer, null, List.of()))).with(csrf()).accept("text/html")).andReturn();
    }

    /** The step is refused with this status, the page says why in all three parts, and the trail has one more line about it. */
    private void refused(AbstractMockHttpServletRequestBuilder<?> request, Officer officer, Language language, int status, String reason) throws Exception {
        long before = written(reason);
        MvcResult answer = call(request, officer);
        assertThat(answer.getResponse().getStatus()).isEqualTo(status);
        assertThat(written(reason)).as("lines of the trail").isEqualTo(before + 1);
        var problem = (org.entente.node.pages.Problem) answer.getRequest().getAttribute(org.entente.node.pages.Problem.class.getName());
        for (String part : List.of("what", "kept", "next")) {
            assertThat(words.say(language, "matters.not-done." + reason + "." + part, problem.notice().what().values().toArray())).isNotBlank();
        }
        String page = desk.perform(get("/error?lang=" + language.tag()).accept("text/html").requestAttr(org.entente.node.pages.Problem.class.getName(), problem)
                .with(authentication(new TestingAuthenticationToken(officer, null, List.of())))).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("lang=\"" + language.tag() + "\"");
        assertThat(org.jsoup.Jsoup.parse(page).text()).contains(words.say(language, "matters.not-done." + reason + ".next"));
    }

    private long written(String reason) {
        return jobs.sql("select count(*) from entente.audit_entry where deed = 'step.refused' and details->>'reason' = ?").param(reason)
                .query(Long.class).single();
    }

    private UUID written() throws Exception {
        Draft begun = current.as(author, () -> drafts.open("request", 1, "ask"));
        current.as(author, () -> drafts.save(begun.id(), new Drafts.Change(LA, "ORG-LA-PSL", begun.reference(), 1, Bodily.ask(), "my notes")));
        return begun.id();
    }

    private UUID handedIn() throws Exception {
        UUID draft = written();
        assertThat(call(post("/drafts/" + draft + "/hand-in"), author).getResponse().getRedirectedUrl()).isEqualTo("/requests?show=drafts");
        return draft;
    }

    private UUID arrives(UUID matter, String act, Body body, List<Digest> seen) {
        ActHeader header = new ActHeader(matter, "request", 1, act, "RQ-F-777", new Author(LA, "ORG-LA-PSL", "DESK-1"),
                List.of(new Recipient(new Nation("VN"), "ORG-VN-DB")), new Basis("offence", Optional.of("060121"), Optional.of("AG-DRUG-MOU2")),
                Handling.H0, seen, List.of(body.entry(Bodies.MEDIA_TYPE, Handling.H0)), PracticeNode.START, false, true);
        ArrivedAct arrived = new ArrivedAct(ActHeader.FORM.sign(header, theirs), LA, 1, seen.size(), clock.instant(), body.plaintext(), null);
        Admitted admitted = exchange.execute(status -> admissions.admit(arrived));
        assertThat(admitted.outcome()).as(String.valueOf(admitted.reason())).isEqualTo(Outcome.ACCEPTED);
        return matter;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_matter_that_ended_takes_no_further_act_and_what_was_written_for_it_is_kept(Language language) throws Exception {
        UUID matter = MatterId.open(LA, clock.instant(), random).value();
        arrives(matter, "ask", Body.of(Bodies.write(Bodily.ask()), random), List.of());
        String draft = call(get("/matters/" + matter + "/write/answer"), author).getResponse().getRedirectedUrl();
        Digest asked = exchange.execute(status -> Digest.ofBytes(jobs.sql("select digest from entente.act where matter = ?").param(matter).query(byte[].class).single()));
        arrives(matter, "withdraw", Body.of(Bodies.write(Bodily.json("{'explanation': {'lang': 'en', 'text': 'Solved'}}")), random), List.of(asked));
        refused(get("/matters/" + matter + "/write/refuse"), author, language, 409, "not-allowed-now");
        refused(post(draft + "/hand-in"), author, language, 409, "not-allowed-now");
        assertThat(call(get(draft + "/content"), author).getResponse().getStatus()).as("the draft is still there").isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_draft_that_is_handed_in_twice_waits_once(Language language) throws Exception {
        UUID draft = handedIn();
        refused(post("/drafts/" + draft + "/hand-in"), author, language, 409, "not-writable");
        refused(post("/drafts/" + draft + "/purpose").param("title.text", "From the other tab"), author, language, 409, "not-writable");
        Draft waits = current.as(author, () -> drafts.get(draft));
        assertThat(waits.status()).isEqualTo(Draft.Status.HANDED_IN);
        assertThat(waits.version()).isEqualTo(2);
        assertThat(waits.notes()).isEqualTo("my notes");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nobody_releases_what_he_wrote(Language language) throws Exception {
        UUID draft = handedIn();
        assertThat(call(get("/release/" + draft), author).getResponse().getContentAsString()).doesNotContain("form-release");
        refused(post("/release/" + draft).param("version", "2").param("code", "000000"), author, language, 403, "own-draft");
        assertThat(current.as(author, () -> drafts.get(draft)).status()).isEqualTo(Draft.Status.HANDED_IN);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_wrong_code_releases_nothing_and_is_said_at_its_field(Language language) throws Exception {
        UUID draft = handedIn();
        long before = written("code-wrong");
        String page = call(post("/release/" + draft).param("lang", language.tag()).param("version", "2").param("code", "000000").param("note", "Looks right."),
                second).getResponse().getContentAsString();
        assertThat(page).contains("id=\"code-error\"").contains(words.say(language, "matters.not-done.code-wrong.what"))
                .contains(words.say(language, "matters.not-done.code-wrong.next")).contains("Looks right.");
        assertThat(written("code-wrong")).isEqualTo(before + 1);
        assertThat(current.as(author, () -> drafts.get(draft)).status()).isEqualTo(Draft.Status.HANDED_IN);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_decision_without_its_reason_is_asked_again_as_it_was_chosen(Language language) throws Exception {
        UUID draft = handedIn();
        String page = call(post("/release/" + draft).param("lang", language.tag()).param("version", "2").param("decision", "keep-back"), second)
                .getResponse().getContentAsString();
        assertThat(page).contains(words.say(language, "matters.not-done.reason-needed.what")).containsPattern("value=\"keep-back\" checked");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_file_that_is_not_what_its_name_says_is_not_taken(Language language) throws Exception {
        UUID draft = written();
        MockMultipartFile file = new MockMultipartFile("file", "receipt.pdf", "application/pdf", "Only a text, and no PDF at all.".getBytes());
        refused(multipart("/drafts/" + draft + "/files/add").file(file), author, language, 422, "file-not-as-named");
        assertThat(current.as(author, () -> uploads.of(draft))).isEmpty();
        assertThat(current.as(author, () -> drafts.get(draft)).notes()).isEqualTo("my notes");
    }
}
