package org.entente.node.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that a reader of Vietnamese or Lao would meet in English: keys whose words are missing, and words that only our
 * English sentences have. What stands on the page in a language of its own, as a code or as a key of the keyboard, is meant.
 */
final class Untranslated {
    private static final Path WORDS = Path.of("src", "main", "resources", "messages");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{2,}");
    private static final Pattern ENGLISH = Pattern.compile("[a-z]{3,}");

    /** Names of the product and of the fictional officers, who are called the same in every language. */
    private static final Set<String> NAMES = Set.of("demo", "officer", "entente");

    private static final String TEXTS = """
            () => {
              const page = document.documentElement.lang;
              const out = [document.title];
              const ours = e => e.closest('[lang]').lang === page && !e.closest('script, style, kbd, code, .k, [translate=no]');
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                if (ours(walk.currentNode.parentElement)) out.push(walk.currentNode.data);
              }
              document.querySelectorAll('[placeholder], [aria-label], [title], [alt]').forEach(e => {
                if (ours(e)) for (const a of ['placeholder', 'aria-label', 'title', 'alt']) out.push(e.getAttribute(a) || '');
              });
              return out.map(t => t.trim()).filter(t => t);
            }""";

    private Untranslated() {}

    /** Keys that stand on the page because their words are missing. */
    static Set<String> keys(Page page) {
        return keys(texts(page));
    }

    /** What is not in the language of the page. */
    static Set<String> on(Page page) {
        String language = (String) page.evaluate("document.documentElement.lang");
        Set<String> foreign = language.equals("en") ? Set.of() : onlyEnglish(language);
        List<String> texts = texts(page);
        Set<String> found = keys(texts);
        for (String text : texts) {
            WORD.matcher(text).results().map(word -> word.group().toLowerCase(Locale.ROOT)).filter(foreign::contains)
                    .forEach(word -> found.add(word + " in: " + text));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Page page) {
        return (List<String>) page.evaluate(TEXTS);
    }

    private static Set<String> keys(List<String> texts) {
        return texts.stream().filter(text -> KEY.matcher(text).matches()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> onlyEnglish(String language) {
        Set<String> words = new HashSet<>();
        words("en").filter(word -> ENGLISH.matcher(word).matches()).forEach(words::add);
        words(language).forEach(words::remove);
        words.removeAll(NAMES);
        return words;
    }

    private static Stream<String> words(String language) {
        try (Stream<Path> files = Files.list(WORDS)) {
            return files.filter(file -> file.toString().endsWith("_" + language + ".properties")).toList().stream()
                    .flatMap(file -> read(file).values().stream())
                    .flatMap(value -> WORD.matcher(value.toString()).results())
                    .map(word -> word.group().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
