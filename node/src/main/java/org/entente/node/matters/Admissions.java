package org.entente.node.matters;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.exchange.Admission;
import org.entente.node.exchange.Admitted;
import org.entente.node.exchange.ArrivedAct;
import org.entente.node.exchange.ArrivedAttachment;
import org.entente.node.exchange.PartVault;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.kernel.UnitCode;
import org.entente.protocol.Nation;
import org.entente.protocol.receipt.Completion;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Recipient;
import org.entente.treaty.StopReason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes partners' acts into their matters, many at once. What is written here stands exactly when the receipt does; no
 * act can keep the next one out.
 */
final class Admissions implements Admission {
    private final Nation own;
    private final Tables tables;
    private final Judge judge;
    private final Clockwork clockwork;
    private final PartVault vault;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final FileGate files;
    private final Projections projections;
    private final JdbcTemplate database;

    Admissions(Nation own, Tables tables, Judge judge, Clockwork clockwork, PartVault vault, AuditTrail trail,
            ApplicationEventPublisher events, FileGate files, Projections projections, JdbcTemplate database) {
        this.own = own;
        this.tables = tables;
        this.judge = judge;
        this.clockwork = clockwork;
        this.vault = vault;
        this.trail = trail;
        this.events = events;
        this.files = files;
        this.projections = projections;
        this.database = database;
    }

    @Override
    public Admitted admit(ArrivedAct act) {
        return admitAll(List.of(act)).getFirst();
    }

    @Override
    public List<Admitted> admitAll(List<ArrivedAct> acts) {
        int openings = (int) acts.stream().filter(act -> act.header().content().seen().isEmpty()).count();
        Supplier<List<Register.Number>> numbers = tables.register().ask(openings, acts.getFirst().receivedAt());
        ArrivalBatch batch = new ArrivalBatch(own, acts, tables,
                digest -> vault.open(digest, 0).flatMap(Bodies::read).orElse(null));
        Writing writing = new Writing(batch, numbers.get());
        List<Admitted> answers = new ArrayList<>();
        for (ArrivedAct act : acts) {
            Arrival arrival = judge.judge(act, batch.heldFor(act));
            answers.add(switch (arrival) {
                case Arrival.Taken taken -> writing.take(taken);
                case Arrival.Left left -> writing.leave(left);
            });
        }
        writing.write();
        return answers;
    }

    @Override
    public Completion.Result attachmentArrived(ArrivedAttachment attachment, Supplier<InputStream> content) {
        return files.arrived(attachment, content);
    }

    /** Collects what a batch changes and writes it table by table. */
    private final class Writing {
        private final ArrivalBatch batch;
        private final Deque<Register.Number> numbers;
        private final List<AccessRows.Grant> grants = new ArrayList<>();
        private final List<IdentifierRows.Named> named = new ArrayList<>();
        private final List<StepRows.Done> steps = new ArrayList<>();
        private final List<TranslationRows.Lacking> untranslated = new ArrayList<>();
        private final List<Runnable> after = new ArrayList<>();
        private final Map<UUID, List<Projections.Placed>> projected = new LinkedHashMap<>();

        Writing(ArrivalBatch batch, List<Register.Number> numbers) {
            this.batch = batch;
            this.numbers = new ArrayDeque<>(numbers);
        }

        Admitted take(Arrival.Taken taken) {
            ArrivedAct act = taken.act();
            Kind kind = taken.kind();
            @Nullable Matter held = batch.matter(act.matter());
            Matter matter = held == null ? open(taken) : held;
            Matter.Clock before = matter.clock();
            HeldAct row = ArrivalBatch.row(act, Outcome.ACCEPTED);
            Matter placed = batch.place(kind, matter, row);
            batch.took(act.digest(), taken.body());
            projected.computeIfAbsent(matter.id(), none -> new ArrayList<>()).add(new Projections.Placed(row, taken.body()));
            Matter.Clock clock = clockwork.received(kind, taken.header().act(), taken.body(), before, taken.header().author().nation(),
                    own, act.receivedAt());
            StopReason stop = kind.stopsClock(taken.header().act(), taken.body()).orElse(null);
            if (stop != null) {
                clock = Clockwork.stopped(clock, stop, act.receivedAt());
            }
            LocalDate day = act.receivedAt().atZone(ZoneOffset.UTC).toLocalDate();
            batch.put(placed.with(clock).keptUntil(day.plus(kind.retention().reviewAfter()), day.plus(kind.retention().eraseAfter())));
            kind.identifiers(taken.header().act(), taken.body()).forEach(one -> named.add(new IdentifierRows.Named(matter.id(), one)));
            FreeTexts.of(kind, taken.header().act(), taken.body()).stream().filter(text -> !text.translatedInto(Translations.language(own).tag()))
                    .forEach(text -> untranslated.add(new TranslationRows.Lacking(act.digest(), text.path(), matter.id(), act.receivedAt())));
            kind.leave(taken.header().act(), taken.body()).ifPresent(leave ->
                    after.add(() -> tables.leaves().apply(ArrivalBatch.row(act, Outcome.ACCEPTED), leave)));
            if (!taken.flags().isEmpty()) {
                after.add(() -> {
                    tables.flagged().arrived(row, kind.name(), taken.flags());
                    trail.record(Deed.of("wish.arrived").about("act", act.digest()).in(matter.id()).with("texts", taken.flags().size()));
                });
            }
            if (!kind.tests(taken.body()).isEmpty()) {
                after.add(() -> tables.tests().keep(matter.id(), act.from(), kind.tests(taken.body()), act.receivedAt()));
            }
            return answer(before, clock);
        }

