package org.entente.node.command.demo;

import java.util.List;
import java.util.Map;

/** What the officers of the demo write when they review a plan and agree on the next; every figure is fictional. */
final class CircleTexts {
    /** How the two sides' figures stand to each other in the review. */
    static final Map<String, String> STANDINGS = Map.of("P25-2", "AGREED", "P25-4", "DIFFERS", "P25-6", "MISSING");

    /** The items that the review left open, as the next plan numbers them. */
    static final List<String> ROLLED = List.of("P26-1", "P26-3", "P26-4", "P26-5", "P26-6");

    /** The items of the plan of 2025, as the record has them. */
    static final List<String> ITEMS = List.of("P25-1", "P25-2", "P25-3", "P25-4", "P25-5", "P25-6");

    /** The items of the next plan in three languages, in the order in which they are carried over. */
    private static final List<List<String>> NEXT = List.of(
            List.of("Cơ chế trao đổi thông tin ở các cấp", "ກົນໄກແລກປ່ຽນຂໍ້ມູນໃນແຕ່ລະລະດັບ", "Information exchange mechanism at different levels"),
            List.of("An toàn của công dân sinh sống ở nước kia", "ຄວາມປອດໄພຂອງພົນລະເມືອງທີ່ອາໄສຢູ່ອີກປະເທດ", "Safety of citizens living in the other country"),
            List.of("Người bị truy nã: thông tin và bắt giữ", "ຜູ້ຖືກໝາຍຈັບ: ຂໍ້ມູນ ແລະ ການຈັບກຸມ", "Fugitives: information and capture"),
            List.of("Hiệp định chống mua bán người: tội phạm và nạn nhân", "ສັນຍາຕ້ານການຄ້າມະນຸດ: ອາຊະຍາກຳ ແລະ ຜູ້ເຄາະຮ້າຍ", "Trafficking agreement: crime and victims"),
            List.of("Nhập cư trái phép và lừa đảo trên mạng", "ການເຂົ້າເມືອງຜິດກົດໝາຍ ແລະ ການຫຼອກລວງທາງອອນລາຍ", "Illegal immigration and online fraud"));

    private CircleTexts() {}

    /** @param items of the plan as its page has them */
    static Pages figures(List<String> items, boolean ours) {
        if (!items.equals(ITEMS)) {
            throw new IllegalStateException("the plan of the record has other items: " + items);
        }
        Pages pages = new Pages();
        for (int row = 0; row < ITEMS.size(); row++) {
            pages.put("figures", "items." + row + ".item", ITEMS.get(row));
        }
        row(pages, 1, "5", "Visits that were kept safe from arrival to departure.").put("figures", "items.1.status", "done");
        row(pages, 3, ours ? "9" : "7", ours ? "Persons whose hand-over was agreed." : "Persons who were handed over.")
                .put("figures", "items.3.explanation.en", "Two hand-overs were agreed in December and are carried out in January.")
                .put("figures", "items.3.status", "running");
        if (ours) {
            row(pages, 5, "14", "Cases in which the other side was told.").put("figures", "items.5.status", "running");
        }
        return pages;
    }

    private static Pages row(Pages pages, int row, String figure, String rule) {
        return pages.put("figures", "items." + row + ".figure", figure).put("figures", "items." + row + ".rule.en", rule);
    }

    static Pages minutes() {
        return three(new Pages().put("minute", "held", "2025-12-22").put("minute", "place", "PL-VTE"), "minute", "text",
                "Hai bên ghi nhận chênh lệch hai lần bàn giao và chuyển năm nhiệm vụ sang năm sau.",
                "ສອງຝ່າຍຮັບຮູ້ຄວາມແຕກຕ່າງສອງຄັ້ງຂອງການມອບຮັບ ແລະ ໂອນຫ້າໜ້າວຽກໄປປີໜ້າ.",
                "Both sides note the difference of two hand-overs and carry five items over into the next year.");
    }

    static Pages signature(String by, String place, String on) {
        return new Pages().put("signature", "by", by).put("signature", "on", on).put("signature", "place", place);
    }

    /** The new plan: what was carried over, now in three languages, the first item bound to a figure of the platform. */
    static Pages proposal() {
        Pages pages = new Pages().put("recipient", "authority", "ORG-LA-MPS").put("recipient", "reference", "PLAN-2026").put("text", "languages", "vi, lo, en");
        three(clause(pages, "text", 0, "1"), "text", "clauses.0.text", "Hai bên trao đổi thông tin ở mọi cấp.", "ສອງຝ່າຍແລກປ່ຽນຂໍ້ມູນທຸກລະດັບ.",
                "The two sides exchange information at every level.");
        three(clause(pages, "text", 1, "2"), "text", "clauses.1.text", "Kết quả được báo cáo sáu tháng một lần.", "ຜົນໄດ້ຮັບລາຍງານທຸກຫົກເດືອນ.",
                "Results are reported every six months.");
        for (int row = 0; row < NEXT.size(); row++) {
            List<String> text = NEXT.get(row);
            three(pages, "items", "items." + row + ".text", text.get(0), text.get(1), text.get(2));
        }
        return pages.put("items", "items.0.indicator.counts", "requests-answered-in-time").put("items", "items.0.indicator.goal", "10")
                .put("items", "items.0.lead.VN", "ORG-VN-MPS").put("items", "items.0.lead.LA", "ORG-LA-MPS").put("items", "items.0.due", "2026-12-31");
    }

    /** @param row of the clause on the page, counted from zero */
    static Pages amendment(int row) {
        Pages pages = three(new Pages(), "amendment", "reason", "Số liệu hằng quý đã có sẵn.", "ຕົວເລກປະຈຳໄຕມາດມີຢູ່ແລ້ວ.", "Quarterly figures are kept anyway.");
        return three(pages, "amendment", "clauses." + row + ".text", "Kết quả được báo cáo hằng quý.", "ຜົນໄດ້ຮັບລາຍງານທຸກໄຕມາດ.", "Results are reported every quarter.");
    }

    private static Pages clause(Pages pages, String page, int row, String number) {
        return pages.put(page, "clauses." + row + ".number", number);
    }

    private static Pages three(Pages pages, String page, String field, String vi, String lo, String en) {
        return pages.put(page, field + ".vi", vi).put(page, field + ".lo", lo).put(page, field + ".en", en);
    }
}
