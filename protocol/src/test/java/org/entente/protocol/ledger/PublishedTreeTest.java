package org.entente.protocol.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.entente.protocol.Digest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The eight entries with which implementations of RFC 6962 and RFC 9162 check themselves, and their published roots. */
class PublishedTreeTest {
    private static final List<String> ENTRIES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    private static final List<Digest> LEAVES =
            ENTRIES.stream().map(e -> MerkleHash.leaf(HexFormat.of().parseHex(e))).toList();
    private final Proofs proofs = new Proofs(LeafHashes.of(LEAVES));

    @Test
    @DisplayName("A log without entries has the root of no bytes at all")
    void emptyRoot() {
        assertThat(hex(MerkleHash.EMPTY_ROOT))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    @DisplayName("The root after each of eight entries is the published one")
    void roots() {
        Frontier frontier = Frontier.EMPTY;
        for (int size = 1; size <= ENTRIES.size(); size++) {
            frontier = frontier.appendLeaf(LEAVES.get(size - 1));
            assertThat(hex(frontier.root())).isEqualTo(ROOTS.get(size - 1));
            assertThat(proofs.head(size)).isEqualTo(frontier.head());
        }
    }

    @Test
    @DisplayName("The published paths for entry 5 of 8 and entry 2 of 3 come out and lead to the root")
    void inclusion() {
        InclusionProof sixthOfEight = proofs.inclusion(5, 8);
        assertThat(sixthOfEight.path()).map(PublishedTreeTest::hex).containsExactly(
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(sixthOfEight.provesLeaf(LEAVES.get(5), root(8))).isTrue();
        InclusionProof thirdOfThree = proofs.inclusion(2, 3);
        assertThat(thirdOfThree.path()).map(PublishedTreeTest::hex).containsExactly(
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(thirdOfThree.provesLeaf(LEAVES.get(2), root(3))).isTrue();
    }

    @Test
    @DisplayName("The published proof that eight entries continue six comes out and holds")
    void consistency() {
        ConsistencyProof proof = proofs.consistency(6, 8);
        assertThat(proof.path()).map(PublishedTreeTest::hex).containsExactly(
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(proof.proves(new TreeHead(6, root(6)), new TreeHead(8, root(8)))).isTrue();
    }

    private static Digest root(int size) {
        return Digest.ofBytes(HexFormat.of().parseHex(ROOTS.get(size - 1)));
    }

    private static String hex(Digest digest) {
        return HexFormat.of().formatHex(digest.bytes());
    }
}
