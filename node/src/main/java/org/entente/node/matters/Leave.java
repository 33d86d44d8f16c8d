package org.entente.node.matters;

import org.entente.protocol.Digest;

/**
 * Leave for a use that the handling code forbids.
 *
 * @param step what is done with the leave
 * @param concerns for {@code ASKED} the act whose parts are to be used; else the act that asked
 */
public record Leave(Step step, Digest concerns, Use use) {
    /** Asked for, given or denied. */
    public enum Step {
        ASKED,
        GIVEN,
        DENIED
    }

    /** The uses that handling codes keep apart. */
    public enum Use {
        EVIDENTIAL,
        ONWARD,
        OTHER_PURPOSE;

        /** As bodies and tables write it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static Use of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }
}
