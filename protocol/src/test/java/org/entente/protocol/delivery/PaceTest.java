package org.entente.protocol.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PaceTest {
    @Property
    @Label("A wait is at least half of what is due at this attempt and never longer than five minutes")
    void bounds(@ForAll @IntRange(min = 0, max = 1000) int attempts, @ForAll long chance) {
        double jitter = new Moment(Given.NOON, chance).jitter();
        assertThat(jitter).isGreaterThanOrEqualTo(0).isLessThan(1);
        assertThat(Pace.wait(attempts, jitter))
                .isGreaterThanOrEqualTo(Limits.BACK_OFF_BASE.dividedBy(2))
                .isLessThanOrEqualTo(Limits.BACK_OFF_CAP);
        assertThat(Pace.wait(attempts + 1, jitter)).isGreaterThanOrEqualTo(Pace.wait(attempts, jitter));
    }
}
