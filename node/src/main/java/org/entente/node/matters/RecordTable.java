package org.entente.node.matters;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table of a spreadsheet as one section of a record: a row for each object, a column for each of its fields, named in
 * the first row as the published form names them. CSV in UTF-8, separated by comma, semicolon or tab, or the first sheet of an
 * XLSX workbook.
 */
public final class RecordTable {
    /** Sections whose objects are flat. */
    public static final List<String> SECTIONS = List.of("commitments", "training", "projects");

    /** As many objects as the published form takes in its smaller sections. */
    private static final int MOST_ROWS = 20_000;

    /** No section has so many fields; a table with more is not one of ours. */
    private static final int MOST_COLUMNS = 40;

    /** Longer than any text of the form, so that the form says what is wrong and not the reader. */
    private static final int LONGEST_CELL_CHARS = 2_000;

    private static final byte[] ZIP = {'P', 'K'};

    private final String section;
    private final List<String> columns;
    private final List<Integer> rows;
    private final ObjectNode record;
    private final List<RecordSchema.Fault> faults;

    private RecordTable(String section, List<String> columns, List<Integer> rows, ObjectNode record, List<RecordSchema.Fault> faults) {
        this.section = section;
        this.columns = columns;
        this.rows = rows;
        this.record = record;
        this.faults = faults;
    }

    /** A row of the file with its number, as a spreadsheet shows it. */
    private record Row(int number, List<String> cells) {}

    /** Empty for bytes that are no table; a table with faults is one. */
    public static Optional<RecordTable> read(String section, byte[] file) {
        if (!SECTIONS.contains(section)) {
            return Optional.empty();
        }
        try {
            boolean workbook = file.length > 1 && file[0] == ZIP[0] && file[1] == ZIP[1];
            List<Row> rows = workbook ? workbook(file) : text(file);
            return rows.isEmpty() ? Optional.empty() : Optional.of(of(section, rows));
        } catch (IOException | RuntimeException e) {
            // Both readers have no other word for bytes that are no table.
            return Optional.empty();
        }
    }

    private static List<Row> text(byte[] file) throws IOException {
        String text = decoded(file);
        char separator = Stream.of(',', ';', '\t').max(java.util.Comparator.comparingLong(
                each -> text.lines().findFirst().orElse("").chars().filter(letter -> letter == each).count())).orElseThrow();
        List<Row> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
        try (var parser = format.parse(new StringReader(text))) {
            for (CSVRecord line : parser) {
                add(rows, new Row((int) line.getRecordNumber(), line.stream().toList()));
            }
        }
        return rows;
    }

    private static String decoded(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static List<Row> workbook(byte[] file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file)); var lines = book.getFirstSheet().openStream()) {
            lines.limit(MOST_ROWS + 2L).forEach(line -> {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < Math.min(line.getCellCount(), MOST_COLUMNS + 1); column++) {
                    Cell cell = line.getCell(column);
                    cells.add(cell == null ? "" : cell.getText());
                }
                add(rows, new Row(line.getRowNum(), cells));
            });
        }
        return rows;
    }

    private static void add(List<Row> rows, Row row) {
        if (row.cells().size() > MOST_COLUMNS || rows.size() > MOST_ROWS || row.cells().stream().anyMatch(cell -> cell.length() > LONGEST_CELL_CHARS)) {
            throw new IllegalArgumentException("larger than any table of a record");
        }
        if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
            rows.add(row);
        }
    }

    private static RecordTable of(String section, List<Row> rows) {
        List<String> columns = rows.getFirst().cells().stream().map(String::strip).toList();
        Map<String, String> fields = RecordSchema.fields(section);
        List<RecordSchema.Fault> faults = new ArrayList<>();
        for (String column : columns) {
            if (!column.isEmpty() && !fields.containsKey(column)) {
                faults.add(new RecordSchema.Fault("-1." + column, "column", column, String.join(", ", fields.keySet().stream().sorted().toList())));
            }
        }
        ObjectNode record = Bodies.empty();
        ArrayNode objects = record.putArray(section);
        List<Integer> numbers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : rows.subList(1, rows.size())) {
            ObjectNode object = objects.addObject();
            numbers.add(row.number());
            for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
                put(object, columns.get(i), row.cells().get(i).strip(), fields);
            }
            String id = object.path("id").asString("");
            if (!id.isEmpty() && !seen.add(id)) {
                faults.add(new RecordSchema.Fault((objects.size() - 1) + ".id", "duplicate", id, ""));
            }
        }
        return new RecordTable(section, columns, numbers, record, faults);
    }

    private static void put(ObjectNode object, String column, String cell, Map<String, String> fields) {
        if (cell.isEmpty() || !fields.containsKey(column)) {
            return;
        }
        if (fields.get(column).equals("integer") && cell.matches("\\d{1,9}")) {
            object.put(column, Integer.parseInt(cell));
        } else {
            object.put(column, cell);
        }
    }

    /** As a record with this one section. */
    public JsonNode record() {
        return record;
    }

    /**
     * What is wrong in one cell.
     *
     * @param row as the spreadsheet counts them; the first has the names of the columns
     * @param column its name
     */
    public record Fault(int row, String column, String code, String value, String allowed) {}

    /** What does not fit the published form, by row and column. */
    public List<Fault> faults() {
        Stream<RecordSchema.Fault> form = RecordSchema.check(record).stream()
                .map(fault -> new RecordSchema.Fault(fault.path().substring(Math.min(section.length() + 1, fault.path().length())), fault.code(), fault.value(), fault.allowed()));
        return Stream.concat(faults.stream(), form).map(this::cell).toList();
    }

    private Fault cell(RecordSchema.Fault fault) {
        String[] steps = fault.path().split("\\.");
        int index = steps[0].isEmpty() ? -1 : Integer.parseInt(steps[0]);
        // A field that is missing is named by the form as the value.
        String column = steps.length > 1 ? steps[1] : fault.value();
        return new Fault(index < 0 || index >= rows.size() ? 1 : rows.get(index), column, fault.code(), steps.length > 1 ? fault.value() : "", fault.allowed());
    }

    /** The first row of such a table, to be filled in. */
    public static String header(String section) {
        return String.join(",", RecordSchema.fields(section).keySet());
    }
}
