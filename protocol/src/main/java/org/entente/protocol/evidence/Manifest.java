package org.entente.protocol.evidence;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.Form;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/**
 * Lists every file of an export in order, with size and digest, and every part that is left out, with the reason. Together with the fixed layout of the archive it decides
 * every byte of the file, so no byte of an export is without a signature.
 *
 * @param by the nation whose node exported
 * @param at when, by its clock
 * @param members every file but the manifest, in the order of the archive
 * @param withheld parts of the acts that are not among them
 */
record Manifest(Nation by, Instant at, List<Member> members, List<Withheld> withheld) {
    /** First file of every export. */
    static final String NAME = "manifest.jws";

    /** Below the 65,535 at which the zip format changes its shape. */
    static final int MAX_MEMBERS = 60_000;

    /** An act shown is three files at the least, so these are the parts of all acts that fit. */
    static final int MAX_WITHHELD = MAX_MEMBERS / 3;

    /** Bytes of the payload: all members, 400 bytes each, and all that is left out, 200 bytes each. */
    static final int MAX_BYTES = 28 * 1024 * 1024;

    /** Signed with the key of the nation that exported. */
    static final Form<Manifest> FORM =
            new Form<>("entente-export+jws", MAX_BYTES, Manifest::json, Manifest::read);

    Manifest {
        members = List.copyOf(members);
        withheld = List.copyOf(withheld);
        var names = new HashSet<String>();
        names.add(NAME);
        for (Member member : members) {
            if (!names.add(member.name())) {
                throw new IllegalArgumentException("twice: " + member.name());
            }
        }
        for (int i = 1; i < withheld.size(); i++) {
            if (Withheld.ORDER.compare(withheld.get(i - 1), withheld.get(i)) >= 0) {
                throw new IllegalArgumentException("out of order: " + withheld.get(i).act());
            }
        }
    }

    private static Manifest read(FieldReader fields) throws Malformed {
        return new Manifest(
                fields.nation("by"),
                fields.instant("at"),
                fields.list("members", 0, MAX_MEMBERS, Member::read),
                fields.has("withheld") ? fields.list("withheld", 1, MAX_WITHHELD, Withheld::read) : List.of());
    }

    private JsonValue.Builder json() {
        JsonValue.Builder json = JsonValue.Fields.with()
                .put("by", by.code())
                .put("at", at.toString())
                .put("members", members.stream().map(Member::json).toList());
        return withheld.isEmpty()
                ? json
                : json.put("withheld", withheld.stream().map(Withheld::json).toList());
    }
}
