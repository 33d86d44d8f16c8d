package org.entente.node.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.protocol.Digest;
import org.entente.protocol.delivery.SigningKeys;

/** The keys of a direction as one column: {@code <from>:<key>}, separated by blanks, oldest first. */
final class KeysText {
    private KeysText() {}

    static String write(SigningKeys keys) {
        return keys.periods().stream()
                .map(period -> period.from() + ":" + period.key())
                .collect(Collectors.joining(" "));
    }

    static SigningKeys read(String text) {
        List<SigningKeys.Period> periods = new ArrayList<>();
        for (String period : text.split(" ")) {
            int colon = period.indexOf(':');
            periods.add(new SigningKeys.Period(
                    Long.parseLong(period.substring(0, colon)), Digest.parse(period.substring(colon + 1))));
        }
        return new SigningKeys(periods);
    }
}
