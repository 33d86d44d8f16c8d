package org.entente.node.figures;

import java.time.LocalDate;
import java.util.List;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.TextView;
import org.jspecify.annotations.Nullable;

/**
 * One figure as its numbers: what a chart draws, the table beside it shows and a file carries.
 *
 * @param name as in its address, such as {@code commitments}
 * @param rowsAre what its rows are
 * @param handling the strictest code of the matters that it names
 */
public record Figure(String name, Phrase title, Phrase rowsAre, List<Column> columns, List<Row> rows, int handling) {
    public Figure {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param code in a file for machines; {@code said} in the reader's language */
    public record Column(String code, String said) {}

    /**
     * @param key in a file for machines
     * @param href what the row is about, null where it is no one thing
     * @param note what is to be said of it beside its numbers
     * @param tone of the note: empty, ok, soon or late
     */
    public record Row(String key, TextView label, @Nullable String href, List<Cell> cells, @Nullable Phrase note, String tone) {
        public Cell cell(int column) {
            return cells.get(column);
        }
    }

    /**
     * One value; nothing where nobody said it.
     *
     * @param day with {@code said} as far as it is known
     * @param href the matters behind it
     */
    public record Cell(@Nullable Long number, @Nullable LocalDate day, @Nullable String said, @Nullable String href) {
        public static final Cell NOTHING = new Cell(null, null, null, null);

        /** A number and what opens the matters behind it; behind a nought there is nothing. */
        public static Cell number(long number, String href) {
            return new Cell(number, null, null, number == 0 ? null : href);
        }

        public static Cell day(LocalDate day, String said) {
            return new Cell(null, day, said, null);
        }

        public static Cell words(String said) {
            return new Cell(null, null, said, null);
        }

        public long orNought() {
            return number == null ? 0 : number;
        }
    }

    public boolean empty() {
        return rows.isEmpty();
    }

    public int column(String code) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).code().equals(code)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + code + " in " + name);
    }
}
