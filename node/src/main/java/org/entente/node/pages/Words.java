package org.entente.node.pages;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.node.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The words of all modules in three languages, with ICU plural rules and number forms.
 *
 * <p>In templates: {@code #{key(values)}} for a known key, {@code ${@words.say(phrase)}} for a {@link Phrase}.
 */
public final class Words implements MessageSource {
    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private final Map<Language, Map<String, String>> patterns;
    private final boolean strict;
    private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

    /** @param strict whether a missing word stops the page (tests) or shows its key (an officer must go on working) */
    Words(Map<Language, Map<String, String>> patterns, boolean strict) {
        this.patterns = patterns;
        this.strict = strict;
    }

    /** The language of the request at hand. */
    public static Language language() {
        return Language.of(LocaleContextHolder.getLocale());
    }

    /** For the title of a page, which is a phrase or said already. */
    public String title(Object title) {
        return title instanceof Phrase phrase ? say(phrase) : title.toString();
    }

    public String say(Phrase phrase) {
        return say(phrase.key(), phrase.values().toArray());
    }

    public String say(String key, Object... values) {
        return say(language(), key, values);
    }

    public String say(Language language, String key, Object... values) {
        String pattern = patterns.get(language).get(key);
        return pattern == null ? missing(language, key) : format(language, key, pattern, values);
    }

    public boolean has(String key) {
        return patterns.get(language()).containsKey(key);
    }

    /** 1,204 in English, 1.204 in Vietnamese and Lao. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language().locale()).format(number);
    }

    private String missing(Language language, String key) {
        if (strict) {
            throw new MissingWord(key, language);
        }
        LOG.error("No words for {} in {}", key, language.tag());
        return key;
    }

    private String format(Language language, String key, String pattern, Object[] values) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = parsed.computeIfAbsent(
                language.tag() + ' ' + key, k -> new MessageFormat(pattern, language.locale()));
        Object[] said = values.clone();
        for (int i = 0; i < said.length; i++) {
            said[i] = said[i] instanceof Phrase inner ? say(language, inner.key(), inner.values().toArray()) : said[i];
        }
        // ICU formats keep state while they write, so each call takes its own copy.
        return ((MessageFormat) format.clone()).format(said);
    }

    @Override
    public @Nullable String getMessage(
            String key, Object @Nullable [] values, @Nullable String otherwise, @Nullable Locale locale) {
        Language language = asked(locale);
        String pattern = patterns.get(language).get(key);
        return pattern == null ? otherwise : format(language, key, pattern, orNone(values));
    }

    @Override
    public String getMessage(String key, Object @Nullable [] values, @Nullable Locale locale) {
        return say(asked(locale), key, orNone(values));
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        for (String key : Objects.requireNonNullElse(resolvable.getCodes(), new String[0])) {
            String said = getMessage(key, resolvable.getArguments(), null, locale);
            if (said != null) {
                return said;
            }
        }
        if (resolvable.getDefaultMessage() != null) {
            return resolvable.getDefaultMessage();
        }
        throw new NoSuchMessageException(String.valueOf(resolvable), asked(locale).locale());
    }

    private static Language asked(@Nullable Locale locale) {
        return locale == null ? language() : Language.of(locale);
    }

    private static Object[] orNone(Object @Nullable [] values) {
        return values == null ? new Object[0] : values;
    }
}
