package org.entente.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.protocol.json.Malformed;

/** Asserts that foreign bytes are refused with a typed reason and nothing else. */
public final class Refusal {
    private Refusal() {}

    public static void refused(Malformed.Reason reason, ThrowingCallable reading) {
        Throwable thrown = catchThrowable(reading);
        assertThat(thrown).isInstanceOf(Malformed.class);
        assertThat(((Malformed) thrown).reason()).as("%s", thrown).isEqualTo(reason);
    }
}
