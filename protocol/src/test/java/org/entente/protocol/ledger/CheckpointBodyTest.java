package org.entente.protocol.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.entente.protocol.Digest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointBodyTest {
    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    @DisplayName("A checkpoint is three lines: origin, size, root")
    void threeLines() {
        var body = new CheckpointBody("entente/VN/LA/1", TreeHead.EMPTY);
        assertThat(body.text()).isEqualTo("entente/VN/LA/1\n0\n" + ROOT + "\n");
        assertThat(CheckpointBody.parse(body.text())).isEqualTo(body);
    }

    @ParameterizedTest
    @DisplayName("What is not exactly a checkpoint is refused")
    @ValueSource(strings = {
        "", "o\n0\n" + ROOT, "o\n00\n" + ROOT + "\n", "o\n-1\n" + ROOT + "\n", "o\r\n0\n" + ROOT + "\n",
        "o p\n0\n" + ROOT + "\n", "o\n0\n" + ROOT + "\nextension\n", "\n0\n" + ROOT + "\n", "o+p\n0\n" + ROOT + "\n",
        "o\n1125899906842625\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", "o\n9999999999999999\n" + ROOT + "\n",
        "o\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n", "o\n0\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
    })
    void refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CheckpointBody.parse(text));
    }

    @Test
    @DisplayName("A text of a megabyte is refused before it is looked at")
    void oversize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckpointBody.parse("o".repeat(1 << 20)))
                .withMessageContaining("longer");
    }

    @Property
    @Label("With one character altered a checkpoint is refused or says something else")
    void altered(@ForAll @IntRange(min = 0, max = 400) int at, @ForAll char letter) {
        var body = new CheckpointBody("entente/VN/LA/12", new TreeHead(123_456, Digest.over(new byte[] {1})));
        String text = body.text();
        int spot = at % text.length();
        String other = text.substring(0, spot) + letter + text.substring(spot + 1);
        if (!other.equals(text)) {
            try {
                assertThat(CheckpointBody.parse(other)).isNotEqualTo(body);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageNotContaining(String.valueOf(text));
            }
        }
    }
}