        /** The receipt carries the clock wherever this act set it, and only then. */
        private Admitted answer(Matter.Clock before, Matter.Clock clock) {
            boolean moved = clock.dueAt() != null && !clock.dueAt().equals(before.dueAt());
            return moved && clock.rule() != null && clock.zone() != null
                    ? Admitted.accepted(clock.rule(), Integer.parseInt(clock.ruleVersion()), clock.dueAt(), clock.zone())
                    : Admitted.accepted();
        }

        private Matter open(Arrival.Taken taken) {
            ArrivedAct act = taken.act();
            ActHeader header = taken.header();
            List<String> ours = header.recipients().stream().filter(to -> to.nation().equals(own)).map(Recipient::authority).toList();
            Register.Number number = numbers.remove();
            Kind.Title title = taken.kind().title(taken.body());
            String desk = UnitCode.deskOf(new AuthorityCode(ours.getFirst())).code();
            Matter matter = new Matter(act.matter(), header.kind(), header.kindVersion(), header.reference(), number.year(),
                    number.number(), title.text(), title.language(), false, act.from(), ours.getFirst(),
                    header.author().authority(), desk, null, taken.kind().lifeCycle().initial(), Matter.MustAct.NOBODY,
                    header.handling().ordinal(), header.urgent(), title.urgencyReason(), header.basis().type(),
                    header.basis().iccs().orElse(null), header.basis().instrument().orElse(null), title.caseNumber(),
                    act.receivedAt(), act.receivedAt(), 0, Matter.Clock.NONE, header.fictional(), null, null, null, null);
            batch.opened(matter.id(), taken.body());
            if (taken.kind().forTheWholeNation()) {
                grants.add(new AccessRows.Grant(matter, AccessRows.WHOLE_NATION, AccessRows.Why.ADDRESSED, act.receivedAt(), null));
                return matter;
            }
            for (String authority : ours) {
                String unit = UnitCode.deskOf(new AuthorityCode(authority)).code();
                grants.add(new AccessRows.Grant(matter, unit, AccessRows.Why.ADDRESSED, act.receivedAt(), null));
            }
            steps.add(new StepRows.Done(matter.id(), act.receivedAt(), StepRows.Inside.REGISTERED, desk, null, null));
            return matter;
        }

        Admitted leave(Arrival.Left left) {
            ArrivedAct act = left.act();
            ActHeader header = left.header();
            Matter matter = batch.matter(act.matter());
            if (matter != null && matter.partner().equals(act.from())) {
                // The header counts in the graph of both nations, without effect: the author's next act names it as seen.
                batch.thread(kind(matter), matter.id());
                batch.place(kind(matter), matter, ArrivalBatch.row(act, left.admitted().outcome()));
            }
            if (left.admitted().outcome() == Outcome.STOPPED_BY_GATE) {
                after.add(() -> events.publishEvent(new ActStopped(ActStopped.Place.ARRIVAL, act.from(), header.kind(), header.act(),
                        String.valueOf(left.admitted().reason()), act.digest(), null, null, header.fictional(), act.receivedAt())));
            }
            after.add(() -> trail.record(Deed.of("act.not-admitted").about("act", act.digest())
                    .with("outcome", left.admitted().outcome()).with("reason", String.valueOf(left.admitted().reason()))
                    .with("from", act.from())));
            return left.admitted();
        }

        private Kind kind(Matter matter) {
            return judge.kind(matter);
        }

        void write() {
            List<Matter> fresh = batch.moved.values().stream().filter(matter -> batch.isNew(matter.id())).toList();
            List<Matter> known = batch.moved.values().stream().filter(matter -> !batch.isNew(matter.id())).toList();
            tables.matters().add(fresh);
            tables.matters().move(known);
            tables.access().grant(grants.stream()
                    .map(grant -> new AccessRows.Grant(batch.moved.get(grant.matter().id()), grant.unit(), grant.why(), grant.at(), grant.by()))
                    .toList());
            tables.access().move(known, true);
            tables.acts().add(batch.newActs);
            tables.acts().change(List.copyOf(batch.changedActs.values()));
            tables.words().add(fresh);
            tables.identifiers().add(named);
            tables.steps().add(steps);
            tables.translations().lack(untranslated);
            projected.forEach((id, placed) -> {
                Matter matter = batch.moved.get(id);
                projections.placed(database, matter, batch.thread(kind(matter), id), placed);
            });
            trail.recordAll(batch.newActs.stream().filter(act -> act.outcome() == Outcome.ACCEPTED)
                    .map(act -> Deed.of("act.admitted").about("act", act.digest()).in(act.matter()).with("act", act.act())).toList());
            after.forEach(Runnable::run);
        }
    }
}
