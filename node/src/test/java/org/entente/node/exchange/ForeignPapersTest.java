package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.entente.node.matters.Bodies;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.head.Direction;
import org.entente.protocol.jose.Form;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.jose.SigningKey;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.receipt.OutsideReceipt;
import org.entente.protocol.recovery.Frozen;
import org.entente.protocol.recovery.Tail;
import org.entente.protocol.recovery.TailRequest;

/** Bytes that strangers made: whatever they are, a parser answers in its own words and keeps its limits. */
class ForeignPapersTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
    private static final Direction DIRECTION = new Direction(new Nation("XA"), new Nation("XB"), 1);
    private static final Digest DIGEST = Digest.over(new byte[1]);
    private static final SigningKey KEY = SigningKey.generate(new SecureRandom());
    private static final List<Form<?>> FORMS = List.of(Tail.FORM, TailRequest.FORM, OutsideReceipt.FORM, Frozen.FORM);
    private static final List<String> STATEMENTS = List.of(
            Tail.FORM.sign(new Tail(DIRECTION, 1, 2, 3, Optional.of(DIGEST)), KEY).text(),
            TailRequest.FORM.sign(new TailRequest(DIRECTION, 1, 2), KEY).text(),
            OutsideReceipt.FORM.sign(
                            new OutsideReceipt(DIRECTION, DIGEST, Outcome.ACCEPTED, Instant.parse("2026-03-02T02:30:00Z"), Optional.empty()), KEY)
                    .text(),
            Frozen.FORM.sign(new Frozen(DIRECTION, new TreeHead(1, DIGEST), new TreeHead(1, DIGEST), Instant.parse("2026-03-02T02:30:00Z")), KEY).text());
    private static byte[] envelope;

    @BeforeContainer
    static void a_real_envelope() {
        envelope = Papers.write(List.of(
                "{\"v\":1,\"from\":\"XA\",\"to\":\"XB\",\"entries\":[],\"receipts\":[]}".getBytes(StandardCharsets.UTF_8),
                "eyJhbGciOiJFZERTQSJ9.e30.AAAA".getBytes(StandardCharsets.US_ASCII)));
    }

    @Property(tries = 2000)
    void any_bytes_are_papers_or_turned_away(@ForAll @Size(max = 4096) byte[] bytes) {
        readPapers(bytes);
    }

    @Property(tries = 2000)
    void an_envelope_that_was_damaged_anywhere_is_papers_or_turned_away(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] damaged = envelope.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        readPapers(java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length + 1)));
    }

    private static void readPapers(byte[] bytes) {
        try {
            List<Paper> papers = Papers.read(bytes);
            assertThat(papers).hasSizeLessThanOrEqualTo(Papers.MAX_PAPERS);
            // Each line has its own verdict, named by the digest of exactly its bytes.
            for (Paper paper : papers) {
                assertThat(paper.digest()).isNotNull();
            }
        } catch (TurnedAway turned) {
            assertThat(turned.reason()).isEqualTo(TurnedAway.Reason.TOO_LARGE);
        }
    }

    @Property(tries = 500)
    void one_damaged_line_does_not_spoil_the_others(@ForAll("lines") List<byte[]> lines) throws TurnedAway {
        List<byte[]> all = new ArrayList<>(lines);
        all.add("broken".getBytes(StandardCharsets.US_ASCII));
        List<Paper> papers = Papers.read(Papers.write(all));
        assertThat(papers).hasSize(all.size());
        assertThat(papers.getLast()).isEqualTo(new Paper.Damaged(
                Digest.over("broken".getBytes(StandardCharsets.US_ASCII)), ((Paper.Damaged) papers.getLast()).reason()));
    }

    @Provide
    Arbitrary<List<byte[]>> lines() {
        return Arbitraries.bytes().filter(each -> each != '\n').array(byte[].class).ofMinSize(1).ofMaxSize(60).list().ofMaxSize(20);
    }

    @Property(tries = 2000)
    void any_bytes_are_a_segment_or_turned_away(@ForAll @Size(max = 200) byte[] bytes) {
        try {
            SegmentFrame frame = SegmentFrame.read(bytes);
            assertThat(frame.bytes()).isEqualTo(bytes);
        } catch (TurnedAway turned) {
            assertThat(turned.refused()).isEqualTo(Digest.over(bytes));
            assertThat(bytes.length).isLessThan(SegmentFrame.HEAD_BYTES);
        }
    }

    /** Even well signed, a statement may say anything: the signature is not asked here. */
    @Property(tries = 2000)
    void a_changed_statement_between_nodes_is_read_or_refused_by_its_reason(@ForAll long seed) {
        Random random = new Random(seed);
        int which = random.nextInt(STATEMENTS.size());
        char[] text = STATEMENTS.get(which).toCharArray();
        for (int i = random.nextInt(3); i >= 0; i--) {
            text[random.nextInt(text.length)] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        }
        try {
            FORMS.get(which).read(Jws.parse(new String(text), Bounds.STATEMENT_BYTES));
        } catch (Malformed refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }

    @Property(tries = 2000)
    void any_bytes_are_a_body_or_none(@ForAll @Size(max = 2000) byte[] bytes) {
        Bodies.read(bytes).ifPresent(body -> assertThat(body.isObject()).isTrue());
    }

    @Property(tries = 2000)
    void json_of_any_shape_is_a_body_or_none(@ForAll("json") String json) {
        Bodies.read(json.getBytes(StandardCharsets.UTF_8)).ifPresent(body -> assertThat(body.isObject()).isTrue());
    }

    @Provide
    Arbitrary<String> json() {
        return Arbitraries.of("{", "}", "[", "]", ":", ",", "\"a\"", "\"\\u202e\"", "1", "1e999999999", "-0", "null", "true", " ", "\"\\ud800\"", "{\"a\":{\"a\":")
                .list().ofMaxSize(400).map(parts -> String.join("", parts));
    }
}
