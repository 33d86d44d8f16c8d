package org.entente.protocol.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipFile;
import org.entente.protocol.Correspondence;
import org.entente.protocol.Digest;
import org.entente.protocol.Sample;
import org.entente.protocol.act.Salt;
import org.entente.protocol.card.Card;
import org.entente.protocol.evidence.Finding.Gap;
import org.entente.protocol.evidence.Verification.Verdict;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.SigningKey;
import org.entente.protocol.json.Malformed.Reason;
import org.entente.protocol.ledger.TreeHead;
import org.entente.protocol.receipt.Receipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    @TempDir
    Path folder;

    private Correspondence shared;

    @BeforeEach
    void correspond() throws Exception {
        shared = new Correspondence();
    }

    @Test
    void a_complete_export_with_both_cards_is_proven_up_to_both_heads() throws Exception {
        Verification result = Verification.of(file(shared.complete()), List.of(shared.cardA, shared.cardB));
        assertThat(result.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(result.of(Finding.CompleteUpTo.class))
                .containsExactly(new Finding.CompleteUpTo(Correspondence.DIRECTION, 5));
        assertThat(result.of(Finding.ReceiptedUpTo.class))
                .containsExactly(new Finding.ReceiptedUpTo(Correspondence.DIRECTION, 4));
        assertThat(result.of(Finding.ActShown.class)).hasSize(4);
        assertThat(result.of(Finding.PartShown.class)).hasSize(2);
        assertThat(result.of(Finding.PartWithheld.class))
                .containsExactlyInAnyOrder(
                        new Finding.PartWithheld(shared.entries.get(1).digest(), 0, Withheld.Why.HANDLING),
                        new Finding.PartWithheld(shared.entries.get(4).digest(), 0, Withheld.Why.ERASED));
        assertThat(result.of(Finding.SignedBy.class))
                .containsExactly(new Finding.SignedBy(Sample.XA, true), new Finding.SignedBy(Sample.XB, true));
        assertThat(result.of(Finding.NotProven.class))
                .containsExactlyInAnyOrder(
                        new Finding.NotProven(Gap.UNRECEIPTED_ACTS, 1),
                        new Finding.NotProven(Gap.PARTS_NOT_SHOWN, 2),
                        new Finding.NotProven(Gap.LATER_ACTS, 0),
                        new Finding.NotProven(Gap.TRUE_TIMES, 0),
                        new Finding.NotProven(Gap.ERASURE_BY_PARTNER, 0),
                        new Finding.NotProven(Gap.JOINT_REWRITE, 0));
    }

    @Test
    void without_cards_it_is_consistent_but_the_signer_is_unknown() throws Exception {
        Verification result = Verification.of(file(shared.complete()), List.of());
        assertThat(result.verdict()).isEqualTo(Verdict.CONSISTENT_SIGNER_UNKNOWN);
        assertThat(result.of(Finding.NotProven.class)).contains(new Finding.NotProven(Gap.SIGNER, 0));
        assertThat(Verification.of(file(shared.complete()), List.of(shared.cardA)).verdict())
                .isEqualTo(Verdict.CONSISTENT_SIGNER_UNKNOWN);
    }

    @Test
    void a_part_of_the_history_is_proven_by_inclusion_and_consistency() throws Exception {
        Verification result = Verification.of(file(shared.partial()), List.of(shared.cardA, shared.cardB));
        assertThat(result.failures()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(result.of(Finding.CompleteUpTo.class)).isEmpty();
        assertThat(result.of(Finding.NotProven.class)).contains(new Finding.NotProven(Gap.OTHER_ENTRIES, 3));
    }

    @Test
    void any_flipped_byte_fails_and_names_what_it_touched() throws Exception {
        byte[] good = bytes(shared.complete());
        Path bad = write(good);
        var named = new HashSet<String>();
        try (FileChannel channel = FileChannel.open(bad, StandardOpenOption.WRITE)) {
            for (int at = 0; at < good.length; at++) {
                channel.write(ByteBuffer.wrap(new byte[] {(byte) (good[at] ^ 1 << at % 8)}), at);
                Verification result = Verification.of(bad, List.of());
                if (result.holds() || result.failures().size() != 1) {
                    throw new AssertionError("byte " + at + ": " + result);
                }
                named.add(result.failures().getFirst().member());
                channel.write(ByteBuffer.wrap(good, at, 1), at);
            }
        }
        assertThat(named).hasSize(Verification.of(write(good), List.of()).of(Finding.ActShown.class).size()
                + 1 /* key entry */ + 2 /* cards */ + 1 /* receipt */ + 1 /* checkpoint */ + 2 /* parts */
                + 2 /* manifest and directory */);
    }

    @Test
    void a_byte_flipped_in_an_act_or_its_body_names_the_act() throws Exception {
        byte[] good = bytes(shared.complete());
        Digest act = shared.entries.getFirst().digest();
        byte[] needle = Sample.ascii(shared.entries.getFirst().jws().text());
        byte[] flipped = good.clone();
        flipped[indexOf(good, needle) + 300] ^= 1;
        Finding.Altered altered =
                Verification.of(write(flipped), List.of()).failures().getFirst();
        assertThat(altered.act()).contains(act);
        assertThat(altered.label()).isEqualTo("RQ-F-001 ask");

        flipped = good.clone();
        flipped[indexOf(good, Sample.ascii("{\"ask\":\"number 1\"}")) + 8] ^= 1;
        altered = Verification.of(write(flipped), List.of()).failures().getFirst();
        assertThat(altered.act()).contains(act);
    }

    @Test
    void a_file_cut_short_or_made_longer_fails() throws Exception {
        byte[] good = bytes(shared.complete());
        for (int length = 0; length < good.length; length += 97) {
            assertThat(Verification.of(write(Arrays.copyOf(good, length)), List.of()).verdict())
                    .isEqualTo(Verdict.FAILED);
        }
        assertThat(Verification.of(write(Arrays.copyOf(good, good.length + 1)), List.of()).verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void an_act_left_out_of_a_complete_export_is_not_hidden() throws Exception {
        EvidenceWriter writer = new EvidenceWriter().card(shared.cardA).card(shared.cardB).checkpoint(shared.checkpoint);
        for (int i : new int[] {0, 2, 3, 4}) {
            writer.entry(Correspondence.DIRECTION, i, shared.entries.get(i));
        }
        Verification result = Verification.of(file(writer), List.of());
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void a_history_signed_by_a_stranger_fails_where_the_nations_card_is_known() throws Exception {
        SigningKey stranger = SigningKey.ofBytes(Digest.over(Sample.ascii("stranger")).bytes());
        Signed<Card> realA = shared.cardA;
        Signed<Card> forged = Card.FORM.sign(Sample.card(Sample.XA, stranger, Sample.XA_OPENS), stranger);
        Signed<Card> other = Card.FORM.sign(
                new Card(
                        Sample.XA,
                        forged.content().names(),
                        forged.content().signingKey(),
                        forged.content().sealingKey(),
                        forged.content().tlsPins(),
                        forged.content().endpoints(),
                        forged.content().kinds(),
                        true,
                        2,
                        Sample.AT),
                stranger);
        Checkpoint checkpoint = Checkpoint.sign(Correspondence.DIRECTION, TreeHead.EMPTY, stranger);
        EvidenceWriter writer =
                new EvidenceWriter().card(realA).card(other).card(shared.cardB).checkpoint(checkpoint);
        Path file = file(writer);
        assertThat(Verification.of(file, List.of()).holds()).isTrue();
        Verification trusted = Verification.of(file, List.of(realA, shared.cardB));
        assertThat(trusted.failures()).extracting(Finding.Altered::reason).containsExactly(Reason.UNKNOWN_KEY);
    }

    @Test
    void the_card_after_a_change_of_keys_still_proves_what_was_signed_before() throws Exception {
        Signed<Card> later = Card.FORM.sign(
                Sample.card(Sample.XA, Correspondence.XA_NEXT, Sample.XA_OPENS), Correspondence.XA_NEXT);
        assertThat(Verification.of(file(shared.complete()), List.of(later, shared.cardB)).verdict())
                .isEqualTo(Verdict.PROVEN);
    }

    @Test
    void a_receipt_over_another_history_fails() throws Exception {
        Signed<Receipt> wrong = Receipt.FORM.sign(
                shared.receipt(new TreeHead(4, Digest.over(Sample.ascii("other")))), Sample.XB_SIGNS);
        EvidenceWriter writer = new EvidenceWriter().card(shared.cardA).card(shared.cardB).checkpoint(shared.checkpoint);
        writer.receipt(wrong);
        for (int i = 0; i < 5; i++) {
            writer.entry(Correspondence.DIRECTION, i, shared.entries.get(i));
        }
        assertThat(Verification.of(file(writer), List.of()).failures())
                .extracting(Finding.Altered::member)
                .containsExactly("XA-XB-1/receipt/0.jws");
    }

    @Test
    void a_part_under_another_salt_fails_and_names_its_act() throws Exception {
        EvidenceWriter writer = shared.shown();
        writer.attachment(
                shared.entries.get(1).digest(),
                0,
                Salt.generate(Sample.fixedRandom("wrong")),
                Content.of(shared.bodies.get(1).plaintext()));
        assertThat(Verification.of(file(writer), List.of()).failures())
                .containsExactly(new Finding.Altered(
                        "parts/" + shared.entries.get(1).digest() + "/0",
                        java.util.Optional.of(shared.entries.get(1).digest()),
                        "RQ-F-002 ask",
                        Reason.COMMITMENT_WRONG));
    }

    @Test
    void any_zip_program_can_open_an_export() throws Exception {
        try (ZipFile zip = new ZipFile(file(shared.complete()).toFile())) {
            var names = new ArrayList<String>();
            zip.stream().forEach(entry -> names.add(entry.getName()));
            assertThat(names).startsWith("manifest.jws", "cards/XA-1.jws").hasSize(12);
            try (var in = zip.getInputStream(zip.getEntry("XA-XB-1/entry/0.jws"))) {
                assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII))
                        .isEqualTo(shared.entries.getFirst().jws().text());
            }
        }
    }

    private Path file(EvidenceWriter writer) throws Exception {
        return write(bytes(writer));
    }

    private Path write(byte[] bytes) throws Exception {
        return Files.write(Files.createTempFile(folder, "export", ".zip"), bytes);
    }

    private static byte[] bytes(EvidenceWriter writer) throws Exception {
        var out = new ByteArrayOutputStream();
        writer.write(Sample.XB, Sample.XB_SIGNS, Sample.AT, out);
        return out.toByteArray();
    }

    private static int indexOf(byte[] in, byte[] what) {
        for (int at = 0; at <= in.length - what.length; at++) {
            if (Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        throw new AssertionError("not there");
    }
}
