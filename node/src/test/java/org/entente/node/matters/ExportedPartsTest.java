package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.entente.node.exchange.Attachments;
import org.entente.node.exchange.PartVault;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.protocol.Digest;
import org.entente.protocol.act.Salt;
import org.entente.protocol.evidence.Content;
import org.entente.protocol.evidence.EvidenceWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which attachments of a matter are in an export, and the reason beside each that is not. */
class ExportedPartsTest {
    private static final byte[] SAID = "What the owner said".getBytes(StandardCharsets.UTF_8);
    private static PracticeNode vietnam;
    private static PracticeNode laos;
    private static Officer hung;
    private static Officer somchit;
    private static HeldAct answer;

    @BeforeAll
    static void an_answer_with_a_free_file_and_one_that_is_no_evidence() {
        vietnam = new PracticeNode("VN");
        laos = new PracticeNode("LA");
        PracticeNode.pair(vietnam, laos);
        hung = vietnam.officer("Hung", "ORG-VN-DB", Role.OFFICER);
        somchit = laos.officer("Somchit", "ORG-LA-PSL", Role.OFFICER);
        answer = answered();
    }

    private static HeldAct answered() {
        UUID matter = Story.ask(vietnam, hung, vietnam.officer("Thu", "ORG-VN-DB", Role.RELEASING_OFFICER), "ORG-LA-PSL", Bodily.ask());
        vietnam.carryTo(laos);
        Draft draft = laos.as(somchit, () -> {
            Draft begun = laos.drafts().next(matter, "answer");
            for (int code : List.of(0, 1)) {
                Path file = Files.createTempFile("practice", ".txt");
                Files.write(file, SAID);
                laos.bean(DraftUploads.class).add(begun.id(), "said.txt", file, code);
                Files.delete(file);
            }
            return laos.drafts().save(begun.id(), Drafts.Change.of(begun).with(Bodily.answer("See the files")));
        });
        HeldAct act = Story.release(laos, somchit, laos.officer("Bounmy", "ORG-LA-PSL", Role.RELEASING_OFFICER), draft);
        laos.carryTo(vietnam);
        return act;
    }

    @AfterAll
    static void stop() {
        vietnam.close();
        laos.close();
    }

    @Test
    void a_partners_file_is_in_it_where_its_own_code_allows_and_ours_always() {
        assertThat(export(vietnam, hung, ExportedParts.MOST_FILE_BYTES, whole(true))).containsExactly("1 in", "2 handling");
        assertThat(export(laos, somchit, ExportedParts.MOST_FILE_BYTES, whole(true))).containsExactly("1 in", "2 in");
    }

    @Test
    void a_file_that_does_not_fit_beside_the_others_is_listed_as_too_large() {
        assertThat(export(laos, somchit, SAID.length, whole(true))).as("at the limit").containsExactly("1 in", "2 too-large");
        assertThat(export(laos, somchit, SAID.length - 1, whole(true))).as("below it").containsExactly("1 too-large", "2 too-large");
    }

    @Test
    void a_file_that_is_still_on_its_way_is_told_from_one_that_was_erased() {
        assertThat(export(laos, somchit, ExportedParts.MOST_FILE_BYTES, notWhole(true))).containsExactly("1 not-here-yet", "2 not-here-yet");
        assertThat(export(laos, somchit, ExportedParts.MOST_FILE_BYTES, notWhole(false))).containsExactly("1 erased", "2 erased");
    }

    @Test
    void what_a_gate_destroyed_is_said_to_be_so() {
        HeldAct stopped = answered();
        laos.exchange().executeWithoutResult(status -> laos.context.getBean("exchangeTables", Tables.class).files()
                .add(stopped.digest(), 2, stopped.matter(), FileReadings.Reading.STOPPED, "ENT-CLASS", laos.clock.instant()));
        assertThat(listed(laos, somchit, stopped, ExportedParts.MOST_FILE_BYTES, notWhole(false), true)).containsExactly("1 erased", "2 stopped-by-gate");
    }

    @Test
    void who_wants_no_parts_gets_none_and_is_told() {
        assertThat(listed(laos, somchit, answer, ExportedParts.MOST_FILE_BYTES, whole(true), false)).containsExactly("1 not-asked-for", "2 not-asked-for");
    }

    private static List<String> export(PracticeNode node, Officer officer, long most, Attachments files) {
        return listed(node, officer, answer, most, files, true);
    }

    /** Each attachment of the answer, by its part, with the reason or "in". */
    private static List<String> listed(PracticeNode node, Officer officer, HeldAct act, long most, Attachments files, boolean wanted) {
        return node.page(officer, () -> {
            EvidenceWriter writer = new EvidenceWriter();
            new ExportedParts(node.bean(Tables.class), node.bean(HandlingTerms.class), node.bean(PartVault.class), files, most)
                    .into(writer, List.of(act), wanted);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.write(node.nation, node.carrier.signing, Instant.EPOCH.plusSeconds(1_800_000_000), out);
            return reasons(out.toByteArray());
        });
    }

    private static List<String> reasons(byte[] export) throws IOException {
        TreeMap<Integer, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export))) {
            String manifest = "";
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                if (file.getName().equals("manifest.jws")) {
                    manifest = new String(zip.readAllBytes(), StandardCharsets.US_ASCII);
                } else if (file.getName().startsWith("parts/")) {
                    parts.put(Integer.parseInt(file.getName().substring(file.getName().lastIndexOf('/') + 1)), "in");
                }
            }
            JsonNode said = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(manifest.split("\\.")[1]));
            for (JsonNode one : said.path("withheld")) {
                parts.put(one.get("part").asInt(), one.get("why").asString());
            }
        }
        parts.remove(0);
        List<String> lines = new ArrayList<>();
        parts.forEach((part, why) -> lines.add(part + " " + why));
        return lines;
    }

    private static Attachments whole(boolean announced) {
        return files(Optional.of(new Attachments.Whole(Salt.ofBytes(new byte[Salt.LENGTH_BYTES]), SAID.length, Content.of(SAID))), announced);
    }

    private static Attachments notWhole(boolean announced) {
        return files(Optional.empty(), announced);
    }

    private static Attachments files(Optional<Attachments.Whole> whole, boolean announced) {
        return new Attachments() {
            @Override
            public Staged stage(UUID matter, InputStream content) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Staged> staged(UUID id) {
                return Optional.empty();
            }

            @Override
            public void discard(UUID id) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<InputStream> open(Digest act, int part) {
                return Optional.empty();
            }

            @Override
            public Optional<Whole> whole(Digest act, int part) {
                return whole;
            }

            @Override
            public List<String> completions(Digest act, int part) {
                return List.of();
            }

            @Override
            public Optional<Progress> progress(Digest act, int part) {
                return announced ? Optional.of(new Progress(2, 1)) : Optional.empty();
            }
        };
    }
}
