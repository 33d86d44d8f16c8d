package org.entente.bench.exchange;

import org.entente.bench.Line;
import org.entente.bench.load.Measured;
import org.entente.bench.peer.Child;

/** The line of one run, the same for every carrier. */
final class Report {
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;

    private Report() {}

    /** @param senders 0 for a backlog that drains */
    static Line line(String carrier, int senders, Child.Run run, double cpuMillis) {
        Measured measured = run.measured();
        return new Line()
                .with("carrier", carrier)
                .with("senders", senders)
                .with("acts_per_s", measured.actsPerSecond())
                .with("p50_ms", measured.millisAt(HALF))
                .with("p99_ms", measured.millisAt(NEARLY_ALL))
                .with("cpu_ms_per_act", cpuMillis / measured.acts())
                .with("acts", measured.acts())
                .with("repeats", run.repeats());
    }
}
