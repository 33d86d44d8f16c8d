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
 * Lists every file of an export in order, with size and digest. Together with the fixed layout of the archive it decides
 * every byte of the file, so no byte of an export is without a signature.
 *
 * @param by the nation whose node exported
 * @param at when, by its clock
 * @param members every file but the manifest, in the order of the archive
 */
record Manifest(Nation by, Instant at, List<Member> members) {
    /** First file of every export. */
    static final String NAME = "manifest.jws";

    /** Below the 65,535 at which the zip format changes its shape. */
    static final int MAX_MEMBERS = 60_000;

    /** Bytes of the payload: all members, 400 bytes each. */
    static final int MAX_BYTES = 24 * 1024 * 1024;

    /** Signed with the key of the nation that exported. */
    static final Form<Manifest> FORM =
            new Form<>("entente-export+jws", MAX_BYTES, Manifest::json, Manifest::read);

    Manifest {
        members = List.copyOf(members);
        var names = new HashSet<String>();
        names.add(NAME);
        for (Member member : members) {
            if (!names.add(member.name())) {
                throw new IllegalArgumentException("twice: " + member.name());
            }
        }
    }

    private static Manifest read(FieldReader fields) throws Malformed {
        return new Manifest(
                fields.nation("by"),
                fields.instant("at"),
                fields.list("members", 0, MAX_MEMBERS, Member::read));
    }

    private JsonValue.Builder json() {
        return JsonValue.Fields.with()
                .put("by", by.code())
                .put("at", at.toString())
                .put("members", members.stream().map(Member::json).toList());
    }
}
