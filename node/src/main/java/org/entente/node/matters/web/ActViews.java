package org.entente.node.matters.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.entente.node.exchange.Deliveries;
import org.entente.node.exchange.Delivery;
import org.entente.node.exchange.Evidence;
import org.entente.node.exchange.WhyWaiting;
import org.entente.node.matters.FormField;
import org.entente.node.matters.FreeTexts;
import org.entente.node.matters.HeldAct;
import org.entente.node.matters.Kind;
import org.entente.node.matters.Matter;
import org.entente.node.matters.Translations;
import org.entente.node.nations.OwnNation;
import org.entente.node.officers.Accounts;
import org.entente.node.pages.ActView;
import org.entente.node.pages.DeliveryView;
import org.entente.node.pages.EvaluationView;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.SideView;
import org.entente.node.pages.TextView;
import org.entente.node.pages.TranslationView;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.matter.Effect;
import org.entente.protocol.receipt.Outcome;
import org.entente.treaty.Clocks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The acts of a matter on their spine. */
@Component
class ActViews {
    /** Positions are looked up one by one; a longer matter shows them in its export. */
    private static final int MOST_WITH_POSITIONS = 20;

    private final Deliveries deliveries;
    private final Evidence evidence;
    private final Translations translations;
    private final DraftViews lines;
    private final Naming naming;
    private final Accounts accounts;
    private final OwnNation own;
    private final ZoneId zone;

    ActViews(Deliveries deliveries, Evidence evidence, Translations translations, DraftViews lines, Naming naming, Accounts accounts, OwnNation own, Clocks clocks) {
        this.deliveries = deliveries;
        this.evidence = evidence;
        this.translations = translations;
        this.lines = lines;
        this.naming = naming;
        this.accounts = accounts;
        this.own = own;
        this.zone = clocks.zone(own.nation().code()).orElse(ZoneOffset.UTC);
    }

    /** An act with the lines of its form that are no free text. */
    record Shown(ActView act, List<DraftViews.LineView> lines, int handling) {}

    List<Shown> of(Matter matter, Kind kind, List<HeldAct> held, Map<Digest, ObjectNode> bodies, Instant now) {
        Map<Digest, SortedMap<Nation, Delivery>> sent = deliveries.of(held.stream().map(HeldAct::digest).toList());
        Map<Digest, Delivery.Outside> outside = deliveries.arrivedOutside(matter.id());
        Map<Digest, Long> positions = held.size() > MOST_WITH_POSITIONS ? Map.of() : evidence.arrivals(matter.id());
        Map<String, Digest> corrected = corrected(held, bodies);
        List<Translations.Given> ours = translations.of(matter.id());
        List<Shown> shown = new ArrayList<>();
        for (HeldAct act : held) {
            ObjectNode body = bodies.get(act.digest());
            shown.add(new Shown(view(kind, act, body, 
                            act.author().equals(own.nation()) ? delivery(matter.partner(), sent.get(act.digest()), now)
                                    : arrival(act, positions.get(act.digest()), outside.get(act.digest()), now),
                            corrected, matter, ours, now),
                    body == null ? List.of() : plain(kind, act, body), act.handling()));
        }
        return shown;
    }

    private ActView view(Kind kind, HeldAct act, @Nullable ObjectNode body, @Nullable DeliveryView delivery,
            Map<String, Digest> corrected, Matter matter, List<Translations.Given> ours, Instant now) {
        Digest later = corrected.get(act.digest().toString());
        return new ActView("act-" + act.digest().toString().substring(0, 12), state(act, body, delivery, later, corrected),
                naming.side(act.author()), Phrase.of(kind.words() + ".done." + act.act()), act.heldAt(), now, zone, naming.authority(act.authority()),
                act.releasedBy() == null ? act.post() : accounts.find(act.releasedBy()).map(officer -> officer.displayName()).orElse(act.post()),
                body == null ? List.of() : texts(kind, act, body, ours), notes(act, body), evaluation(body), delivery,
                later == null ? null : "#act-" + later.toString().substring(0, 12));
    }

    private static ActView.State state(HeldAct act, @Nullable ObjectNode body, @Nullable DeliveryView delivery, @Nullable Digest later,
            Map<String, Digest> corrected) {
        if (act.outcome() != Outcome.ACCEPTED) {
            return ActView.State.REFUSED;
        }
        if (later != null) {
            return corrected.containsKey(act.digest() + " withdrawn") ? ActView.State.WITHDRAWN : ActView.State.CORRECTED;
        }
        boolean onItsWay = delivery != null && delivery.state() != DeliveryView.State.HELD && delivery.state() != DeliveryView.State.OUTSIDE;
        return onItsWay ? ActView.State.ON_ITS_WAY : ActView.State.HELD;
    }

    /** Which act a later one corrects or withdraws. */
    private static Map<String, Digest> corrected(List<HeldAct> held, Map<Digest, ObjectNode> bodies) {
        Map<String, Digest> corrected = new HashMap<>();
        for (HeldAct act : held) {
            ObjectNode body = bodies.get(act.digest());
            if (act.act().equals("correct") && body != null) {
                corrected.put(body.path("concerns").asString(""), act.digest());
                if (body.path("withdrawn").asBoolean(false)) {
                    corrected.put(body.path("concerns").asString("") + " withdrawn", act.digest());
                }
            }
        }
        return corrected;
    }

