package org.entente.node.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.protocol.card.Card;
import org.entente.protocol.evidence.Finding;
import org.entente.protocol.evidence.Verification;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.Malformed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/**
 * Examines an export, or a sealed paper, with nothing but the file and the cards or certificates that the examiner trusts: no node, no database, no home, no
 * network. Whoever doubts a node must not need one.
 */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class Verify implements Callable<Integer> {
    /**
     * Consistent, but nobody said whose keys these are. A status of its own: a script that goes on after 0 must not take
     * it for proof, and one that looks for tampering must not take it for that.
     */
    static final int SIGNER_UNKNOWN = 3;

    @ParentCommand
    @Nullable Frame frame;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    Path file = Path.of("");

    @Option(names = "--trust", arity = "1..*", paramLabel = "CARD")
    List<Path> trust = new ArrayList<>();

    @Option(names = "--certificate", arity = "1..*", paramLabel = "DIGEST")
    List<String> certificates = new ArrayList<>();

    @Option(names = "--json")
    boolean json;

    @Override
    public Integer call() {
        Frame in = Objects.requireNonNull(frame);
        List<Signed<Card>> cards = new ArrayList<>();
        for (Path card : trust) {
            try {
                cards.add(card(card));
            } catch (Malformed e) {
                return refused(in, "command.verify.no-card", card.toString(), e.reason().name());
            } catch (IOException e) {
                return refused(in, "command.verify.unreadable", card.toString());
            }
        }
        Verification result;
        try {
            if (VerifyPaper.is(file)) {
                return status(new VerifyPaper(in, file, certificates).verdict(json));
            }
            result = Verification.of(file, cards);
        } catch (IOException e) {
            return refused(in, "command.verify.unreadable", file.toString());
        }
        VerificationText text = new VerificationText(in.words(), result);
        if (json) {
            in.print(json(text, result));
        } else {
            text.lines().forEach(in::print);
        }
        return status(result.verdict());
    }

    private static int status(Verification.Verdict verdict) {
        return switch (verdict) {
            case PROVEN -> 0;
            case CONSISTENT_SIGNER_UNKNOWN -> SIGNER_UNKNOWN;
            case FAILED -> Frame.FAILED;
        };
    }

    private static Signed<Card> card(Path file) throws IOException, Malformed {
        // Twice the limit of a card covers its signature; a larger file is none and is not read to its end.
        int limit = 2 * Card.MAX_BYTES;
        try (var in = Files.newInputStream(file)) {
            return Card.parse(new String(in.readNBytes(limit), StandardCharsets.ISO_8859_1).strip());
        }
    }

    /** Nothing was examined, so neither of the verdicts is right. */
    private static int refused(Frame in, String key, Object... values) {
        in.complain(key, values);
        return Frame.NOT_UNDERSTOOD;
    }

    private String json(VerificationText text, Verification result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.toString());
        fields.put("verdict", result.verdict());
        fields.put("status", status(result.verdict()));
        fields.put("text", text.verdict());
        List<Map<String, Object>> findings = new ArrayList<>();
        for (Finding finding : result.findings()) {
            findings.add(FindingFields.of(finding, text.of(finding)));
        }
        fields.put("findings", findings);
        return JsonMapper.shared().writeValueAsString(fields);
    }
}
