package org.entente.node.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet makes of a cell that somebody else wrote. */
class ExportTest {
    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://example.org\")", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n@x", "＝1"})
    void what_could_be_a_formula_becomes_text(String wish) {
        assertThat(Export.cell(wish).replaceFirst("^\"", "")).startsWith("'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {"Hội đàm; Hội đàm", "a, b; \"a, b\"", "say \"yes\"; \"say \"\"yes\"\"\"", "2025-03-03; 2025-03-03", "ຫວຽດນາມ; ຫວຽດນາມ"})
    void anything_else_stays_as_it_is_quoted_where_it_must_be(String value, String cell) {
        assertThat(Export.cell(value)).isEqualTo(cell);
    }
}
