package org.entente.node.matters.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.node.matters.ActBuilder;
import org.entente.node.matters.AskedBefore;
import org.entente.node.matters.BodyFault;
import org.entente.node.matters.BodyLines;
import org.entente.node.matters.Draft;
import org.entente.node.matters.DraftCheck;
import org.entente.node.matters.DraftUploads;
import org.entente.node.matters.Kind;
import org.entente.node.nations.OwnNation;
import org.entente.node.nations.Route;
import org.entente.node.pages.FindingView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.SideView;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Times;
import org.entente.node.pages.Words;
import org.entente.treaty.Finding;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What pages about a draft have in common. */
@Component
class DraftViews {
    /** A day as the schemas write it. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Naming naming;
    private final OwnNation own;
    private final DraftUploads uploads;
    private final Times times;
    private final Clock clock;

    DraftViews(Naming naming, OwnNation own, DraftUploads uploads, Times times, Clock clock) {
        this.naming = naming;
        this.own = own;
        this.uploads = uploads;
        this.times = times;
        this.clock = clock;
    }

    /** One line of what an act says, with the page that changes it. */
    record LineView(Phrase label, List<PieceView> pieces, String change, String path) {}

    /** One piece: its own label inside a group, then a code in words or a text. */
    record PieceView(@org.jspecify.annotations.Nullable Phrase label, @org.jspecify.annotations.Nullable Phrase phrase, TextView text,
            @org.jspecify.annotations.Nullable TextView translation) {}

    /** Somebody who asked about the same. */
    record KnownView(Phrase what, TextView desk, @org.jspecify.annotations.Nullable String href) {}

