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
import org.entente.node.exchange.ArrivedAct;
import org.entente.node.home.Reply;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.matter.Effect;
import org.entente.protocol.matter.MatterId;
import org.entente.treaty.PredominanceTest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What is held of the matters of one parcel, in memory, while its acts are judged one after the other. */
final class ArrivalBatch {
    private final Nation own;
    private final Function<Digest, @Nullable ObjectNode> bodies;
    private final Map<UUID, Matter> matters;
    private final Map<UUID, List<HeldAct>> held;
    private final Map<UUID, List<PredominanceTest>> tests;
    private final Map<UUID, MatterThread> threads = new HashMap<>();
    private final Map<UUID, ObjectNode> openings = new HashMap<>();
    private final Set<UUID> before;
    private final Map<Digest, ObjectNode> taken = new HashMap<>();

    /** Everything that was moved, the last state only. */
    final Map<UUID, Matter> moved = new LinkedHashMap<>();

    final List<HeldAct> newActs = new ArrayList<>();
    final Map<Digest, HeldAct> changedActs = new LinkedHashMap<>();

    ArrivalBatch(Nation own, List<ArrivedAct> arrived, Tables tables, Function<Digest, @Nullable ObjectNode> bodies) {
        this.own = own;
        this.bodies = bodies;
        Set<UUID> ids = arrived.stream().map(ArrivedAct::matter).collect(Collectors.toSet());
        Reply<Matter> locked = tables.matters().askLocked(ids);
        Reply<HeldAct> acts = tables.acts().ask(ids);
        Reply<TestRows.Filed> filed = tables.tests().ask(ids);
        this.matters = MatterRows.byId(locked.rows());
        this.before = Set.copyOf(matters.keySet());
        this.held = ActRows.byMatter(acts.rows());
        this.tests = TestRows.byMatter(filed.rows());
    }

    boolean isNew(UUID matter) {
        return !before.contains(matter);
    }

    @Nullable Matter matter(UUID id) {
        return matters.get(id);
    }

    /** What the judge may know of the matter of an act. */
    Judge.Held heldFor(ArrivedAct arrived) {
        UUID id = arrived.matter();
        return new Judge.Held() {
            @Override
            public @Nullable Matter matter() {
                return matters.get(id);
            }

            @Override
            public @Nullable ObjectNode openingBody() {
                return matters.containsKey(id) ? openings.computeIfAbsent(id, ArrivalBatch.this::openingBody) : null;
            }

            @Override
            public List<PredominanceTest> tests() {
                return tests.getOrDefault(id, List.of());
            }

            @Override
            public List<Kind.Past> past(Kind kind, ActHeader header) {
                return thread(kind, id).past(header.seen(), act -> taken.containsKey(act) ? taken.get(act) : bodies.apply(act));
            }

            @Override
            public boolean allows(Kind kind, ArrivedAct act, ActHeader header) {
                MatterThread thread = thread(kind, id);
                boolean allowed = thread.place(row(act, Outcome.ACCEPTED)) != Effect.NOT_ALLOWED;
                thread.forget(act.digest());
                return allowed;
            }
        };
    }

    private @Nullable ObjectNode openingBody(UUID id) {
        return held.getOrDefault(id, List.of()).stream()
                .filter(act -> act.seen().isEmpty() && act.outcome() == Outcome.ACCEPTED)
                .findFirst()
                .map(act -> bodies.apply(act.digest()))
                .orElse(null);
    }

    MatterThread thread(Kind kind, UUID id) {
        return threads.computeIfAbsent(id,
                none -> new MatterThread(kind, new MatterId(id), own, held.getOrDefault(id, List.of())));
    }

    /** Remembers the body of an act of this parcel; it is not in the vault yet. */
    void took(Digest act, ObjectNode body) {
        taken.put(act, body);
    }

    void opened(UUID id, ObjectNode body) {
        openings.put(id, body);
    }

    /** Places an act in its matter and says how the matter stands then. */
    Matter place(Kind kind, Matter matter, HeldAct act) {
        MatterThread thread = thread(kind, matter.id());
        Effect effect = thread.place(act);
        newActs.add(act.with(effect));
        for (HeldAct changed : thread.changed()) {
            if (!changed.digest().equals(act.digest())) {
                changedActs.put(changed.digest(), changed);
            }
        }
        String state = thread.standing().state();
        Matter now = matter.with(state, thread.mustAct(state), act.heldAt(), thread.size(), thread.strictest());
        matters.put(now.id(), now);
        moved.put(now.id(), now);
        return now;
    }

    void put(Matter matter) {
        matters.put(matter.id(), matter);
        moved.put(matter.id(), matter);
    }

    static HeldAct row(ArrivedAct act, Outcome outcome) {
        ActHeader header = act.header().content();
        return new HeldAct(act.digest(), act.matter(), header.act(), header.author().nation(), header.author().authority(),
                header.author().post(), Set.copyOf(header.seen()), header.at(), act.receivedAt(), Effect.EFFECTIVE, outcome,
                header.handling().ordinal(), header.parts(), null, null);
    }
}
