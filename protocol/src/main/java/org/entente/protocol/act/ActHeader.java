package org.entente.protocol.act;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.Form;
import org.entente.protocol.json.Codes;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/**
 * What every recipient of an act, and later any third party, may see of it. Holds codes only: no person, no case
 * number, no free text. Sign and read it with {@link #FORM}; the digest of the signed bytes is the act's name.
 *
 * @param matter the matter that moves
 * @param kind code of the matter's kind
 * @param kindVersion version of the kind's table and schemas
 * @param act code of the step
 * @param reference the matter's reference for people, such as {@code RQ-F-001}
 * @param author who acts
 * @param recipients who gets it; not empty
 * @param basis the lawful basis
 * @param handling the strictest of the parts
 * @param seen the acts of this matter that the author had seen
 * @param parts what is sealed; the body first
 * @param at when the author says he acted: a claim
 * @param urgent whether urgent clocks apply
 * @param fictional whether this is practice and nobody real is behind it
 */
public record ActHeader(
        UUID matter,
        String kind,
        int kindVersion,
        String act,
        String reference,
        Author author,
        List<Recipient> recipients,
        Basis basis,
        Handling handling,
        List<Digest> seen,
        List<PartEntry> parts,
        Instant at,
        boolean urgent,
        boolean fictional) {

    /** Nations and authorities one act can address: every neighbour several times. */
    public static final int MAX_RECIPIENTS = 32;

    /** Heads of the matter's graph that an author can have seen at once; older acts follow from them. */
    public static final int MAX_SEEN = 64;

    /** One body and 63 attachments. */
    public static final int MAX_PARTS = 64;

    /** Version numbers of kinds. */
    public static final int MAX_KIND_VERSION = 9999;

    /** Bytes of the payload: all lists full, with room. */
    public static final int MAX_BYTES = 32 * 1024;

    /** How headers are signed and read. */
    public static final Form<ActHeader> FORM =
            new Form<>("entente-act+jws", MAX_BYTES, ActHeader::json, ActHeader::read);

    public ActHeader {
        recipients = List.copyOf(recipients);
        seen = List.copyOf(seen);
        parts = List.copyOf(parts);
        Handling strictest = Handling.H0;
        for (int i = 0; i < parts.size(); i++) {
            strictest = strictest.stricter(parts.get(i).handling());
            demand(parts.get(i).index() == i, "parts are listed by index");
        }
        demand(parts.isEmpty() || handling == strictest, "an act is handled as its strictest part");
        demand(!recipients.isEmpty() && recipients.size() <= MAX_RECIPIENTS, "recipients are named");
        demand(new HashSet<>(recipients).size() == recipients.size(), "recipients are named once");
        demand(seen.size() <= MAX_SEEN && new HashSet<>(seen).size() == seen.size(), "acts are seen once");
        demand(parts.size() <= MAX_PARTS, "parts are few");
    }

    /** Whether a nation is among the recipients. */
    public boolean addresses(Nation nation) {
        return recipients.stream().anyMatch(recipient -> recipient.nation().equals(nation));
    }

    private static ActHeader read(FieldReader fields) throws Malformed {
        return new ActHeader(
                fields.uuid("matter"),
                fields.code("kind", Codes.WORD),
                (int) fields.whole("kindVersion", 1, MAX_KIND_VERSION),
                fields.code("act", Codes.WORD),
                fields.code("reference", Codes.NAME),
                fields.object("author", Author::read),
                fields.list("recipients", 1, MAX_RECIPIENTS, Recipient::read),
                fields.object("basis", Basis::read),
                Handling.read(fields, "handling"),
                fields.digests("seen", 0, MAX_SEEN),
                fields.list("parts", 0, MAX_PARTS, PartEntry::read),
                fields.instant("at"),
                fields.truth("urgent"),
                fields.truth("fictional"));
    }

    private JsonValue.Builder json() {
        return JsonValue.Fields.with()
                .put("matter", matter.toString())
                .put("kind", kind)
                .put("kindVersion", kindVersion)
                .put("act", act)
                .put("reference", reference)
                .put("author", author.json())
                .put("recipients", recipients.stream().map(Recipient::json).toList())
                .put("basis", basis.json())
                .put("handling", handling.name())
                .put("seen", seen.stream().map(d -> new JsonValue.Text(d.toString())).toList())
                .put("parts", parts.stream().map(PartEntry::json).toList())
                .put("at", at.toString())
                .put("urgent", urgent)
                .put("fictional", fictional);
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
