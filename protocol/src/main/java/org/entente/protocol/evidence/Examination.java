package org.entente.protocol.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.card.Card;
import org.entente.protocol.evidence.Verification.Verdict;
import org.entente.protocol.head.Direction;
import org.entente.protocol.jose.Jws;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;
import org.entente.protocol.parcel.LedgerEntry;

/** One run over one export: first the bytes, then who signed, then each direction, then the parts. */
final class Examination {
    private static final int MAX_JWS_CHARS = ActHeader.MAX_BYTES / 3 * 4 + 1024;

    private final EvidenceFile file;
    private final KeyRing keys;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding.Altered> failures = new ArrayList<>();
    private final SortedMap<String, Direction> directions = new TreeMap<>();
    private final Map<String, DirectionFiles> files = new HashMap<>();
    private final Map<Digest, Signed<ActHeader>> acts = new HashMap<>();
    private final List<Member> partMembers = new ArrayList<>();
    private final TreeSet<Nation> signers = new TreeSet<>();

    Examination(EvidenceFile file, List<Signed<Card>> trusted) {
        this.file = file;
        this.keys = new KeyRing(trusted);
    }

    /** Reads something of a member; what goes wrong is a failure that names the member. */
    @FunctionalInterface
    interface Step {
        void run() throws Malformed, IOException;
    }

    Verification run() throws IOException {
        Signed<Manifest> manifest;
        try {
            manifest = file.manifest();
        } catch (Malformed e) {
            return failed(List.of(EvidenceFile.altered(Manifest.NAME, e.reason())));
        }
        List<Finding.Altered> altered = file.compare();
        if (!altered.isEmpty()) {
            return failed(altered);
        }
        for (Member member : file.members()) {
            attempt(member, () -> sort(member));
        }
        keys.follow();
        try {
            verify(manifest.content().by(), manifest);
        } catch (Malformed e) {
            failures.add(EvidenceFile.altered(Manifest.NAME, e.reason()));
        }
        for (Direction direction : directions.values()) {
            new DirectionExamination(this, direction, files.get(direction.origin())).run();
        }
        new PartExamination(this, partMembers, manifest.content().withheld()).run();
        return result();
    }

    private Verification result() {
        if (!failures.isEmpty()) {
            return failed(failures);
        }
        boolean known = true;
        for (Nation nation : signers) {
            known &= keys.trusts(nation);
            findings.add(new Finding.SignedBy(nation, keys.trusts(nation)));
        }
        if (!known) {
            findings.add(new Finding.NotProven(Finding.Gap.SIGNER, 0));
        }
        findings.add(new Finding.NotProven(Finding.Gap.LATER_ACTS, 0));
        findings.add(new Finding.NotProven(Finding.Gap.TRUE_TIMES, 0));
        findings.add(new Finding.NotProven(Finding.Gap.ERASURE_BY_PARTNER, 0));
        findings.add(new Finding.NotProven(Finding.Gap.JOINT_REWRITE, 0));
        return new Verification(known ? Verdict.PROVEN : Verdict.CONSISTENT_SIGNER_UNKNOWN, findings);
    }

    private static Verification failed(List<Finding.Altered> failures) {
        return new Verification(Verdict.FAILED, List.copyOf(failures));
    }

    /** Puts a member where it belongs; a name that means nothing has no place in an export. */
    private void sort(Member member) throws Malformed, IOException {
        Matcher card = Names.CARD.matcher(member.name());
        Matcher in = Names.IN_DIRECTION.matcher(member.name());
        if (card.matches()) {
            readCard(member, card);
        } else if (Names.PART.matcher(member.name()).matches()
                || Names.COMPLETION.matcher(member.name()).matches()) {
            partMembers.add(member);
        } else if (in.matches()) {
            Direction direction = Direction.parse("entente/" + in.group(1) + "/" + in.group(2) + "/" + in.group(3));
            directions.put(direction.origin(), direction);
            DirectionFiles place = files.computeIfAbsent(direction.origin(), o -> new DirectionFiles());
            long number = in.group(5) == null ? 0 : Long.parseLong(in.group(5));
            sortInto(place, member, in.group(4), number);
            if (!nameOf(direction, in.group(4), number).equals(member.name())) {
                throw new Malformed(Reason.NOT_CANONICAL, member.name());
            }
        } else {
            throw new Malformed(Reason.FIELD_UNKNOWN, member.name());
        }
    }

    private void sortInto(DirectionFiles place, Member member, String what, long number)
            throws Malformed, IOException {
        switch (what) {
            case "entry" -> readEntry(place, member, number);
            case "inclusion" -> place.inclusions.put(number, member);
            case "receipt" -> place.receipts.put(number, member);
            case "consistency" -> place.consistencies.put(number, member);
            case "checkpoint" -> place.checkpoint = Optional.of(member);
            case "opening-sender" -> place.openingBySender = Optional.of(member);
            case "opening-receiver" -> place.openingByReceiver = Optional.of(member);
            default -> throw new Malformed(Reason.FIELD_UNKNOWN, member.name());
        }
    }

    private static String nameOf(Direction direction, String what, long number) {
        return switch (what) {
            case "entry" -> Names.entry(direction, number);
            case "inclusion" -> Names.inclusion(direction, number);
            case "receipt" -> Names.receipt(direction, number);
            case "consistency" -> Names.consistency(direction, number);
            case "checkpoint" -> Names.checkpoint(direction);
            case "opening-sender" -> Names.openingBySender(direction);
            default -> Names.openingByReceiver(direction);
        };
    }

    private void readCard(Member member, Matcher name) throws Malformed, IOException {
        Signed<Card> card = Card.parse(file.text(member, Card.MAX_BYTES * 2));
        if (!name.group(1).equals(card.content().nation().code())
                || !name.group(2).equals(Long.toString(card.content().serial()))) {
            throw new Malformed(Reason.WRONG_NATION, "nation");
        }
        keys.add(card.content());
    }

    private void readEntry(DirectionFiles place, Member member, long position) throws Malformed, IOException {
        LedgerEntry entry = LedgerEntry.parse(file.text(member, MAX_JWS_CHARS));
        place.entries.put(position, entry);
        place.entryMembers.put(position, member);
        if (entry instanceof LedgerEntry.Key(var change)) {
            keys.add(change);
        }
        if (entry instanceof LedgerEntry.Act(var header)) {
            acts.put(header.digest(), header);
        }
    }

    /** Runs a step and turns its failure into a finding about the member. */
    boolean attempt(Member member, Step step) throws IOException {
        try {
            step.run();
            return true;
        } catch (Malformed e) {
            failures.add(EvidenceFile.altered(member, e.reason()));
        } catch (IllegalArgumentException e) {
            failures.add(EvidenceFile.altered(member, Reason.INCONSISTENT));
        }
        return false;
    }

    /** Verifies what a nation signed outside its ledger with any accepted key of it. */
    void verify(Nation nation, Signed<?> statement) throws Malformed {
        Jws jws = statement.jws();
        jws.verify(keys.find(nation, jws.keyId()));
        signers.add(nation);
    }

    void signer(Nation nation) {
        signers.add(nation);
    }

    void found(Finding finding) {
        findings.add(finding);
    }

    void failed(Finding.Altered failure) {
        failures.add(failure);
    }

    EvidenceFile file() {
        return file;
    }

    KeyRing keys() {
        return keys;
    }

    Map<Digest, Signed<ActHeader>> acts() {
        return acts;
    }
}
