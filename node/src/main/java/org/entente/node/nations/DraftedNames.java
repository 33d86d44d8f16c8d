package org.entente.node.nations;

import org.entente.node.kernel.LanguageText;

/** Vietnamese and Lao names, drafted by designers, of what the record calls in English. */
public final class DraftedNames {
    private static final RecordFile RECORD = new RecordFile();

    private DraftedNames() {}

    /** A fact of the record, such as a meeting or a project; in English alone where nobody drafted its name. */
    public static LanguageText fact(String id, String english) {
        return RECORD.name("facts", id, english);
    }
}
