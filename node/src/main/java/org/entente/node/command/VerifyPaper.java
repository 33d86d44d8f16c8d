package org.entente.node.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.node.documents.SealCheck;
import org.entente.protocol.evidence.Verification;
import tools.jackson.databind.json.JsonMapper;

/** Examines a sealed paper: every seal by itself, and whether anything was added behind the last one. */
final class VerifyPaper {
    /** How every PDF begins. */
    private static final byte[] BEGINNING = {'%', 'P', 'D', 'F', '-'};

    /** A plan of five hundred items in three languages has a hundredth of this; whoever brings more brings something else. */
    private static final int MOST_BYTES = 64 << 20;

    private final Frame in;
    private final Path file;
    private final List<String> certificates;

    /** @param certificates digests of those that are trusted */
    VerifyPaper(Frame in, Path file, List<String> certificates) {
        this.in = in;
        this.file = file;
        this.certificates = List.copyOf(certificates);
    }

    static boolean is(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return java.util.Arrays.equals(content.readNBytes(BEGINNING.length), BEGINNING);
        }
    }

    Verification.Verdict verdict(boolean json) throws IOException {
        byte[] paper;
        try (InputStream content = Files.newInputStream(file)) {
            paper = content.readNBytes(MOST_BYTES);
        }
        List<SealCheck.Found> seals = SealCheck.of(paper, certificates);
        Verification.Verdict verdict = verdict(seals);
        if (json) {
            in.print(json(seals, verdict));
        } else {
            in.print(in.words().of(key(verdict)));
            seals.forEach(seal -> in.print("  " + in.words().of("command.verify.seal." + name(seal.standing().name()), seal.signatory(), seal.at().toString(),
                    seal.certificate().toString())));
        }
        return verdict;
    }

    private static Verification.Verdict verdict(List<SealCheck.Found> seals) {
        if (seals.isEmpty() || seals.stream().anyMatch(seal -> seal.standing() == SealCheck.Standing.ALTERED)) {
            return Verification.Verdict.FAILED;
        }
        return seals.stream().allMatch(seal -> seal.standing() == SealCheck.Standing.VALID)
                ? Verification.Verdict.PROVEN
                : Verification.Verdict.CONSISTENT_SIGNER_UNKNOWN;
    }

    private static String key(Verification.Verdict verdict) {
        return switch (verdict) {
            case PROVEN -> "command.verify.paper.proven";
            case CONSISTENT_SIGNER_UNKNOWN -> "command.verify.paper.signer-unknown";
            case FAILED -> "command.verify.paper.failed";
        };
    }

    private String json(List<SealCheck.Found> seals, Verification.Verdict verdict) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.toString());
        fields.put("verdict", verdict);
        List<Map<String, Object>> list = new ArrayList<>();
        for (SealCheck.Found seal : seals) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("signatory", seal.signatory());
            one.put("claimed", seal.at().toString());
            one.put("certificate", seal.certificate().toString());
            one.put("standing", seal.standing());
            one.put("detail", seal.detail());
            list.add(one);
        }
        fields.put("seals", list);
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private static String name(String constant) {
        return constant.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
