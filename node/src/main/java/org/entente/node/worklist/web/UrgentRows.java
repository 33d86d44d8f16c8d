package org.entente.node.worklist.web;

import java.time.Instant;
import java.util.List;
import org.entente.node.exchange.UrgentActWaits;
import org.entente.node.exchange.UrgentActs;
import org.entente.node.matters.Docket;
import org.entente.node.matters.Matter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The urgent acts that wait, as far as the officer may see their matters. */
@Component
class UrgentRows {
    /** More than these are one cut link, which is one call. */
    private static final int ROWS = 10;

    private final UrgentActs urgent;
    private final Docket docket;
    private final RowViews rows;

    UrgentRows(UrgentActs urgent, Docket docket, RowViews rows) {
        this.urgent = urgent;
        this.docket = docket;
        this.rows = rows;
    }

    /** One act, and whom to call. */
    record Row(String act, String partner, RowViews.Row matter, Instant since, @Nullable String telephone) {}

    List<Row> rows() {
        return urgent.waiting().stream()
                .flatMap(act -> docket.find(act.matter()).stream().map(matter -> row(act, matter)))
                .limit(ROWS)
                .toList();
    }

    private Row row(UrgentActWaits act, Matter matter) {
        RowViews.Row shown = rows.rows(List.of(matter)).getFirst();
        return new Row(act.act().toString(), act.to().code(), shown, act.since(), act.dutyTelephone());
    }
}
