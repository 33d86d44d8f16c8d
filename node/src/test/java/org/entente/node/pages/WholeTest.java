package org.entente.node.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeTest {
    @Test
    void reference_numbers_stay_on_one_line() {
        assertThat(Whole.wrap("Answer RQ-F-002, case BKO-FIC-2025-08"))
                .isEqualTo("Answer <span class=\"k\">RQ-F-002</span>, case <span class=\"k\">BKO-FIC-2025-08</span>");
    }

    @Test
    void lao_words_of_the_glossary_stay_whole() {
        assertThat(Whole.wrap("ອາຍັດຫົກບັນຊີ")).isEqualTo("<span class=\"k\">ອາຍັດ</span>ຫົກບັນຊີ");
    }

    @Test
    void other_text_is_left_alone() {
        String text = "Công an tỉnh Hà Tĩnh, 5 tháng 3 &amp; H2";
        assertThat(Whole.wrap(text)).isSameAs(text);
    }
}
