package org.entente.node.command;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of the commands, in the language that the terminal asks for; English where it asks for another. */
final class Words {
    private static final List<String> LANGUAGES = List.of("en", "vi", "lo");
    /** POSIX: the first of these that is set and not empty decides. */
    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private final Locale language;

    private Words(Locale language) {
        this.language = language;
    }

    static Words inLanguageOf(Function<String, @Nullable String> environment) {
        String wanted = VARIABLES.stream()
                .map(environment)
                .flatMap(Stream::ofNullable)
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(value -> value.split("[_.@]", 2)[0])
                .filter(LANGUAGES::contains)
                .orElse("en");
        return new Words(Locale.of(wanted));
    }

    /** The words of a key; its first part names the module whose words they are. */
    String of(String key, Object... values) {
        return new MessageFormat(bundle(key.substring(0, key.indexOf('.'))).getString(key), language).format(values);
    }

    /** The language they are in: {@code en}, {@code vi} or {@code lo}. */
    String language() {
        return language.getLanguage();
    }

    private ResourceBundle bundle(String module) {
        return ResourceBundle.getBundle("messages/" + module, language, ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The same words as picocli asks for them: without the name of this module in front. */
    ResourceBundle forHelp() {
        ResourceBundle words = bundle("command");
        return new ResourceBundle() {
            private static final String PREFIX = "command.";

            @Override
            protected @Nullable Object handleGetObject(String key) {
                return words.containsKey(PREFIX + key) ? words.getString(PREFIX + key) : null;
            }

            @Override
            public Enumeration<String> getKeys() {
                List<String> keys = new ArrayList<>(words.keySet());
                keys.replaceAll(key -> key.substring(PREFIX.length()));
                return Collections.enumeration(keys);
            }
        };
    }
}
