package org.entente.protocol.evidence;

import java.util.regex.Pattern;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.head.Direction;

/** Where each thing lies in an export. */
final class Names {
    static final Pattern CARD = Pattern.compile("cards/([A-Z]{2})-([0-9]{1,10})\\.jws");
    static final Pattern IN_DIRECTION =
            Pattern.compile("([A-Z]{2})-([A-Z]{2})-([1-9][0-9]{0,3})/([a-z-]+)(?:/([0-9]{1,16}))?\\.(jws|json|txt)");
    static final Pattern PART = Pattern.compile("parts/([A-Za-z0-9_-]{43})/([0-9]{1,2})");
    static final Pattern COMPLETION = Pattern.compile("completions/([A-Za-z0-9_-]{43})/([0-9]{1,2})\\.jws");

    private Names() {}

    static String card(Nation nation, long serial) {
        return "cards/" + nation + "-" + serial + ".jws";
    }

    static String entry(Direction direction, long position) {
        return folder(direction) + "entry/" + position + ".jws";
    }

    static String inclusion(Direction direction, long position) {
        return folder(direction) + "inclusion/" + position + ".json";
    }

    static String receipt(Direction direction, long first) {
        return folder(direction) + "receipt/" + first + ".jws";
    }

    static String consistency(Direction direction, long from) {
        return folder(direction) + "consistency/" + from + ".json";
    }

    static String checkpoint(Direction direction) {
        return folder(direction) + "checkpoint.txt";
    }

    static String openingBySender(Direction direction) {
        return folder(direction) + "opening-sender.jws";
    }

    static String openingByReceiver(Direction direction) {
        return folder(direction) + "opening-receiver.jws";
    }

    static String part(Digest act, int index) {
        return "parts/" + act + "/" + index;
    }

    static String completion(Digest act, int index) {
        return "completions/" + act + "/" + index + ".jws";
    }

    private static String folder(Direction direction) {
        return direction.from() + "-" + direction.to() + "-" + direction.epoch() + "/";
    }
}
