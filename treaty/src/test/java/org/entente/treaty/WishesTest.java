package org.entente.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishesTest {
    private static final Path RECORD = Path.of("../node/src/main/resources/record/record.yaml");
    /** What the record itself leaves out of every plan, and the request of a fictional nation that the gate stops. */
    private static final List<String> LEFT_OUT = List.of("passages on \"hostile forces\"", "no purpose code, notice type",
            "names of people at a discussion evening", "reason: political policing");

    private final Wishes wishes = Wishes.standard();

    @ParameterizedTest
    @MethodSource("political")
    void aPoliticalWishUnderAnOrdinaryLabelIsFlagged(String text) {
        assertThat(wishes.read(text)).isNotEmpty().allSatisfy(wish -> assertThat(wish.words()).isNotEmpty()
                .allSatisfy(word -> assertThat(Stated.normal(text)).contains(word)));
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void anOrdinaryTextIsNotFlagged(String text) {
        assertThat(wishes.read(text)).isEmpty();
    }

    @Test
    void theSetsAreLargeAndHoldAllThreeLanguages() {
        assertThat(lines("wishes.tsv")).hasSizeGreaterThanOrEqualTo(60);
        assertThat(lines("ordinary.tsv")).hasSizeGreaterThanOrEqualTo(60);
        for (String language : List.of("en", "vi", "lo")) {
            assertThat(lines("wishes.tsv").stream().filter(line -> line.startsWith(language + "\t"))).hasSizeGreaterThanOrEqualTo(20);
            assertThat(lines("ordinary.tsv").stream().filter(line -> line.startsWith(language + "\t"))).hasSizeGreaterThanOrEqualTo(20);
        }
    }

    /** No term was changed for this set; it says how little is found of what is wished in a roundabout way (docs/wishes.md). */
    @Test
    void ofTheSetThatNoTermWasChangedForAsMuchIsFoundAsIsDocumented() {
        assertThat(lines("wishes-fourth.tsv").stream().filter(line -> !wishes.read(text(line)).isEmpty())).hasSizeGreaterThanOrEqualTo(5);
        assertThat(lines("ordinary-fourth.tsv").stream().filter(line -> !wishes.read(text(line)).isEmpty())).hasSizeLessThanOrEqualTo(1);
    }

    /** Wishes under ordinary labels, by another author; no term was changed for this set either. */
    @Test
    void ofWishesUnderOrdinaryLabelsByAnotherAuthorNearlyAllAreFound() {
        assertThat(lines("wishes-fifth.tsv").stream().filter(line -> !wishes.read(text(line)).isEmpty())).hasSizeGreaterThanOrEqualTo(45);
        assertThat(lines("ordinary-fifth.tsv").stream().filter(line -> !wishes.read(text(line)).isEmpty())).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void everyTitleAndTextOfTheRecordPasses() throws IOException {
        Pattern value = Pattern.compile("(?:text|title|name|note|ask|purpose|kind|cadence|status|offence|reason|occasion|change|capacity|budget|made_for|warning): *'?([^,{}\\[\\]]+)");
        List<String> texts = Files.readAllLines(RECORD).stream()
                .filter(line -> LEFT_OUT.stream().noneMatch(line::contains))
                .flatMap(line -> value.matcher(line).results().map(found -> found.group(1).strip())).toList();

        assertThat(texts).hasSizeGreaterThan(150).contains("security of the ASEAN chair year in Laos",
                "Academy of Politics of the Lao People's Public Security", "fugitives - information and capture");
        assertThat(texts).allSatisfy(text -> assertThat(wishes.read(text)).as(text).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "The luc thu dich va phan dong", "THẾ LỰC THÙ ĐỊCH", "diễn biến hoà bình", "diễn biến hòa bình",
        "the\u0302\u0301 lu\u031b\u0323c thu\u0300 \u0111i\u0323ch", "hos\u200btile forces", "ＨＯＳＴＩＬＥ forces",
        "ກໍາລັງປໍລະປັກ", "ກຳລັງ ປໍລະປັກ"})
    void otherSpellingsOfTheSameWordsAreTheSame(String text) {
        assertThat(wishes.read(text)).isNotEmpty();
    }

    @Test
    void neitherAnAimNorADeedAloneIsAWish() {
        assertThat(wishes.read("Journalists were welcomed at the reception.")).isEmpty();
        assertThat(wishes.read("Monitor the water level of the river.")).isEmpty();
        assertThat(wishes.read("Journalists were welcomed. Monitor the water level of the river.")).isEmpty();
        assertThat(wishes.read("Monitor journalists.")).containsExactly(
                new Wish("press", "watch", List.of("Monitor", "journalists"), "en"));
    }

    @Test
    void whoIsSoughtForAnOpinionIsAWishEvenWithoutADeedUnlessHeIsProtected() {
        assertThat(wishes.read("Dissidents.")).isNotEmpty();
        assertThat(wishes.read("Shelter for refugees, with a clinic.")).isEmpty();
    }

    @Test
    void aCrimeBesideItLiftsAnOrdinaryDeedAndNeverAHardOne() {
        assertThat(wishes.read("Prevent drug trafficking among ethnic minorities.")).isEmpty();
        assertThat(wishes.read("List ethnic minorities to prevent drug trafficking.")).isNotEmpty();
    }

    @Test
    void aLineThatEndsInAColonGoesOn() {
        assertThat(wishes.read("For closer monitoring:\njournalists\n")).isNotEmpty();
        assertThat(wishes.read("For closer monitoring of the river.\njournalists\n")).isEmpty();
    }

    @Test
    void aLongHostileTextIsReadInReasonableTime() {
        String text = "monitor hostile opposition and a b c ".repeat(3_000) + "ຕິດຕາມກຳສະພາບ".repeat(3_000);

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> wishes.read(text));
    }

    @Test
    void aTermWithABraceThatIsNotClosedIsRefused() {
        assertThat(WishTerms.alternatives("a {b/c} {d/}")).containsExactly("a b d", "a b ", "a c d", "a c ");
        assertThatThrownBy(() -> WishTerms.alternatives("a {b")).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<String> political() {
        return Stream.of("wishes.tsv", "wishes-fresh.tsv", "wishes-third.tsv").flatMap(file -> lines(file).stream()).map(WishesTest::text);
    }

    static Stream<String> ordinary() {
        return Stream.of("ordinary.tsv", "ordinary-fresh.tsv", "ordinary-third.tsv").flatMap(file -> lines(file).stream()).map(WishesTest::text);
    }

    private static String text(String line) {
        return line.substring(line.indexOf('\t') + 1);
    }

    private static List<String> lines(String file) {
        try (var in = WishesTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
