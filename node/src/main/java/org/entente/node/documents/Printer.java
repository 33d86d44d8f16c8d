package org.entente.node.documents;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Prints sheets as PDF/A-2a (ISO 19005-2). The first one takes a second or two, while the formatter and the fonts are loaded. */
@Component
public class Printer {
    /** @param pages how many sheets of paper it takes */
    public record Printed(byte[] pdf, int pages) {}

    /**
     * The same sheet and time give the same bytes.
     *
     * @param at named in the document as the time it was made
     * @throws NotPrintable if our fonts lack a letter
     */
    public byte[] print(Sheet sheet, Instant at) {
        return Formatter.print(sheet, at).pdf();
    }

    /** As {@link #print}, for who promised how long it is. */
    public Printed counted(Sheet sheet, Instant at) {
        return Formatter.print(sheet, at);
    }
}
