package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Tables of spreadsheets as sections of a record, with what is wrong named by row and column. */
class RecordTableTest {
    private static RecordTable csv(String section, String text) {
        return RecordTable.read(section, text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    @Test
    void a_table_becomes_a_section_of_the_published_form() {
        RecordTable table = csv("commitments", "\ufeffid;by;basis;text;due\r\nC-2026-01;VN;own-records;\"Gửi số liệu; hằng quý\";2026-06\r\n\r\nC-2026-02;both;own-records;ຝຶກອົບຮົມ;2026\r\n");
        assertThat(table.faults()).isEmpty();
        assertThat(table.record().path("commitments").valueStream().map(row -> row.path("id").asString() + " " + row.path("text").asString()))
                .containsExactly("C-2026-01 Gửi số liệu; hằng quý", "C-2026-02 ຝຶກອົບຮົມ");
    }

    @Test
    void each_fault_names_its_row_its_column_its_value_and_what_is_allowed() {
        RecordTable table = csv("commitments", "id,by,basis,text,colour\nC-1,Vietnam,own-records,Send figures,blue\nC-2,VN,gossip,Send figures,\nC-2,VN,own-records,,\n");
        assertThat(table.faults()).extracting(RecordTable.Fault::row, RecordTable.Fault::column, RecordTable.Fault::code, RecordTable.Fault::value)
                .contains(tuple(1, "colour", "column", "colour"), tuple(2, "by", "pattern", "Vietnam"), tuple(3, "basis", "enum", "gossip"),
                        tuple(4, "id", "duplicate", "C-2"), tuple(4, "text", "required", ""));
        assertThat(table.faults()).filteredOn(fault -> fault.column().equals("basis")).singleElement()
                .satisfies(fault -> assertThat(fault.allowed()).contains("own-records"));
        assertThat(table.faults()).filteredOn(fault -> fault.column().equals("colour")).singleElement()
                .satisfies(fault -> assertThat(fault.allowed()).contains("plan_item"));
    }

    @Test
    void a_workbook_is_read_as_a_text_is_and_numbers_stay_numbers() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Entente", "1.0")) {
            Worksheet sheet = book.newWorksheet("Courses");
            String[][] cells = {{"id", "basis", "text", "year", "officers"}, {"T-2026-01", "own-records", "Khóa học về vật chứng số", "2026", null}};
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    sheet.value(row, column, cells[row][column]);
                }
            }
            sheet.value(1, 4, 25);
        }
        RecordTable table = RecordTable.read("training", file.toByteArray()).orElseThrow();
        assertThat(table.faults()).isEmpty();
        assertThat(table.record().path("training").path(0).path("year").intValue()).isEqualTo(2026);
        assertThat(table.record().path("training").path(0).path("officers").intValue()).isEqualTo(25);
        RecordTable wrong = csv("training", "id,basis,year\nT-1,own-records,soon\n");
        assertThat(wrong.faults()).extracting(RecordTable.Fault::row, RecordTable.Fault::column, RecordTable.Fault::code, RecordTable.Fault::value)
                .containsExactly(tuple(2, "year", "type", "soon"));
    }

    @Test
    void what_is_no_table_is_said_to_be_none() {
        assertThat(RecordTable.read("commitments", new byte[0])).isEmpty();
        assertThat(RecordTable.read("commitments", new byte[] {'P', 'K', 3, 4, 0, 0})).isEmpty();
        assertThat(RecordTable.read("commitments", new byte[] {(byte) 0xc3, 0x28})).as("not UTF-8").isEmpty();
        assertThat(RecordTable.read("officials", "id\n".getBytes(StandardCharsets.UTF_8))).as("no section of tables").isEmpty();
        assertThat(RecordTable.read("commitments", ("id," + "x,".repeat(60) + "\n").getBytes(StandardCharsets.UTF_8))).as("too wide").isEmpty();
    }

    @Property(tries = 500)
    void any_bytes_are_a_table_or_none_and_nothing_else(@ForAll byte[] file) {
        Optional<RecordTable> table = RecordTable.read("projects", file);
        table.ifPresent(RecordTable::faults);
    }

    @Test
    void an_empty_table_to_fill_in_has_the_columns_of_the_form() {
        assertThat(RecordTable.header("training").split(",")).contains("id", "basis", "year", "officers");
        assertThat(csv("training", RecordTable.header("training") + "\n").faults()).isEmpty();
    }
}
