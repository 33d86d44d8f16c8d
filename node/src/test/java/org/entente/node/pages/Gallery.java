package org.entente.node.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every component in every state, with fictional contents; the pictures of the desk are taken of it. */
final class Gallery {
    static final ZoneId VIENTIANE = ZoneId.of("Asia/Vientiane");
    static final Instant NOW = Instant.parse("2025-03-05T03:18:00Z");
    static final SideView LA = SideView.ours("LA");
    static final SideView VN = SideView.theirs("VN");

    private Gallery() {}

    static Instant at(String localTime) {
        return java.time.LocalDateTime.parse(localTime).atZone(VIENTIANE).toInstant();
    }

    static ClockView clock(String start, String due) {
        return ClockView.running(at(start), at(due), NOW, VIENTIANE);
    }

    static List<ClockView> clocks() {
        return List.of(
                clock("2025-03-04T08:30", "2025-03-05T08:30"),
                clock("2025-03-04T14:30", "2025-03-05T14:30").because(Phrase.of("gallery.limit")),
                clock("2025-03-04T13:20", "2025-03-07T13:20"),
                clock("2025-03-05T09:00", "2025-06-03T10:18"),
                ClockView.stopped(
                        at("2025-03-04T09:02"),
                        at("2025-03-07T12:02"),
                        at("2025-03-05T09:02"),
                        Phrase.of("gallery.stopped"),
                        NOW,
                        VIENTIANE),
                ClockView.met(at("2025-03-03T10:00"), at("2025-03-06T10:00"), at("2025-03-04T09:12"), NOW, VIENTIANE),
                ClockView.met(at("2025-03-03T10:00"), at("2025-03-04T10:00"), at("2025-03-04T10:12"), NOW, VIENTIANE));
    }

    static List<DeliveryView> deliveries() {
        Instant sent = at("2025-03-05T10:15:40");
        Instant next = at("2025-03-05T10:21");
        return List.of(
                DeliveryView.notSent(LA, VN, NOW, VIENTIANE),
                DeliveryView.waiting(LA, VN, sent, next, NOW, VIENTIANE),
                DeliveryView.held(VN, LA, at("2025-03-05T09:22:05"), 2316, NOW, VIENTIANE),
                DeliveryView.refused(LA, VN, sent, Phrase.of("gallery.refusal"), NOW, VIENTIANE),
                DeliveryView.cut(LA, VN, at("2025-03-05T07:12"), next, Phrase.of("exchange.why.unreachable"),
                        Phrase.of("exchange.why-next.unreachable"), NOW, VIENTIANE),
                DeliveryView.outside(LA, VN, at("2025-03-05T09:02"), NOW, VIENTIANE),
                DeliveryView.diverged(LA, VN, 0, NOW, VIENTIANE),
                DeliveryView.diverged(LA, VN, 2317, NOW, VIENTIANE));
    }

    static TextView english(String text) {
        return new TextView(text, "en");
    }

    static final TextView VIETNAMESE = new TextView(
            "Số +84 000 000 127 được đăng ký ngày 3/12/2024 cho một công ty, FIC Trading. Có hợp đồng kèm theo.", "vi");
    static final TextView LAO = new TextView(
            "ເລກ +84 000 000 127 ຂຶ້ນທະບຽນວັນທີ 3 ທັນວາ 2024 ໃນນາມບໍລິສັດ FIC Trading. ສັນຍາຕິດຄັດມາພ້ອມ.", "lo");

    static ActView act(ActView.State state, SideView author, DeliveryView delivery, TranslationView text) {
        boolean draft = state == ActView.State.DRAFT;
        boolean raw = state == ActView.State.UNKNOWN;
        return new ActView(
                "act-" + state.name().toLowerCase(java.util.Locale.ROOT),
                state,
                author,
                raw ? Phrase.of("pages.act.raw", "visit/announced v3") : Phrase.of("gallery.act"),
                at("2025-03-05T09:22"),
                NOW,
                VIENTIANE,
                author.ours()
                        ? new TextView("ປກສ ແຂວງບໍ່ແກ້ວ", "lo")
                        : new TextView("Công an tỉnh Hà Tĩnh", "vi"),
                draft || raw ? null : "Demo Officer Somsy",
                raw ? List.of() : List.of(text),
                List.of(Phrase.of("gallery.note")),
                raw ? null : new EvaluationView('A', 2, true),
                draft ? null : delivery,
                state == ActView.State.CORRECTED || state == ActView.State.WITHDRAWN ? "#act-held" : null);
    }

