package org.entente.protocol.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final long SEEDS = 2000;

    @Test
    @DisplayName("In two thousand bad lives nothing receipted is lost, doubled, reordered or altered, and no act blocks the next")
    void promisesHold() {
        Map<Long, String> broken = Collections.synchronizedMap(new TreeMap<>());
        List<Simulation.Report> reports = LongStream.rangeClosed(1, SEEDS).parallel().boxed()
                .flatMap(seed -> {
                    try {
                        return java.util.stream.Stream.of(Simulation.run(seed));
                    } catch (RuntimeException broke) {
                        broken.put(seed, broke + "; show it again: ./entente test --simulate 1 --seed " + seed);
                        return java.util.stream.Stream.empty();
                    }
                })
                .toList();
        assertThat(broken).isEmpty();
        // A simulator in which nothing bad happens would prove nothing.
        assertThat(reports.stream().mapToLong(Simulation.Report::receipts).sum()).isGreaterThan(SEEDS * 20);
        assertThat(reports.stream().mapToLong(Simulation.Report::forks).sum()).isGreaterThan(SEEDS / 20);
        assertThat(reports.stream().mapToLong(Simulation.Report::epochs).sum()).isGreaterThan(SEEDS / 20);
        Set<Transition> seen = reports.stream().flatMap(each -> each.transitions().stream()).collect(Collectors.toSet());
        assertThat(TransitionTable.read()).containsAll(seen);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    @DisplayName("The diagram in the documents is the one that its table gives")
    void diagram() {
        assertThat(TransitionTable.document()).contains(TransitionTable.diagram());
    }

    @Test
    @DisplayName("The same seed gives the same life")
    void reproducible() {
        for (long seed = 101; seed <= 110; seed++) {
            assertThat(Simulation.run(seed)).isEqualTo(Simulation.run(seed));
        }
    }

    @Test
    @DisplayName("With real Ed25519 signatures the promises hold too")
    void realKeys() {
        assertThat(Scenario.of(50, new java.util.SplittableRandom(50)).realKeys()).isTrue();
        assertThat(Simulation.run(50).receipts()).isPositive();
    }
}
