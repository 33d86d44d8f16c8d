package org.entente.protocol.head;

import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.ledger.TreeHead;

/** Tree heads as fields of a statement. */
public final class Heads {
    private Heads() {}

    public static TreeHead read(FieldReader fields) throws Malformed {
        return new TreeHead(fields.whole("size", 0, TreeHead.MAX_SIZE), fields.digest("root"));
    }

    public static JsonValue.Fields json(TreeHead head) {
        return JsonValue.Fields.with()
                .put("size", head.size())
                .put("root", head.root().toString())
                .done();
    }
}
