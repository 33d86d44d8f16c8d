package org.entente.node.matters.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.entente.node.kernel.Language;
import org.entente.node.pages.TextView;
import org.entente.treaty.OffenceClass;

/**
 * Titles of offences in the reader's language. The English one is that of the classification; the others are drafts of
 * ours, which a native lawyer has not read yet, and the pages say so. The code is what counts.
 */
final class OffenceTitles {
    private record Titles(String vi, String lo) {}

    private static final Map<String, Titles> TITLES = load();

    private OffenceTitles() {}

    static TextView of(OffenceClass offence, Language reader) {
        Titles titles = TITLES.get(offence.code().digits());
        if (titles == null || reader == Language.EN) {
            return new TextView(offence.title(), Language.EN.tag());
        }
        return new TextView(reader == Language.VI ? titles.vi() : titles.lo(), reader.tag());
    }

    /** Whether what {@link #of} says in this language is a draft. */
    static boolean draft(Language reader) {
        return reader != Language.EN;
    }

    private static Map<String, Titles> load() {
        try (InputStream in = OffenceTitles.class.getResourceAsStream("/offences/titles.csv")) {
            if (in == null) {
                throw new IllegalStateException("no titles of offences");
            }
            Map<String, Titles> titles = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(";"))
                    .forEach(row -> titles.put(row[0], new Titles(row[1], row[2])));
            return Map.copyOf(titles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
