package org.entente.node.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.node.agreements.Commitments;
import org.entente.node.agreements.Plans;
import org.entente.node.figures.Figure.Cell;
import org.entente.node.figures.Figure.Column;
import org.entente.node.figures.Figure.Row;
import org.entente.node.matters.Matter;
import org.entente.node.matters.MatterReading;
import org.entente.node.matters.Today;
import org.entente.node.meetings.Meetings;
import org.entente.node.nations.OwnNation;
import org.entente.node.pages.NationNames;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;
import org.entente.node.programmes.Training;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of the cooperation, in the reader's language, from what the signed-in officer may read. */
@Component
public class Figures {
    public static final String PLAN = "plan";
    public static final String COMMITMENTS = "commitments";
    public static final String CONTACTS = "contacts";
    public static final String TRAINING = "training";
    public static final String PROGRAMMES = "programmes";

    /** In the order of the page. */
    public static final List<String> NAMES = List.of(PLAN, COMMITMENTS, CONTACTS, TRAINING, PROGRAMMES);

    /** How a commitment can stand; the last two are shown only where there are any. */
    static final List<String> STANDINGS = List.of("overdue", "open", "running", "unknown", "done", "failed");
    private static final List<String> RARE = List.of("unknown", "failed");
    static final List<String> LEVELS = List.of("state", "minister", "deputy-minister", "department", "province");
    /** The years that a chart has room for. */
    private static final int YEARS = 8;

    private final PlanStandings standings;
    private final Plans plans;
    private final Commitments commitments;
    private final Meetings meetings;
    private final Training training;
    private final Timelines timelines;
    private final MatterReading matters;
    private final Words words;
    private final NationNames nations;
    private final OwnNation own;
    private final Today today;

    Figures(PlanStandings standings, Plans plans, Commitments commitments, Meetings meetings, Training training, Timelines timelines,
            MatterReading matters, Words words, NationNames nations, OwnNation own, Today today) {
        this.standings = standings;
        this.plans = plans;
        this.commitments = commitments;
        this.meetings = meetings;
        this.training = training;
        this.timelines = timelines;
        this.matters = matters;
        this.words = words;
        this.nations = nations;
        this.own = own;
        this.today = today;
    }

    /** Whether a commitment can stand so. */
    public static boolean standing(String name) {
        return STANDINGS.contains(name);
    }

    /** Whether there is such a level of contacts. */
    public static boolean level(String name) {
        return LEVELS.contains(name);
    }

    /** Years that have a plan, the newest first. */
    public List<Integer> planYears() {
        return plans.all().stream().map(Plans.Plan::year).distinct().toList();
    }

    /** @param year of the plan, null for this year's; other figures have all years */
    public Figure of(String name, @Nullable Integer year) {
        return switch (name) {
            case PLAN -> plan(year);
            case COMMITMENTS -> commitments();
            case CONTACTS -> contacts();
            case TRAINING -> training();
            case PROGRAMMES -> timelines.figure();
            default -> throw new IllegalArgumentException("no figure " + name);
        };
    }

    private Figure plan(@Nullable Integer year) {
        Optional<Plans.Plan> found = standings.plan(year, null);
        String ours = nations.of(own.nation().code());
        String theirs = nations.of(found.map(plan -> plan.partner().code()).orElse("?"));
        List<Column> columns = List.of(new Column("ours", ours), new Column("theirs", theirs));
        List<Row> rows = found.map(standings::of).orElse(List.of()).stream()
                .map(item -> new Row(item.id(), Titles.of(item.text(), item.id()), item.href(),
                        List.of(percent(item.ours(), item.href()), percent(item.theirs(), item.href())), item.note(), item.tone()))
                .toList();
        int handling = found.map(plan -> matters.list(List.of(plan.matter()))).orElse(List.of()).stream().mapToInt(Matter::handling).max().orElse(0);
        return new Figure(PLAN, Phrase.of("figures.plan.of", String.valueOf(found.map(Plans.Plan::year).orElse(today.day().getYear()))),
                Phrase.of("figures.plan.rows"), columns, rows, handling);
    }

