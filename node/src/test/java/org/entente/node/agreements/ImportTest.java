package org.entente.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.entente.node.exchange.Admitted;
import org.entente.node.matters.Bundles;
import org.entente.node.matters.MatterReading;
import org.entente.node.matters.PracticeNode;
import org.entente.node.matters.RecordImport;
import org.entente.node.matters.RecordSchema;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.protocol.Nation;
import org.entente.protocol.receipt.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The record of the cooperation, told by one nation and confirmed by the other, over two real databases. */
class ImportTest {
    private static final Nation VN = new Nation("VN");
    private static final Nation LA = new Nation("LA");

    private static PracticeNode vietnam;
    private static PracticeNode laos;
    private static Officer hoa;
    private static Officer lan;
    private static Officer noy;
    private static Officer khamla;

    @BeforeAll
    static void start() {
        vietnam = new PracticeNode("VN");
        laos = new PracticeNode("LA");
        PracticeNode.pair(vietnam, laos);
        hoa = vietnam.officer("Hoa", "ORG-VN-MPS", Role.OFFICER);
        lan = vietnam.officer("Lan", "ORG-VN-MPS", Role.RELEASING_OFFICER);
        noy = laos.officer("Noy", "ORG-LA-MPS", Role.OFFICER);
        khamla = laos.officer("Khamla", "ORG-LA-MPS", Role.RELEASING_OFFICER);
    }

    @AfterAll
    static void stop() {
        vietnam.close();
        laos.close();
    }

    static JsonNode record() {
        try (InputStream in = ImportTest.class.getResourceAsStream("/record/record.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_record_fits_its_published_form_and_what_does_not_is_named_by_place_value_and_what_is_allowed() {
        assertThat(RecordSchema.check(record())).isEmpty();
        JsonNode wrong = record().deepCopy();
        ((ObjectNode) wrong.get("plans").get(0)).put("year", 20255).put("persons", "nobody");
        ((ObjectNode) wrong.get("commitments").get(1)).put("by", "everybody");

        assertThat(RecordSchema.check(wrong)).extracting(RecordSchema.Fault::path).contains("plans.0.year", "plans.0", "commitments.1.by");
        assertThat(RecordSchema.check(wrong)).filteredOn(fault -> fault.path().equals("commitments.1.by")).singleElement().satisfies(fault -> {
            assertThat(fault.value()).isEqualTo("everybody");
            assertThat(fault.allowed()).contains("both");
        });
    }

    @Test
    void the_record_is_told_by_one_nation_and_confirmed_by_the_other_and_a_second_import_changes_nothing() {
        JsonNode record = record();
        RecordImport here = vietnam.bean(RecordImport.class);
        List<RecordImport.Line> looked = vietnam.as(hoa, () -> here.look(record, LA));
        assertThat(looked).allMatch(line -> line.fate() == RecordImport.Fate.NEW).hasSizeGreaterThan(30);

        List<Bundles.Outcome> brought = vietnam.as(hoa, () -> here.bring("Record", record, LA, "ORG-LA-MPS"));
        assertThat(brought).singleElement().satisfies(outcome -> {
            assertThat(outcome.left()).isEmpty();
            assertThat(outcome.acts()).isEqualTo(looked.size());
        });
        Bundles.Released released = vietnam.as(lan, () -> vietnam.bean(Bundles.class).release(brought.getFirst().bundle(), "000000"));
        assertThat(released).isEqualTo(new Bundles.Released(looked.size(), 0));

        assertThat(vietnam.carryTo(laos)).extracting(Admitted::outcome).hasSize(looked.size()).containsOnly(Outcome.ACCEPTED);
        RecordImport there = laos.bean(RecordImport.class);
        List<UUID> waiting = laos.as(noy, () -> there.unconfirmed(VN, 1_000));
        assertThat(waiting).hasSize(looked.size());
        Bundles.Outcome confirming = laos.as(noy, () -> there.confirm("Confirm", VN, waiting));
        assertThat(confirming.left()).isEmpty();
        laos.as(khamla, () -> laos.bean(Bundles.class).release(confirming.bundle(), "000000"));
        assertThat(laos.carryTo(vietnam)).extracting(Admitted::outcome).hasSize(looked.size()).containsOnly(Outcome.ACCEPTED);

        for (UUID matter : waiting) {
            assertThat(vietnam.page(hoa, () -> vietnam.bean(MatterReading.class).get(matter)).state()).isEqualTo("CONFIRMED");
        }
        List<RecordImport.Line> again = vietnam.as(hoa, () -> here.look(record, LA));
        assertThat(again).allMatch(line -> line.fate() == RecordImport.Fate.UNCHANGED);
        assertThat(laos.as(noy, () -> there.look(record, VN))).allMatch(line -> line.fate() == RecordImport.Fate.THEIRS);
    }
}
