package org.entente.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalBasisTest {
    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, in-force, 2018-03-01, IN_FORCE",
        "CONFIRMED, in-force, 2024-07-01, IN_FORCE",
        "CONFIRMED, in-force, 2024-07-02, NOT_YET",
        "CONFIRMED, in-force, 2024-07, DAY_NOT_SURE",
        "CONFIRMED, in-force, 2024, DAY_NOT_SURE",
        "CONFIRMED, in-force, 2025, NOT_YET",
        "CONFIRMED, in-force, , DAY_NOT_SURE",
        "CONFIRMED, in-force, some day, DAY_NOT_SURE",
        "CONFIRMED, signed, , NOT_KNOWN",
        "CONFIRMED, negotiating, , NOT_YET",
        "CONFIRMED, ended, 2018, NOT_IN_FORCE",
        "CONFIRMED, unknown, , NOT_KNOWN",
        "DISPUTED, in-force, 2018, DISPUTED",
        "TOLD, in-force, 2018, ONE_SIDE_ONLY"})
    void an_agreement_is_a_basis_only_where_both_hold_that_it_was_in_force_on_the_day(String state, String status, String inForce, LegalBasis basis) {
        assertThat(LegalBasis.of(state, status, inForce, LocalDate.of(2024, 7, 1))).isEqualTo(basis);
    }
}
