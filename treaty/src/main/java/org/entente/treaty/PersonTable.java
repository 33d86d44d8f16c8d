package org.entente.treaty;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds a table of persons that was pasted into a text: rows that hold a name beside a day of birth or the number of an
 * identity document. Names of office holders with their posts, due dates and telephone numbers are none.
 */
final class PersonTable {
    /** Two lines may be two office holders; three are a list. */
    static final int FEWEST_ROWS = 3;

    /** Longer texts are read up to here; no form takes as much. */
    private static final int MOST_CHARACTERS = 200_000;

    /** Nobody who is named in the work of 2015 and later was born in the year of it: a due date is no day of birth. */
    private static final String BIRTH_YEAR = "(?:19[0-9]{2}|200[0-9]|201[0-4]|24[4-9][0-9]|25[0-5][0-9])";

    private static final Pattern ROWS = Pattern.compile("[\\n\\r]+");
    private static final Pattern BORN = Pattern.compile("(?<![0-9])(?:[0-3]?[0-9][/.-][01]?[0-9][/.-]" + BIRTH_YEAR + "|" + BIRTH_YEAR
            + "[/.-][01]?[0-9][/.-][0-3]?[0-9]|(?:sn|s\\.n\\.|sinh năm|sinh ngày|born|b\\.|ເກີດ)\\W{0,3}" + BIRTH_YEAR + ")(?![0-9])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Old and new numbers of identity cards; ten or eleven digits are a telephone. */
    private static final Pattern CARD = Pattern.compile("(?<![0-9+])(?:[0-9]{9}|[0-9]{12,13})(?![0-9])|(?<![\\p{L}0-9])[A-Z]{1,2}[0-9]{7,8}(?![0-9])");
    /** Two to six words that begin with a capital, or a Lao word of three letters and more. */
    private static final Pattern NAMED = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]*(?:[ \\t]+\\p{Lu}[\\p{L}\\p{M}'’-]*){1,5}|[\\u0e80-\\u0eff]{3,}"
            + "|\\p{Lu}{2,}(?:[ \\t]+\\p{Lu}{2,})+");

    private PersonTable() {}

    /** How many persons a text seems to list; fewer than {@link #FEWEST_ROWS} are no table. */
    static int rows(String text) {
        String plain = Stated.normal(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
        return List.of(ROWS.split(plain)).stream().mapToInt(PersonTable::persons).sum();
    }

    /** A line may hold several, one after the other. */
    private static int persons(String row) {
        return NAMED.matcher(row).find() ? (int) Math.max(BORN.matcher(row).results().count(), CARD.matcher(row).results().count()) : 0;
    }
}
