package org.entente.node.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.entente.protocol.Digest;
import org.entente.protocol.evidence.Finding;
import org.entente.protocol.evidence.Verification;
import org.entente.protocol.head.Direction;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.receipt.ReceiptEntry;

/**
 * What an examination found, in sentences for somebody who never saw a node. What is not proven is said as plainly as what
 * is: an export that sounds like more than it shows would mislead a court.
 */
final class VerificationText {
    private static final String MARK = "  - ";

    private final Words words;
    private final Verification result;
    private final Map<Digest, String> labels = new HashMap<>();

    VerificationText(Words words, Verification result) {
        this.words = words;
        this.result = result;
        result.of(Finding.ActShown.class).forEach(act -> labels.put(act.act(), act.label()));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(verdict()));
        section(lines, "failures", result.failures());
        section(lines, "signed", result.of(Finding.SignedBy.class));
        section(lines, "histories", histories());
        section(lines, "acts", result.of(Finding.ActShown.class));
        section(lines, "parts", result.of(Finding.PartShown.class));
        section(lines, "arrivals", result.of(Finding.PartReceipted.class));
        section(lines, "withheld", result.of(Finding.PartWithheld.class));
        section(lines, "gaps", result.of(Finding.NotProven.class));
        return lines;
    }

    private List<Finding> histories() {
        return result.findings().stream()
                .filter(found -> found instanceof Finding.CompleteUpTo || found instanceof Finding.ReceiptedUpTo)
                .toList();
    }

    private void section(List<String> lines, String name, List<? extends Finding> findings) {
        if (!findings.isEmpty()) {
            lines.add("");
            lines.add(say("section." + name));
            findings.forEach(finding -> lines.add(MARK + of(finding)));
        }
    }

    /** The verdict in one sentence. */
    String verdict() {
        return switch (result.verdict()) {
            case PROVEN -> say("proven", nations(true));
            case CONSISTENT_SIGNER_UNKNOWN -> say("signer-unknown", nations(false));
            case FAILED -> say("failed");
        };
    }

    private String nations(boolean trusted) {
        return result.of(Finding.SignedBy.class).stream()
                .filter(signed -> signed.trusted() == trusted)
                .map(signed -> signed.nation().code())
                .collect(Collectors.joining(", "));
    }

    /** One finding in one sentence. */
    String of(Finding finding) {
        return switch (finding) {
            case Finding.Altered altered -> altered(altered);
            case Finding.SignedBy(var nation, var trusted) ->
                say(trusted ? "signed.trusted" : "signed.unknown", nation.code());
            case Finding.ActShown shown -> act(shown);
            case Finding.CompleteUpTo(var direction, var size) ->
                say("complete", way(direction), direction.from().code(), size);
            case Finding.ReceiptedUpTo(var direction, var size) ->
                say("receipted", way(direction), direction.to().code(), size);
            case Finding.PartShown(var act, var index) -> part(act, index);
            case Finding.PartReceipted(var act, var index, var by, var end) ->
                say("arrived", part(act, index), by.code(), say("arrived." + code(end)));
            case Finding.PartWithheld(var act, var index, var why) ->
                say("withheld", part(act, index), say("withheld." + code(why)));
            case Finding.NotProven(var gap, var count) -> say("gap." + code(gap), count);
        };
    }

    /** The first part of an act is its text, the others are its files, which people count from 1. */
    private String part(Digest act, int index) {
        String label = labels.getOrDefault(act, act.toString());
        return index == 0 ? say("part.body", label) : say("part.file", label, index);
    }

    private String altered(Finding.Altered altered) {
        String why = reason(altered.reason());
        if (altered.act().isEmpty()) {
            return say("altered.member", altered.member(), why);
        }
        String label = altered.label().isEmpty() ? "?" : altered.label();
        OptionalInt part = altered.part();
        if (part.isPresent()) {
            label = part.getAsInt() == 0 ? say("part.body", label) : say("part.file", label, part.getAsInt());
        }
        return say("altered.act", label, altered.act().get().toString(), altered.member(), why);
    }

    private String act(Finding.ActShown shown) {
        Direction direction = shown.direction();
        if (shown.receipt().isEmpty()) {
            return say("act.unreceipted", shown.label(), way(direction), place(shown));
        }
        ReceiptEntry receipt = shown.receipt().get();
        String line = say(
                "act.receipted",
                shown.label(),
                way(direction),
                place(shown),
                direction.to().code(),
                receipt.receivedAt().toString(),
                outcome(receipt.outcome()));
        return receipt.due()
                .map(due -> line + " " + say("act.due", due.at().toString(), due.zone(), due.rule()))
                .orElse(line);
    }

    /** Positions count from 0 in what is signed; people count from 1. */
    private static long place(Finding.ActShown shown) {
        return shown.position() + 1;
    }

    private String outcome(Outcome outcome) {
        return say("outcome." + code(outcome));
    }

    private String way(Direction direction) {
        String way = direction.from() + " → " + direction.to();
        return direction.epoch() == 1 ? way : say("way", way, direction.epoch());
    }

    /** What a reason means to somebody who did not write the protocol; the code stands beside what has no better words. */
    private String reason(Malformed.Reason reason) {
        return switch (reason) {
            case INCONSISTENT -> say("reason.inconsistent");
            case WRONG_SIGNATURE -> say("reason.wrong-signature");
            case UNKNOWN_KEY -> say("reason.unknown-key");
            case COMMITMENT_WRONG -> say("reason.commitment-wrong");
            case WRONG_NATION -> say("reason.wrong-nation");
            case NEWER_VERSION -> say("reason.newer-version");
            default -> say("reason.form", reason.name());
        };
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(String key, Object... values) {
        return words.of("command.verify." + key, values);
    }
}
