package org.entente.node.kernel;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.entente.protocol.Nation;

/** The legal time of a nation's capital; clocks of the law run and are shown in it. */
public final class Zones {
    private static final Map<String, ZoneId> CAPITALS =
            Map.of("VN", ZoneId.of("Asia/Ho_Chi_Minh"), "LA", ZoneId.of("Asia/Vientiane"));

    private Zones() {}

    /** The zone of a nation; UTC for a nation that has none here, such as a practice nation. */
    public static ZoneId of(Nation nation) {
        return CAPITALS.getOrDefault(nation.code(), ZoneOffset.UTC);
    }
}