    static List<ActView> acts() {
        List<DeliveryView> ways = deliveries();
        TranslationView own = TranslationView.untranslated(LAO);
        return List.of(
                act(ActView.State.DRAFT, LA, ways.get(0), own),
                act(ActView.State.ON_ITS_WAY, LA, ways.get(1), new TranslationView(
                        LAO, VIETNAMESE, TranslationView.Status.CHECKED, "Demo Officer 4")),
                act(ActView.State.HELD, VN, ways.get(2), new TranslationView(
                        VIETNAMESE, LAO, TranslationView.Status.DRAFT, "Demo Officer 4")),
                act(ActView.State.REFUSED, LA, ways.get(3), own),
                act(ActView.State.CORRECTED, VN, ways.get(2), TranslationView.untranslated(VIETNAMESE)),
                act(ActView.State.WITHDRAWN, LA, ways.get(4), own),
                act(ActView.State.UNKNOWN, VN, ways.get(5), own));
    }

    static ProofView proof(ProofView.State state) {
        long theirs = state == ProofView.State.AGREED ? 2316 : 2311;
        return new ProofView(
                state,
                5,
                LA,
                VN,
                state == ProofView.State.NOT_YET
                        ? List.of()
                        : List.of(
                                new ProofView.Direction("LA", "VN", true, 1199, 1199),
                                new ProofView.Direction("VN", "LA", false, 2316, theirs)),
                List.of("harbour", "lantern", "cedar", "seven", "orchid", "bridge"),
                at("2025-03-05T10:16:04"),
                NOW,
                VIENTIANE,
                "#evidence");
    }

    static List<ProofView> proofs() {
        return Stream.of(ProofView.State.values()).map(Gallery::proof).toList();
    }

    static List<LinkView> links() {
        return Stream.of(LinkView.State.values())
                .map(state -> new LinkView(
                        state == LinkView.State.CUT ? SideView.theirs("SIM") : VN,
                        state,
                        NOW,
                        VIENTIANE,
                        state == LinkView.State.NEW ? null : at("2025-03-05T10:16:04"),
                        state == LinkView.State.CUT ? at("2025-03-05T07:12") : null,
                        state == LinkView.State.CUT ? at("2025-03-05T10:21") : null,
                        state == LinkView.State.CUT ? 3 : 0))
                .toList();
    }

    static List<FindingView> findings() {
        return Stream.of(FindingView.Kind.values())
                .map(kind -> new FindingView(
                        kind, null, Phrase.of("gallery.finding"), Phrase.of("gallery.source")))
                .toList()
                .reversed();
    }

    static List<SummaryRow> rows() {
        return List.of(
                SummaryRow.of(Phrase.of("gallery.offence"), english("Fraud, ICCS 0701. Case BKO-FIC-2025-08"), "#change"),
                SummaryRow.of(Phrase.of("gallery.recipient"), Phrase.of("gallery.nobody-else"), "#change").from(VN),
                SummaryRow.of(Phrase.of("pages.handling"), Phrase.of("pages.handling.2"), null).under(2));
    }

    static FieldProblems problems() {
        return new FieldProblems(
                List.of(FieldProblem.of("case-number", "gallery.case-missing"), FieldProblem.of("urgency", "gallery.case-missing")));
    }

    static OfficerView officer() {
        return new OfficerView(
                "Demo Officer Keo",
                new TextView("ພະນັກງານອະນຸມັດສົ່ງ", "lo"),
                Set.of(OfficerView.Role.OFFICER, OfficerView.Role.RELEASING_OFFICER, OfficerView.Role.AUDITOR,
                        OfficerView.Role.ADMINISTRATOR),
                null,
                true);
    }
}
