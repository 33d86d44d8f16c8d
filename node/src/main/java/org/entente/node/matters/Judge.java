package org.entente.node.matters;

import static org.entente.protocol.receipt.Outcome.CANNOT_BE_OPENED;
import static org.entente.protocol.receipt.Outcome.NOT_UNDERSTOOD;
import static org.entente.protocol.receipt.Outcome.STOPPED_BY_GATE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.node.exchange.Admitted;
import org.entente.node.exchange.ArrivedAct;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.matter.MatterId;
import org.entente.treaty.Finding;
import org.entente.treaty.GateResult;
import org.entente.treaty.PredominanceTest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides what becomes of an arrived act. The order is fixed: what the header alone shows, then the gate, then the shape
 * of the body, then the route, then the table. So what the gate stops is stopped however malformed the rest is.
 */
final class Judge {
    private final Kinds kinds;
    private final Gatekeeper gate;
    private final Crossing crossing;
    private final Nation own;

    Judge(Kinds kinds, Gatekeeper gate, Crossing crossing, Nation own) {
        this.kinds = kinds;
        this.gate = gate;
        this.crossing = crossing;
        this.own = own;
    }

    /** What is held of the matter of an act, while a batch is judged. */
    interface Held {
        @Nullable Matter matter();

        /** The body of the act that opened the matter, if it is still there. */
        @Nullable ObjectNode openingBody();

        List<PredominanceTest> tests();

        /** What the act's author had seen and took effect. */
        List<Kind.Past> past(Kind kind, ActHeader header);

        /** Whether the matter's table lets this act count here. */
        boolean allows(Kind kind, ArrivedAct act, ActHeader header);
    }

    Kind kind(Matter matter) {
        return kinds.held(matter.kind(), matter.kindVersion());
    }

    Arrival judge(ArrivedAct act, Held held) {
        ActHeader header = act.header().content();
        Optional<Kind> kind = kinds.find(header.kind(), header.kindVersion());
        if (kind.isEmpty()) {
            return Arrival.Left.because(act, NOT_UNDERSTOOD, "unknown-kind");
        }
        Optional<String> misplaced = misplaced(kind.get(), act, header, held.matter());
        if (misplaced.isPresent()) {
            return Arrival.Left.because(act, NOT_UNDERSTOOD, misplaced.get());
        }
        if (act.unreadable() != null) {
            return Arrival.Left.because(act, CANNOT_BE_OPENED, code(act.unreadable()));
        }
        Optional<ObjectNode> body = body(act, header);
        if (body.isEmpty()) {
            return Arrival.Left.because(act, NOT_UNDERSTOOD, "body-not-json");
        }
        return judgeBody(kind.get(), act, header, body.get(), held);
    }

    private Arrival judgeBody(Kind kind, ArrivedAct act, ActHeader header, ObjectNode body, Held held) {
        GateResult result = gate.receiving(kind, header, body, held.openingBody(), held.tests());
        if (result.verdict() == GateResult.Verdict.STOPPED) {
            return Arrival.Left.because(act, STOPPED_BY_GATE, rule(result));
        }
        if (!kind.schema(header.act()).check(body).isEmpty()) {
            return Arrival.Left.because(act, NOT_UNDERSTOOD, "body-shape");
        }
        if (held.matter() == null) {
            Optional<String> closed = crossing.closed(header, act.receivedAt());
            if (closed.isPresent()) {
                return Arrival.Left.because(act, NOT_UNDERSTOOD, closed.get());
            }
        }
        if (!held.allows(kind, act, header)) {
            return Arrival.Left.because(act, NOT_UNDERSTOOD, "not-in-table");
        }
        @Nullable Matter matter = held.matter();
        Optional<String> objection = kind.objection(header.act(), header.author().authority(),
                () -> Optional.ofNullable(matter).map(Matter::theirAuthority),
                body, () -> held.past(kind, header));
        if (objection.isPresent()) {
            return Arrival.Left.because(act, NOT_UNDERSTOOD, objection.get());
        }
        return new Arrival.Taken(act, kind, body, Flag.of(result, kind.content(header.act(), body, held.openingBody())), Admitted.accepted());
    }

    /** Why an act cannot belong to the matter it names, by codes of the header alone. */
    private Optional<String> misplaced(Kind kind, ArrivedAct act, ActHeader header, @Nullable Matter matter) {
        boolean opens = kind.openings().contains(header.act()) && header.seen().isEmpty();
        if (!kind.lifeCycle().acts().contains(header.act())) {
            return Optional.of("unknown-act");
        }
        if (!header.addresses(own) || !header.author().nation().equals(act.from())) {
            return Optional.of("not-addressed");
        }
        if (matter == null) {
            return opens ? opener(header) : Optional.of("unknown-matter");
        }
        boolean same = matter.kind().equals(header.kind()) && matter.kindVersion() == header.kindVersion()
                && matter.partner().equals(act.from()) && matter.fictional() == header.fictional();
        return same ? Optional.empty() : Optional.of("another-matter");
    }

    private static Optional<String> opener(ActHeader header) {
        try {
            return new MatterId(header.matter()).opener().equals(header.author().nation())
                    ? Optional.empty()
                    : Optional.of("not-the-opener");
        } catch (IllegalArgumentException e) {
            return Optional.of("not-a-matter");
        }
    }

    private static Optional<ObjectNode> body(ArrivedAct act, ActHeader header) {
        boolean stated = !header.parts().isEmpty() && header.parts().getFirst().role() == PartEntry.Role.BODY
                && header.parts().getFirst().mediaType().equals(Bodies.MEDIA_TYPE);
        return stated && act.body() != null ? Bodies.read(act.body()) : Optional.empty();
    }

    static String rule(GateResult result) {
        return result.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.BAR || finding.kind() == Finding.Kind.MISSING)
                .map(finding -> finding.rule().id())
                .findFirst()
                .orElse("gate");
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
