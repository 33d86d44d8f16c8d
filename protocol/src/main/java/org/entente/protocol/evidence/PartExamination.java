package org.entente.protocol.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.entente.protocol.Digest;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Commitment;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.act.Salt;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;
import org.entente.protocol.receipt.Completion;

/** Examines the parts that are shown against the commitments in their headers, a buffer at a time. */
final class PartExamination {
    private static final int COPY_BYTES = 64 * 1024;

    private final Examination whole;
    private final List<Member> members;
    private final List<Withheld> withheld;

    PartExamination(Examination whole, List<Member> members, List<Withheld> withheld) {
        this.whole = whole;
        this.members = members;
        this.withheld = withheld;
    }

    void run() throws IOException {
        Set<String> shown = new HashSet<>();
        for (Member member : members) {
            Matcher part = Names.PART.matcher(member.name());
            Matcher completion = Names.COMPLETION.matcher(member.name());
            if (part.matches()) {
                shown.add(member.name());
                whole.attempt(member, () -> examine(member, act(part), Integer.parseInt(part.group(2))));
            } else if (completion.matches()) {
                whole.attempt(member, () -> examineCompletion(member, act(completion)));
            }
        }
        for (Withheld part : withheld) {
            examine(part, shown);
        }
        long missing = 0;
        for (Signed<ActHeader> act : whole.acts().values()) {
            for (PartEntry part : act.content().parts()) {
                missing += shown.contains(Names.part(act.digest(), part.index())) ? 0 : 1;
            }
        }
        if (missing > 0) {
            whole.found(new Finding.NotProven(Finding.Gap.PARTS_NOT_SHOWN, missing));
        }
    }

    private Signed<ActHeader> act(Matcher name) throws Malformed {
        Signed<ActHeader> act = whole.acts().get(Digest.parse(name.group(1)));
        if (act == null) {
            throw new Malformed(Reason.FIELD_MISSING, "act");
        }
        return act;
    }

    private static PartEntry part(Signed<ActHeader> act, int index) throws Malformed {
        if (index >= act.content().parts().size()) {
            throw new Malformed(Reason.FIELD_MISSING, "part");
        }
        return act.content().parts().get(index);
    }

    private void examine(Member member, Signed<ActHeader> act, int index) throws Malformed, IOException {
        PartEntry entry = part(act, index);
        if (!Names.part(act.digest(), index).equals(member.name())
                || member.size() != Salt.LENGTH_BYTES + entry.size()) {
            throw new Malformed(Reason.COMMITMENT_WRONG, "size");
        }
        try (InputStream in = whole.file().stream(member)) {
            Commitment commitment = new Commitment(Salt.ofBytes(in.readNBytes(Salt.LENGTH_BYTES)));
            byte[] buffer = new byte[COPY_BYTES];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                commitment.update(buffer, 0, read);
            }
            if (!commitment.done().equals(entry.commitment())) {
                throw new Malformed(Reason.COMMITMENT_WRONG, "commitment");
            }
        }
        whole.found(new Finding.PartShown(act.digest(), index));
    }

    /** What is said to be left out must be announced by an act that is shown, as it is announced, and not be there. */
    private void examine(Withheld said, Set<String> shown) {
        Signed<ActHeader> act = whole.acts().get(said.act());
        List<PartEntry> parts = act == null ? List.of() : act.content().parts();
        if (said.part() >= parts.size()
                || !parts.get(said.part()).commitment().equals(said.commitment())
                || shown.contains(Names.part(said.act(), said.part()))) {
            String label = act == null ? "" : EvidenceWriter.label(act);
            whole.failed(new Finding.Altered(Manifest.NAME, Optional.of(said.act()), label, Reason.INCONSISTENT));
            return;
        }
        whole.found(new Finding.PartWithheld(said.act(), said.part(), said.why()));
    }

    private void examineCompletion(Member member, Signed<ActHeader> act) throws Malformed, IOException {
        Signed<Completion> completion =
                Completion.FORM.parse(whole.file().text(member, Completion.MAX_BYTES * 2));
        whole.verify(completion.content().by(), completion);
        if (!completion.content().concerns(act.digest(), part(act, completion.content().part()))
                || !Names.completion(act.digest(), completion.content().part()).equals(member.name())
                || !act.content().addresses(completion.content().by())) {
            throw new Malformed(Reason.INCONSISTENT, "completion");
        }
        Completion said = completion.content();
        whole.found(new Finding.PartReceipted(act.digest(), said.part(), said.by(), said.result()));
    }
}
