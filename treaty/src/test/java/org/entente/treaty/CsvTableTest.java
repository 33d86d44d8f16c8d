package org.entente.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    @Test
    void aQuotedFieldMayHoldACommaAndAQuote() {
        assertThat(CsvTable.parse("a,b\n\"x, \"\"y\"\"\",\n")).containsExactly(Map.of("a", "x, \"y\"", "b", ""));
    }

    @Test
    void aRowOfAnotherWidthAndAnOpenQuoteAreRefused() {
        assertThatThrownBy(() -> CsvTable.parse("a,b\n1\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CsvTable.parse("a,b\n\"1,2\n")).isInstanceOf(IllegalArgumentException.class);
    }
}
