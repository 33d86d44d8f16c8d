package org.entente.protocol.card;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.VerifyKey;

/**
 * Eight numbers that two people compare, as words or as they are, before a card is trusted. Each number from 0 to 255
 * has a short noun in English, Vietnamese and Lao that means the same, so that one may read out Lao and the other follow
 * in Vietnamese.
 *
 * <p>Derived from the nation and the signing key only: a new card of the same key keeps its words, and all else on the
 * card is signed by that key. The digest is iterated, so that searching for another key with the same 64 bits costs
 * 65,536 times as much; together that is the work of 2^80 digests.
 *
 * @param numbers each 0 to 255; eight of a card, fewer of what is only checked against mistakes
 */
public record Fingerprint(List<Integer> numbers) {
    /** Words compared; more are not read out with care. */
    public static final int WORDS = 8;

    /** Times the digest is taken: a few hundredths of a second once per card. */
    public static final int ROUNDS = 65_536;

    /** Languages of the words, in the order of the columns of words.txt. */
    public static final List<String> LANGUAGES = List.of("en", "vi", "lo");

    private static final byte[] TAG = "entente-fingerprint-v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final List<List<String>> TABLE = table();

    public Fingerprint {
        numbers = List.copyOf(numbers);
    }

    public static Fingerprint of(Card card) {
        return of(card.nation(), card.signingKey());
    }

    static Fingerprint of(Nation nation, VerifyKey key) {
        byte[] name = nation.code().getBytes(StandardCharsets.US_ASCII);
        Digest digest = Digest.over(TAG, name, key.bytes());
        for (int round = 1; round < ROUNDS; round++) {
            digest = Digest.over(digest.bytes());
        }
        return of(digest, WORDS);
    }

    /**
     * The first numbers of a digest that both people hold and compare: enough to notice a difference by chance or by
     * mistake, and too few where somebody could look for another digest with the same ones.
     *
     * @param words how many, 1 to {@link Digest#LENGTH_BYTES}
     */
    public static Fingerprint of(Digest digest, int words) {
        byte[] bytes = digest.bytes();
        return new Fingerprint(IntStream.range(0, words).mapToObj(i -> Byte.toUnsignedInt(bytes[i])).toList());
    }

    /** The words in one of {@link #LANGUAGES}; English where the language has none. */
    public List<String> words(String language) {
        int column = Math.max(0, LANGUAGES.indexOf(language));
        return numbers.stream().map(number -> TABLE.get(number).get(column)).toList();
    }

    static List<List<String>> table() {
        try (var in = Objects.requireNonNull(Fingerprint.class.getResourceAsStream("words.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> List.of(line.split(","))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