    private static List<Phrase> notes(HeldAct act, @Nullable ObjectNode body) {
        List<Phrase> notes = new ArrayList<>();
        if (act.effect() != Effect.EFFECTIVE) {
            notes.add(Phrase.of("matters.effect." + act.effect().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        if (act.outcome() != Outcome.ACCEPTED) {
            notes.add(outcome(act.outcome()));
        }
        if (body == null && act.outcome() == Outcome.ACCEPTED && !act.parts().isEmpty()) {
            notes.add(Phrase.of("matters.erased"));
        }
        return notes;
    }

    private static Phrase outcome(Outcome outcome) {
        return Phrase.of("matters.outcome." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static @Nullable EvaluationView evaluation(@Nullable ObjectNode body) {
        JsonNode first = body == null ? null : body.path("statements").path(0);
        if (first == null || !first.path("source").isString() || !first.path("information").isString()) {
            return null;
        }
        return new EvaluationView(first.get("source").stringValue().charAt(0), first.get("information").stringValue().charAt(0) - '0',
                first.path("nature").asString("fact").equals("fact"));
    }

    /** The author's own translation goes before one of ours; of both the original prevails. */
    private static List<TranslationView> texts(Kind kind, HeldAct act, ObjectNode body, List<Translations.Given> ours) {
        return FreeTexts.of(kind, act.act(), body).stream().map(text -> {
            TextView original = new TextView(text.original(), text.language());
            JsonNode theirs = text.words().path("translation");
            Translations.Given given = ours.stream()
                    .filter(each -> each.act().equals(act.digest()) && each.path().equals(text.path())).findFirst().orElse(null);
            if (given != null) {
                return new TranslationView(original, new TextView(given.words(), given.language()),
                        TranslationView.Status.valueOf(given.status().name()), given.translator());
            }
            return theirs.path("text").isString()
                    ? new TranslationView(original, new TextView(theirs.get("text").stringValue(), theirs.path("lang").asString("en")),
                            TranslationView.Status.valueOf(theirs.path("status").asString("draft").toUpperCase(Locale.ROOT)),
                            theirs.path("by").isString() ? theirs.get("by").stringValue() : null)
                    : TranslationView.untranslated(original);
        }).toList();
    }

    /** Lines that are no free text: those stand above with their translations. */
    private List<DraftViews.LineView> plain(Kind kind, HeldAct act, ObjectNode body) {
        List<String> texts = kind.form(act.act()).stream().flatMap(page -> page.fields().stream())
                .filter(field -> org.entente.node.matters.BodyLines.isText(field) || field.name().equals("statements"))
                .map(FormField::name).toList();
        return org.entente.node.matters.BodyLines.of(kind.form(act.act()), body).stream()
                .filter(line -> !texts.contains(line.field()) && !line.field().equals("concerns"))
                .map(line -> lines.line(kind, line, "")).toList();
    }

    List<DeliveryView> deliveries(Matter matter, List<HeldAct> held, Instant now) {
        Map<Digest, SortedMap<Nation, Delivery>> sent = deliveries.of(held.stream().map(HeldAct::digest).toList());
        return held.stream().filter(act -> act.author().equals(own.nation()))
                .map(act -> delivery(matter.partner(), sent.get(act.digest()), now))
                .filter(view -> view != null && view.state() != DeliveryView.State.HELD)
                .toList();
    }

    /** What came here is held; only an urgent act that came while the ledger is stopped has no position yet. */
    private @Nullable DeliveryView arrival(HeldAct act, @Nullable Long position, Delivery.@Nullable Outside outside, Instant now) {
        if (outside != null) {
            return DeliveryView.outside(naming.side(act.author()), naming.ours(), outside.receivedAt(), now, zone);
        }
        return position == null ? null
                : DeliveryView.held(naming.side(act.author()), naming.ours(), act.heldAt(), counted(position), now, zone);
    }

    /** Positions count from 0 between the nodes; people count from 1, as the proof does. */
    private static long counted(long position) {
        return position + 1;
    }

    private @Nullable DeliveryView delivery(Nation partner, @Nullable SortedMap<Nation, Delivery> sent, Instant now) {
        Delivery delivery = sent == null ? null : sent.get(partner);
        SideView ours = naming.ours();
        SideView theirs = naming.side(partner);
        return switch (delivery) {
            case null -> null;
            case Delivery.NotSent not -> DeliveryView.notSent(ours, theirs, now, zone);
            case Delivery.Waiting waiting when waiting.why() != null ->
                    DeliveryView.cut(ours, theirs, waiting.cutSince() == null ? waiting.since() : waiting.cutSince(), waiting.nextAttempt(),
                            WhyWaiting.why(waiting.why()), WhyWaiting.next(waiting.why()), now, zone);
            case Delivery.Waiting waiting -> DeliveryView.waiting(ours, theirs, waiting.since(), waiting.nextAttempt(), now, zone);
            case Delivery.Delivered done when done.outcome() != Outcome.ACCEPTED ->
                    DeliveryView.refused(ours, theirs, done.receivedAt(), outcome(done.outcome()), now, zone);
            case Delivery.Delivered done -> DeliveryView.held(ours, theirs, done.receivedAt(), counted(done.position()), now, zone);
            case Delivery.Outside outside when outside.outcome() != Outcome.ACCEPTED ->
                    DeliveryView.refused(ours, theirs, outside.receivedAt(), outcome(outside.outcome()), now, zone);
            case Delivery.Outside outside -> DeliveryView.outside(ours, theirs, outside.receivedAt(), now, zone);
            case Delivery.Refused refused -> DeliveryView.refused(ours, theirs, refused.at(), Phrase.of("matters.refused-bytes"), now, zone);
            case Delivery.Frozen frozen -> DeliveryView.diverged(ours, theirs, 0, now, zone);
        };
    }
}
