package org.entente.protocol.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.protocol.card.Card;
import org.entente.protocol.jose.Signed;

/**
 * The result of examining an export without node, database or network.
 *
 * @param verdict in one word
 * @param findings everything found, failures first
 */
public record Verification(Verdict verdict, List<Finding> findings) {
    /** The result in one word. */
    public enum Verdict {
        /** All is as signed, by keys of the nations whose cards were given. */
        PROVEN,
        /** All is as signed, but for at least one nation nobody said which key is its own. */
        CONSISTENT_SIGNER_UNKNOWN,
        /** Something is not as signed. */
        FAILED
    }

    public Verification {
        findings = List.copyOf(findings);
    }

    /**
     * Examines a file.
     *
     * @param trusted cards that the examiner knows to be the nations' own
     * @throws IOException where the file cannot be read at all
     */
    public static Verification of(Path file, List<Signed<Card>> trusted) throws IOException {
        try (EvidenceFile evidence = EvidenceFile.open(file)) {
            return new Examination(evidence, trusted).run();
        }
    }

    /** Whether nothing was found altered. */
    public boolean holds() {
        return verdict != Verdict.FAILED;
    }

    /** What is altered; empty where it holds. */
    public List<Finding.Altered> failures() {
        return of(Finding.Altered.class);
    }

    /** The findings of one type, in order. */
    public <F extends Finding> List<F> of(Class<F> type) {
        return findings.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
