package org.entente.node.matters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.node.exchange.ActReceipted;
import org.entente.node.exchange.Delivery;
import org.entente.node.exchange.PartVault;
import org.entente.node.home.Reply;
import org.entente.protocol.Nation;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.matter.MatterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a partner's receipts change in our matters: an act he did not accept counts for nothing on both sides, and the
 * due instant he signed is the one we show. The receipts of one parcel are taken together, at the end of the
 * transaction that keeps them.
 */
class Receipts {
    private final Nation own;
    private final Tables tables;
    private final Kinds kinds;
    private final PartVault vault;
    private final Projections projections;
    private final JdbcTemplate database;

    Receipts(Nation own, Tables tables, Kinds kinds, PartVault vault, Projections projections, JdbcTemplate database) {
        this.own = own;
        this.tables = tables;
        this.kinds = kinds;
        this.vault = vault;
        this.projections = projections;
        this.database = database;
    }

    @EventListener
    void on(ActReceipted receipt) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            apply(List.of(receipt));
            return;
        }
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Collected.class::isInstance).map(Collected.class::cast).findFirst()
                .orElseGet(this::collect)
                .receipts.add(receipt);
    }

    private Collected collect() {
        Collected collected = new Collected();
        TransactionSynchronizationManager.registerSynchronization(collected);
        return collected;
    }

    private final class Collected implements TransactionSynchronization {
        private final List<ActReceipted> receipts = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            apply(receipts);
        }
    }

    void apply(List<ActReceipted> receipts) {
        Set<UUID> ids = receipts.stream().map(ActReceipted::matter).collect(Collectors.toSet());
        Reply<Matter> locked = tables.matters().askLocked(ids);
        Reply<HeldAct> read = tables.acts().ask(ids);
        Map<UUID, Matter> matters = MatterRows.byId(locked.rows());
        Map<UUID, Map<org.entente.protocol.Digest, HeldAct>> acts = new HashMap<>();
        ActRows.byMatter(read.rows()).forEach((matter, list) -> acts.put(matter, list.stream()
                .collect(Collectors.toMap(HeldAct::digest, Function.identity(), (a, b) -> a, LinkedHashMap::new))));
        List<Matter> moved = new ArrayList<>();
        List<HeldAct> changed = new ArrayList<>();
        for (ActReceipted receipt : receipts) {
            @Nullable Matter matter = matters.get(receipt.matter());
            @Nullable HeldAct act = matter == null ? null : acts.get(receipt.matter()).get(receipt.act());
            if (matter == null || act == null) {
                continue;
            }
            Matter now = receipt.delivered().outcome() == Outcome.ACCEPTED
                    ? matter.with(clock(matter, act, receipt.delivered()))
                    : refused(matter, act, receipt.delivered().outcome(), acts.get(matter.id()), changed);
            if (now.equals(matter)) {
                continue; // most receipts only say that an act arrived, which the exchange shows by itself
            }
            matters.put(now.id(), now);
            moved.removeIf(before -> before.id().equals(now.id()));
            moved.add(now);
        }
        tables.matters().move(moved);
        tables.access().move(moved, false);
        tables.acts().change(changed);
    }

    private Matter.Clock clock(Matter matter, HeldAct act, Delivery.Delivered delivered) {
        Kind kind = kinds.held(matter.kind(), matter.kindVersion());
        Matter.Clock clock = matter.clock();
        if (delivered.dueAt() != null && delivered.zone() != null && delivered.rule() != null) {
            boolean runs = clock.startedAt() != null;
            clock = runs
                    ? clock.running(delivered.dueAt())
                    : clock.started(delivered.receivedAt(), delivered.rule(), String.valueOf(delivered.ruleVersion()), delivered.dueAt(),
                            delivered.zone());
        }
        if (!kind.clockActs().contains(act.act())) {
            return clock;
        }
        Matter.Clock before = clock;
        return vault.open(act.digest(), 0).flatMap(Bodies::read)
                .flatMap(body -> kind.stopsClock(act.act(), body))
                .map(reason -> Clockwork.stopped(before, reason, delivered.receivedAt()))
                .orElse(before);
    }

    private Matter refused(Matter matter, HeldAct act, Outcome outcome, Map<org.entente.protocol.Digest, HeldAct> acts, List<HeldAct> changed) {
        Kind kind = kinds.held(matter.kind(), matter.kindVersion());
        HeldAct voided = act.with(outcome);
        acts.put(act.digest(), voided);
        MatterThread thread = new MatterThread(kind, new MatterId(matter.id()), own, List.copyOf(acts.values()));
        List<HeldAct> others = thread.changed();
        others.forEach(other -> acts.put(other.digest(), other));
        changed.addAll(others);
        if (others.stream().noneMatch(other -> other.digest().equals(act.digest()))) {
            changed.add(voided);
        }
        String state = thread.standing().state();
        // What it said was written into the module's own tables when we released it.
        projections.again(database, matter, thread, List.of());
        return matter.with(state, thread.mustAct(state), matter.movedAt(), matter.acts(), matter.handling());
    }
}
