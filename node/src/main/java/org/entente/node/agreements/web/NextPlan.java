package org.entente.node.agreements.web;

import java.util.List;
import org.entente.node.agreements.Plans;
import org.entente.node.kernel.LanguageText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A new plan begins with what the last one left open; nobody copies it by hand, and nothing is carried over unseen. */
@Component
class NextPlan {
    private final Plans plans;
    private final ItemViews items;

    NextPlan(Plans plans, ItemViews items) {
        this.plans = plans;
        this.items = items;
    }

    /** The body of a proposal, with the open items of the latest plan that was ever in force. */
    ObjectNode after(ObjectNode body) {
        Plans.Plan last = plans.all().stream().filter(Plans.Plan::inForce).findFirst().orElse(null);
        if (last == null) {
            return body;
        }
        ObjectNode next = body.deepCopy();
        int year = last.year() + 1;
        next.put("year", year).put("instrument", last.told().path("instrument").asString("")).put("rolledFrom", last.id());
        LanguageText title = Plans.titled(year);
        next.putObject("title").put("vi", title.vi()).put("lo", title.lo()).put("en", title.en());
        ArrayNode open = next.putArray("items");
        List<Plans.Item> before = plans.items(last.matter());
        List<ItemViews.Row> rows = items.rows(last, before, plans.progress(last.matter()));
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).done()) {
                Plans.Item item = before.get(i);
                ((ObjectNode) open.addObject().setAll((ObjectNode) item.told().deepCopy())).put("rolledFrom", item.id())
                        .put("id", next(item.id(), last.year(), year)).remove("due");
            }
        }
        return next;
    }

    /** {@code P25-1} becomes {@code P26-1}; any other number is kept. */
    private static String next(String id, int from, int to) {
        String old = "P" + from % 100 + "-";
        return id.startsWith(old) ? "P" + to % 100 + "-" + id.substring(old.length()) : id;
    }
}
