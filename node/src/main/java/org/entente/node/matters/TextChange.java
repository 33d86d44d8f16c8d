package org.entente.node.matters;

import java.util.ArrayList;
import java.util.List;

/**
 * One run of words that stayed, came or went between two versions of a text.
 *
 * @param what which of the three
 */
public record TextChange(What what, String text) {
    /** What became of the words. */
    public enum What {
        SAME,
        ADDED,
        REMOVED
    }

    /** Words compared one by one; beyond this the texts are shown whole, old and new. */
    private static final int MOST_WORDS = 600;

    /** The changes from one text to another by their longest common words. */
    public static List<TextChange> between(String before, String after) {
        List<String> a = words(before);
        List<String> b = words(after);
        if (a.size() > MOST_WORDS || b.size() > MOST_WORDS) {
            return List.of(new TextChange(What.REMOVED, before), new TextChange(What.ADDED, after));
        }
        int[][] common = common(a, b);
        List<TextChange> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                add(changes, What.SAME, a.get(i++));
                j++;
            } else if (j < b.size() && (i == a.size() || common[i][j + 1] > common[i + 1][j])) {
                add(changes, What.ADDED, b.get(j++));
            } else {
                add(changes, What.REMOVED, a.get(i++));
            }
        }
        return changes;
    }

    private static int[][] common(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<TextChange> changes, What what, String word) {
        if (!changes.isEmpty() && changes.getLast().what() == what) {
            changes.set(changes.size() - 1, new TextChange(what, changes.getLast().text() + word));
        } else {
            changes.add(new TextChange(what, word));
        }
    }

    /** A word keeps the blank before it, so that the pieces together are the text. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?=\\s)"));
    }
}
