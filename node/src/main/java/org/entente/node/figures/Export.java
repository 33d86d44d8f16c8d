package org.entente.node.figures;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.node.figures.Figure.Cell;
import org.entente.node.matters.Bodies;
import org.entente.node.pages.Words;
import tools.jackson.databind.node.ObjectNode;

/** A figure as a file: for a spreadsheet, and for a machine. */
public final class Export {
    /** Spreadsheets take a file without it for the letters of the machine's own language. */
    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** A spreadsheet takes a cell that begins so for a formula and carries it out. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    /** RFC 4180. */
    private static final String LINE = "\r\n";

    private Export() {}

    /** UTF-8, commas, one line of heads in the reader's language, and the code of each row before its name. */
    public static byte[] csv(Figure figure, Words words) {
        List<String> heads = new ArrayList<>(List.of(words.say("figures.export.code"), words.say(figure.rowsAre())));
        figure.columns().forEach(column -> heads.add(column.said()));
        heads.add(words.say("figures.export.note"));
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK).append(line(heads));
        for (Figure.Row row : figure.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.key(), row.label().text()));
            row.cells().forEach(cell -> cells.add(value(cell)));
            cells.add(row.note() == null ? "" : words.say(row.note()));
            csv.append(line(cells));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String value(Cell cell) {
        return cell.number() != null ? cell.number().toString() : cell.day() != null ? cell.day().toString() : cell.said() == null ? "" : cell.said();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Export::cell).collect(Collectors.joining(",", "", LINE));
    }

    /** What could be a formula begins with an apostrophe, which makes it text. */
    static String cell(String value) {
        boolean formula = !value.isBlank() && FORMULA.indexOf(value.stripLeading().charAt(0)) >= 0 || !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        return safe.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r') ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Codes for its rows and columns, days as ISO 8601. */
    public static byte[] json(Figure figure, String nation, Instant at) {
        ObjectNode json = Bodies.empty();
        json.put("figure", figure.name()).put("nation", nation).put("at", at.toString()).put("handling", "H" + figure.handling());
        var rows = json.putArray("rows");
        for (Figure.Row row : figure.rows()) {
            ObjectNode one = rows.addObject().put("key", row.key());
            one.putObject("label").put(row.label().language(), row.label().text());
            ObjectNode values = one.putObject("values");
            ObjectNode behind = Bodies.empty();
            for (int i = 0; i < figure.columns().size(); i++) {
                put(values, behind, figure.columns().get(i).code(), row.cell(i));
            }
            if (!behind.isEmpty()) {
                one.set("behind", behind);
            }
            if (row.href() != null) {
                one.put("page", row.href());
            }
            if (row.note() != null) {
                one.put("note", row.note().key().substring("figures.".length()));
            }
        }
        return json.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ObjectNode values, ObjectNode behind, String code, Cell cell) {
        if (cell.number() != null) {
            values.put(code, cell.number());
        } else if (cell.day() != null) {
            values.put(code, cell.day().toString());
        } else if (cell.said() != null) {
            values.put(code, cell.said());
        } else {
            values.putNull(code);
        }
        if (cell.href() != null) {
            behind.put(code, cell.href());
        }
    }
}
