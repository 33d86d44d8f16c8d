package org.entente.protocol.act;

import org.entente.protocol.Nation;
import org.entente.protocol.json.Codes;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;

/**
 * Who acts: an authority and a post in it, never a person.
 *
 * @param nation whose key signs
 * @param authority code of the authority within the nation
 * @param post code of the post
 */
public record Author(Nation nation, String authority, String post) {
    static Author read(FieldReader fields) throws Malformed {
        return new Author(
                fields.nation("nation"), fields.code("authority", Codes.NAME), fields.code("post", Codes.NAME));
    }

    JsonValue.Fields json() {
        return JsonValue.Fields.with()
                .put("nation", nation.code())
                .put("authority", authority)
                .put("post", post)
                .done();
    }
}
