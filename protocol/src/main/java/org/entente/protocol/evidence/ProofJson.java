package org.entente.protocol.evidence;

import java.util.List;
import org.entente.protocol.Digest;
import org.entente.protocol.json.CanonicalJson;
import org.entente.protocol.json.FieldReader;
import org.entente.protocol.json.JsonReader;
import org.entente.protocol.json.JsonValue;
import org.entente.protocol.json.Limits;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.ledger.ConsistencyProof;
import org.entente.protocol.ledger.InclusionProof;
import org.entente.protocol.ledger.TreeHead;

/** Proofs as JSON. They need no signature: they are true or not. */
final class ProofJson {
    /** Bytes of a proof: some fifty digests. */
    static final int MAX_BYTES = 8 * 1024;

    private ProofJson() {}

    static byte[] bytes(InclusionProof proof) {
        return CanonicalJson.bytes(JsonValue.Fields.with()
                .put("position", proof.position())
                .put("size", proof.size())
                .put("path", path(proof.path()))
                .done());
    }

    static byte[] bytes(ConsistencyProof proof) {
        return CanonicalJson.bytes(JsonValue.Fields.with()
                .put("from", proof.from())
                .put("to", proof.to())
                .put("path", path(proof.path()))
                .done());
    }

    static InclusionProof inclusion(byte[] bytes) throws Malformed {
        FieldReader fields = new FieldReader(JsonReader.readCanonical(bytes, Limits.ofBytes(MAX_BYTES)));
        long size = fields.whole("size", 1, TreeHead.MAX_SIZE);
        InclusionProof proof = new InclusionProof(
                fields.whole("position", 0, size - 1), size, fields.digests("path", 0, InclusionProof.MAX_PATH));
        fields.end();
        return proof;
    }

    static ConsistencyProof consistency(byte[] bytes) throws Malformed {
        FieldReader fields = new FieldReader(JsonReader.readCanonical(bytes, Limits.ofBytes(MAX_BYTES)));
        long to = fields.whole("to", 0, TreeHead.MAX_SIZE);
        ConsistencyProof proof = new ConsistencyProof(
                fields.whole("from", 0, to), to, fields.digests("path", 0, ConsistencyProof.MAX_PATH));
        fields.end();
        return proof;
    }

    private static List<JsonValue> path(List<Digest> digests) {
        return digests.stream().<JsonValue>map(d -> new JsonValue.Text(d.toString())).toList();
    }
}
