package org.entente.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.entente.bench.load.Measured;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    private static final long MILLI = 1_000_000;

    @Test
    void half_of_a_hundred_acts_took_fifty_milliseconds_or_less_and_ninety_nine_took_ninety_nine() {
        long[] each = LongStream.rangeClosed(1, 100).map(n -> (101 - n) * MILLI).toArray();
        Measured measured = Measured.of(2_000 * MILLI, each);
        assertThat(measured.millisAt(0.5)).isEqualTo(50);
        assertThat(measured.millisAt(0.99)).isEqualTo(99);
        assertThat(measured.actsPerSecond()).isEqualTo(50);
    }

    @Test
    void a_line_is_one_json_object_with_its_quotes_escaped() {
        assertThat(new Line().with("a", "say \"x\"").with("b", 1.23456).with("c", 2L).json())
                .isEqualTo("{\"a\":\"say \\\"x\\\"\",\"b\":1.235,\"c\":2}");
    }
}
