package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateOrderTest {
    @ParameterizedTest
    @ValueSource(strings = {"{'date': '2025-02-31'}", "{'milestones': [{'due': '2025-13'}]}", "{'edition': {'date': '0000'}}", "{'held': '2025-02-30'}"})
    void a_day_that_no_calendar_has_is_found_wherever_it_stands(String body) {
        assertThat(DateOrder.fault(TwoMinistries.body(body))).hasValue("no-such-day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'date': '2025-03-02', 'until': '2025-03-01'}", "{'date': '2025-03', 'until': '2025-02'}", "{'start': '2025', 'due': '2024-12'}",
        "{'delegations': [{'from': '2025-01-13', 'until': '2025-01-11'}]}"})
    void an_end_before_its_beginning_is_found(String body) {
        assertThat(DateOrder.fault(TwoMinistries.body(body))).hasValue("dates-out-of-order");
    }

    @Test
    void dates_that_may_be_in_order_are_as_far_as_they_are_known() {
        assertThat(DateOrder.fault(TwoMinistries.body("{'date': '2025-03-02', 'until': '2025', 'start': '2024', 'due': '2024-01', 'from': 'VN'}"))).isEmpty();
    }
}
