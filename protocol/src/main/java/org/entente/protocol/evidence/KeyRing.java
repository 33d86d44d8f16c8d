package org.entente.protocol.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.card.Card;
import org.entente.protocol.card.KeyChange;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.VerifyKey;
import org.entente.protocol.json.Malformed;

/**
 * Which keys an examination accepts for a nation. Where the examiner gave a card, only that key and the keys that a
 * chain of changes ties to it: a change is signed by the old key and carries proof by the new one, so it binds both
 * ways. Where none was given, the keys that the export itself brings: enough for "consistent", never for "proven".
 */
final class KeyRing {
    private final Map<Nation, Map<Digest, VerifyKey>> known = new HashMap<>();
    private final Map<Nation, Set<Digest>> accepted = new HashMap<>();
    private final List<Signed<KeyChange>> changes = new ArrayList<>();

    KeyRing(List<Signed<Card>> trusted) {
        for (Signed<Card> card : trusted) {
            add(card.content());
            accepted.computeIfAbsent(card.content().nation(), nation -> new HashSet<>())
                    .add(card.content().signingKey().id());
        }
    }

    /** Brings in a key of the export. */
    void add(Card card) {
        add(card.nation(), card.signingKey());
    }

    /** Brings in a change; its signature counts once the old key is known. */
    void add(Signed<KeyChange> change) {
        add(change.content().nation(), change.content().next());
        changes.add(change);
    }

    private void add(Nation nation, VerifyKey key) {
        known.computeIfAbsent(nation, n -> new HashMap<>()).put(key.id(), key);
    }

    /** Follows the changes from the trusted keys, forwards and backwards, until no key is added. */
    void follow() {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Signed<KeyChange> change : changes) {
                Set<Digest> keys = accepted.get(change.content().nation());
                if (keys == null || !signedByOld(change)) {
                    continue;
                }
                Digest next = change.content().next().id();
                if (keys.contains(change.content().old()) || keys.contains(next)) {
                    grown |= keys.add(change.content().old());
                    grown |= keys.add(next);
                }
            }
        }
    }

    private boolean signedByOld(Signed<KeyChange> change) {
        VerifyKey old = known.get(change.content().nation()).get(change.content().old());
        if (old == null) {
            return false;
        }
        try {
            change.verify(old);
            return true;
        } catch (Malformed e) {
            return false;
        }
    }

    boolean trusts(Nation nation) {
        return accepted.containsKey(nation);
    }

    /** The accepted key that a checkpoint names by its four bytes of hash. */
    VerifyKey signerOf(Checkpoint checkpoint) throws Malformed {
        Nation nation = checkpoint.direction().from();
        for (VerifyKey key : known.getOrDefault(nation, Map.of()).values()) {
            if (checkpoint.signedWith(key)) {
                return find(nation, key.id());
            }
        }
        throw new Malformed(Malformed.Reason.UNKNOWN_KEY, "checkpoint");
    }

    /** The nation's key with this thumbprint, where it is accepted. */
    VerifyKey find(Nation nation, Digest id) throws Malformed {
        Set<Digest> keys = accepted.get(nation);
        VerifyKey key = known.getOrDefault(nation, Map.of()).get(id);
        return Optional.ofNullable(keys == null || keys.contains(id) ? key : null)
                .orElseThrow(() -> new Malformed(Malformed.Reason.UNKNOWN_KEY, "kid"));
    }
}