    void common(Draft draft, Kind kind, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("words", kind.words());
        model.addAttribute("actName", Phrase.of(kind.words() + ".act." + draft.act()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("ours", naming.ours());
        model.addAttribute("theirs", draft.partner() == null ? null : SideView.theirs(draft.partner().code()));
        model.addAttribute("recipient", draft.authority() == null ? null : naming.authority(draft.authority()));
        model.addAttribute("daysLeft", Math.max(0, Duration.between(clock.instant(), draft.expiresAt()).plusDays(1).minusSeconds(1).toDays()));
    }

    void summary(Draft draft, Kind kind, DraftCheck.Report report, Model model) {
        model.addAttribute("lines", lines(kind, draft.act(), draft.body(), "/drafts/" + draft.id() + "/"));
        model.addAttribute("files", files(draft));
        model.addAttribute("report", report);
        model.addAttribute("faults", report.faults().stream().map(fault -> fault(kind, draft, fault)).distinct().toList());
        model.addAttribute("findings", findings(kind, draft.act(), report));
        model.addAttribute("route", route(report.route()));
        model.addAttribute("clockRule", kind.startsClock(draft.act(), draft.body())
                .map(urgency -> Phrase.of("matters.urgency." + urgency.name().toLowerCase(Locale.ROOT).replace('_', '-'))).orElse(null));
    }

    List<DraftUploads.Shown> files(Draft draft) {
        return uploads.of(draft.id());
    }

    List<LineView> lines(Kind kind, String act, tools.jackson.databind.node.ObjectNode body, String base) {
        return BodyLines.of(kind.form(act), body).stream().map(line -> line(kind, line, base)).toList();
    }

    LineView line(Kind kind, BodyLines.Line line, String base) {
        List<PieceView> pieces = new ArrayList<>();
        for (BodyLines.Piece piece : line.pieces()) {
            Phrase label = piece.field().isEmpty() ? null : Phrase.of(kind.words() + ".field." + piece.field());
            String key = piece.field().isEmpty() ? line.field() : piece.field();
            Phrase phrase = piece.option()
                    ? piece.text().equals("yes") || piece.text().equals("no") ? Phrase.of("matters." + piece.text())
                            : Phrase.of(kind.words() + ".option." + key + "." + piece.text())
                    : null;
            String language = piece.words() == null ? "en" : piece.words().path("lang").asString("en");
            String translated = piece.words() == null ? "" : piece.words().path("translation").path("text").asString("");
            pieces.add(new PieceView(label, phrase, said(key, piece.text(), language), translated.isEmpty() ? null
                    : new TextView(translated, piece.words().path("translation").path("lang").asString("en"))));
        }
        return new LineView(Phrase.of(kind.words() + ".field." + line.field()), pieces, base.isEmpty() ? "" : base + line.page(), line.path());
    }

    /** What stands in the body as a code of the catalogue or the register, the reader sees by its name. */
    private TextView said(String field, String text, String language) {
        return switch (field) {
            case "basis.iccs" -> {
                TextView named = naming.offence(text);
                yield new TextView(named.text() + ", ICCS " + text, named.language());
            }
            case "instrument" -> naming.instrument(text);
            default -> DAY.matcher(text).matches() ? day(text) : naming.named(text).orElse(new TextView(text, language));
        };
    }

    /** A day in the reader's words; what only looks like one, as it was written. */
    private TextView day(String text) {
        try {
            return new TextView(times.date(LocalDate.parse(text)), Words.language().tag());
        } catch (DateTimeParseException noDay) {
            return new TextView(text, "en");
        }
    }

    /** A fault as a link to the page on which it is mended. */
    private Map.Entry<String, Phrase> fault(Kind kind, Draft draft, BodyFault fault) {
        String field = fault.field();
        String page = kind.form(draft.act()).stream()
                .filter(each -> each.fields().stream().anyMatch(f -> field.equals(f.name()) || field.startsWith(f.name() + ".") || f.name().startsWith(field + ".")))
                .map(each -> each.name()).findFirst().orElse(draft.opens() ? DraftPages.RECIPIENT : "check");
        String named = kind.form(draft.act()).stream().flatMap(each -> each.fields().stream())
                .map(f -> f.name()).filter(name -> field.equals(name) || field.startsWith(name + ".")).findFirst().orElse("");
        Phrase said = FormDrawing.phrase(fault);
        return Map.entry("/drafts/" + draft.id() + "/" + page + (page.equals("check") ? "" : "?faults=true"),
                named.isEmpty() ? said : Phrase.of("matters.fault.at", Phrase.of(kind.words() + ".field." + named), said));
    }

    /** A text may stand in the basis and in the body; what is said of it is said once. */
    List<FindingView> findings(Kind kind, String act, DraftCheck.Report report) {
        List<FindingView> views = new ArrayList<>();
        for (Finding finding : report.gate().findings()) {
            String rule = finding.rule().id().toLowerCase(Locale.ROOT);
            views.add(new FindingView(switch (finding.kind()) {
                        case BAR -> FindingView.Kind.BAR;
                        case MISSING -> FindingView.Kind.MISSING;
                        case NEEDS_FACT -> FindingView.Kind.NEEDS_FACT;
                        case FLAG -> FindingView.Kind.MAY_REFUSE;
                        case OK -> FindingView.Kind.NO_BAR;
                    },
                    finding.kind() == Finding.Kind.FLAG ? Phrase.of("matters.finding.flag") : null,
                    Phrase.of("matters.gate." + rule),
                    Phrase.of("matters.gate.source", finding.rule().id(), finding.rule().rule().article(), FactWords.of(kind, act, finding.facts()))));
        }
        return views.stream().distinct().toList();
    }

    /** What is wrong with the route, and the right one where there is one; null when it is open. */
    @org.jspecify.annotations.Nullable Phrase route(@org.jspecify.annotations.Nullable Route route) {
        return switch (route) {
            case null -> Phrase.of("matters.route.no-recipient");
            case Route.Open open -> null;
            case Route.UnknownInstrument unknown -> Phrase.of("matters.route.unknown-instrument", unknown.instrument());
            case Route.NotInForce not -> Phrase.of("matters.route.not-in-force", not.instrument());
            case Route.NotBetweenThese not -> Phrase.of("matters.route.not-between-these", not.instrument());
            case Route.UnknownAuthority unknown -> Phrase.of("matters.route.unknown-authority", unknown.authority().code());
            case Route.Ended ended -> Phrase.of("matters.route.ended", naming.authority(ended.authority().code()).text(),
                    String.join(", ", ended.successors().stream().map(next -> naming.authority(next.code()).text()).toList()));
            case Route.SameNation same -> Phrase.of("matters.route.same-nation");
            case Route.LevelWithoutAuthority level when level.through() != null && level.to() != null -> Phrase.of("matters.route.through",
                    naming.authority(level.through().code()).text(), naming.authority(level.to().code()).text());
            case Route.LevelWithoutAuthority level -> Phrase.of("matters.route.level");
            case Route.NoPartner none -> Phrase.of("matters.route.no-partner");
            case Route.PracticeApart apart -> Phrase.of("matters.route.practice-apart");
        };
    }

    List<KnownView> known(List<AskedBefore.Known> known) {
        return known.stream().map(each -> new KnownView(Phrase.of("matters.known." + each.what().name().toLowerCase(Locale.ROOT)),
                naming.unit(each.desk()), each.visible() == null ? null : "/matters/" + each.visible())).toList();
    }

    /** Who the partner will see as the author. */
    Phrase author(ActBuilder.Preview preview) {
        return Phrase.of("matters.author-shown", naming.authority(preview.author().authority()).text(), preview.author().post());
    }

    OwnNation own() {
        return own;
    }
}
