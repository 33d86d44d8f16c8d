package org.entente.node.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.entente.node.kernel.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The message files of all modules on the class path, joined for each language. */
final class Bundles {
    private static final String FILES = "classpath*:messages/*_%s.properties";

    private Bundles() {}

    static Map<Language, Map<String, String>> onClassPath() {
        Map<Language, Map<String, String>> joined = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            joined.put(language, read(language));
        }
        return joined;
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> words = new HashMap<>();
        try {
            String files = FILES.formatted(language.tag());
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
                read(file).forEach((key, value) -> {
                    if (words.put((String) key, (String) value) != null) {
                        throw new IllegalStateException(key + " stands in two message files, one is " + file);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Properties read(Resource file) throws IOException {
        Properties properties = new OnceOnly(file.toString());
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    /** Properties in which a second line for the same key is a mistake, not a replacement. */
    private static final class OnceOnly extends Properties {
        private static final long serialVersionUID = 1L;
        private final String file;

        OnceOnly(String file) {
            this.file = file;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalStateException(key + " stands twice in " + file);
            }
            return super.put(key, value);
        }
    }
}
