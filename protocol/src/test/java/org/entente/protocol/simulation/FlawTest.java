package org.entente.protocol.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlawTest {
    /** Lives in which each mistake must show at least once. */
    private static final long SEEDS = 300;

    @ParameterizedTest(name = "{0}")
    @DisplayName("A host that makes this mistake is found out")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void found(Flaw flaw) {
        assertThat(LongStream.rangeClosed(1, SEEDS).anyMatch(seed -> breaks(seed, flaw))).isTrue();
    }

    private static boolean breaks(long seed, Flaw flaw) {
        try {
            Simulation.run(seed, flaw);
            return false;
        } catch (Violation found) {
            return true;
        }
    }
}
