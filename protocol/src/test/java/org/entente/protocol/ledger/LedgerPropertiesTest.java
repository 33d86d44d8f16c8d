package org.entente.protocol.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.entente.protocol.Digest;

class LedgerPropertiesTest {
    private static final List<Digest> ENTRIES =
            IntStream.range(0, 300).mapToObj(i -> Digest.over(new byte[] {(byte) (i >> 8), (byte) i})).toList();
    private static final List<Digest> LEAVES = ENTRIES.stream().map(MerkleHash::leaf).toList();
    private final Proofs proofs = new Proofs(LeafHashes.of(LEAVES));

    @Property
    @Label("Appending one by one gives the root that the definition gives")
    void frontierIsDefinition(@ForAll @IntRange(min = 0, max = 300) int size) {
        Frontier frontier = Frontier.EMPTY;
        for (Digest entry : ENTRIES.subList(0, size)) {
            frontier = frontier.append(entry);
        }
        assertThat(frontier.root()).isEqualTo(naive(LEAVES.subList(0, size)));
        assertThat(Frontier.of(size, frontier.peakBytes())).isEqualTo(frontier);
    }

    @Property
    @Label("Every entry can be proven, and the proof holds for no other entry, position or head")
    void inclusionHolds(@ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(min = 0, max = 299) int at) {
        int position = at % size;
        InclusionProof proof = proofs.inclusion(position, size);
        TreeHead head = proofs.head(size);
        assertThat(proof.proves(ENTRIES.get(position), head)).isTrue();
        assertThat(proof.proves(ENTRIES.get((position + 1) % 300), head)).isFalse();
        assertThat(proof.proves(ENTRIES.get(position), new TreeHead(size, naive(LEAVES.subList(0, size + (size < 300 ? 1 : -1))))))
                .isFalse();
        if (size > 1) {
            int other = (position + 1) % size;
            assertThat(new InclusionProof(other, size, proof.path()).proves(ENTRIES.get(position), head)).isFalse();
        }
    }

    @Property
    @Label("A log proves that it continues each of its earlier states, and no altered one")
    void consistencyHolds(@ForAll @IntRange(min = 0, max = 300) int a, @ForAll @IntRange(min = 0, max = 300) int b) {
        int from = Math.min(a, b);
        int to = Math.max(a, b);
        ConsistencyProof proof = proofs.consistency(from, to);
        assertThat(proof.proves(proofs.head(from), proofs.head(to))).isTrue();
        if (from > 0) {
            List<Digest> altered = new ArrayList<>(LEAVES.subList(0, from));
            altered.set(from / 2, MerkleHash.leaf(Digest.over(new byte[] {9, 9, 9})));
            TreeHead forged = new TreeHead(from, naive(altered));
            assertThat(proof.proves(forged, proofs.head(to))).isFalse();
        }
    }

    @Property
    @Label("A proof with one hash altered, left out or added proves nothing")
    void alteredProofFails(@ForAll @IntRange(min = 2, max = 300) int size, @ForAll @IntRange(min = 0, max = 299) int at,
            @ForAll @IntRange(min = 0, max = 9) int where) {
        int position = at % size;
        TreeHead head = proofs.head(size);
        List<Digest> path = proofs.inclusion(position, size).path();
        int spot = where % path.size();
        List<Digest> altered = new ArrayList<>(path);
        altered.set(spot, Digest.over(path.get(spot).bytes()));
        List<Digest> shorter = new ArrayList<>(path);
        shorter.remove(spot);
        List<Digest> longer = new ArrayList<>(path);
        longer.add(spot, path.get(spot));
        for (List<Digest> wrong : List.of(altered, shorter, longer)) {
            assertThat(new InclusionProof(position, size, wrong).proves(ENTRIES.get(position), head)).isFalse();
        }
    }

    /** The definition, word by word: RFC 9162, 2.1.1. */
    private static Digest naive(List<Digest> leaves) {
        if (leaves.isEmpty()) {
            return Digest.over();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = 1;
        while (k * 2 < leaves.size()) {
            k *= 2;
        }
        return MerkleHash.node(naive(leaves.subList(0, k)), naive(leaves.subList(k, leaves.size())));
    }
}