    private static Cell percent(@Nullable Integer progress, String href) {
        return progress == null ? Cell.NOTHING : new Cell(progress.longValue(), null, null, href);
    }

    private Figure commitments() {
        List<Commitments.Counted> counted = commitments.counted(today.day());
        TreeSet<String> theirs = new TreeSet<>(counted.stream().map(Commitments.Counted::owner).filter(owner -> !owner.equals("both")).toList());
        theirs.remove(own.nation().code());
        List<String> owners = Stream.of(Stream.of(own.nation().code()), theirs.stream(), Stream.of("both")).flatMap(each -> each).toList();
        List<Column> columns = owners.stream()
                .map(owner -> new Column(owner, owner.equals("both") ? words.say("figures.both") : nations.of(owner))).toList();
        List<Row> rows = new ArrayList<>();
        for (String standing : STANDINGS) {
            List<Cell> cells = owners.stream().map(owner -> Cell.number(
                    counted.stream().filter(one -> one.owner().equals(owner) && one.standing().equals(standing)).mapToInt(Commitments.Counted::number).sum(),
                    "/figures/commitments/" + owner + "/" + standing)).toList();
            if (!RARE.contains(standing) || cells.stream().anyMatch(cell -> cell.orNought() > 0)) {
                rows.add(new Row(standing, said("figures.standing." + standing), null, cells, null, standing.equals("overdue") ? "late" : ""));
            }
        }
        return new Figure(COMMITMENTS, Phrase.of("figures.commitments"), Phrase.of("figures.commitments.rows"), columns, counted.isEmpty() ? List.of() : rows, 0);
    }

    private Figure contacts() {
        LocalDate now = today.day();
        List<Meetings.Counted> counted = meetings.counted(now).stream().filter(one -> one.year() > now.getYear() - YEARS).toList();
        int first = counted.stream().mapToInt(Meetings.Counted::year).min().orElse(now.getYear());
        List<Column> columns = new ArrayList<>();
        for (int year = first; year <= now.getYear(); year++) {
            columns.add(new Column(String.valueOf(year), String.valueOf(year)));
        }
        List<Row> rows = LEVELS.stream().map(level -> new Row(level, said("figures.level." + level), "/meetings?show=" + level,
                columns.stream().map(year -> Cell.number(
                        counted.stream().filter(one -> one.level().equals(level) && year.code().equals(String.valueOf(one.year()))).mapToInt(Meetings.Counted::number).sum(),
                        "/figures/contacts/" + level + "/" + year.code())).toList(), null, "")).toList();
        return new Figure(CONTACTS, Phrase.of("figures.contacts"), Phrase.of("figures.contacts.rows"), columns, counted.isEmpty() ? List.of() : rows, 0);
    }

    private Figure training() {
        List<Training.Sum> sums = training.sums(Training.By.YEAR, null);
        List<Column> columns = Stream.of("officers", "with-rights", "women", "men", "courses")
                .map(code -> new Column(code, words.say("figures.training." + code))).toList();
        List<Row> rows = Stream.concat(sums.stream().filter(sum -> sum.by() != null).limit(YEARS).toList().reversed().stream(),
                sums.stream().filter(sum -> sum.by() == null)).map(this::trained).toList();
        return new Figure(TRAINING, Phrase.of("figures.training"), Phrase.of("figures.training.rows"), columns, rows, 0);
    }

    private Row trained(Training.Sum sum) {
        String href = sum.by() == null ? "/training" : "/training?year=" + sum.by();
        TextView label = sum.by() == null ? said("figures.training.no-year") : new TextView(sum.by(), Words.language().tag());
        boolean counted = sum.women() + sum.men() > 0;
        return new Row(sum.by() == null ? "unknown" : sum.by(), label, href, List.of(Cell.number(sum.officers(), href), Cell.number(sum.withRights(), href),
                counted ? Cell.number(sum.women(), href) : Cell.NOTHING, counted ? Cell.number(sum.men(), href) : Cell.NOTHING,
                Cell.number(sum.courses(), href)), null, "");
    }

    private TextView said(String key) {
        return new TextView(words.say(key), Words.language().tag());
    }
}
