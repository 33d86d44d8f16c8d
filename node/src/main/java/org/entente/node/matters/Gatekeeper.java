package org.entente.node.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Recipient;
import org.entente.treaty.Attachment;
import org.entente.treaty.Content;
import org.entente.treaty.End;
import org.entente.treaty.FreeText;
import org.entente.treaty.GateCheck;
import org.entente.treaty.GateResult;
import org.entente.treaty.HeaderBasis;
import org.entente.treaty.LawfulBasis;
import org.entente.treaty.PredominanceTest;
import org.entente.treaty.Proposal;
import org.entente.treaty.Route;
import org.entente.treaty.WishReview;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts an act before the gate: at drafting, at release and on arrival the same question, so that what one end lets
 * through the other end judges by the same rules.
 */
final class Gatekeeper {
    private final GateCheck gate;

    Gatekeeper(GateCheck gate) {
        this.gate = gate;
    }

    /** What people said about flagged texts, and the texts that an act would agree to. */
    record Reviewed(List<WishReview> reviews, List<FreeText> agreed) {
        static final Reviewed NOTHING = new Reviewed(List.of(), List.of());
    }

    /** A draft of ours, or its release; {@code opening} is the body of the act that opened the matter. */
    GateResult sending(Kind kind, String act, Nation own, Set<Nation> to, ObjectNode body, ObjectNode opening,
            List<Attachment> attachments, List<PredominanceTest> tests, Reviewed reviewed) {
        Route route = new Route(End.SENDING, own.code(), codes(to));
        return ask(kind, act, route, null, body, opening, attachments, tests, reviewed);
    }

    /** An act that arrived. Attachments come later and are read then. */
    GateResult receiving(Kind kind, ActHeader header, ObjectNode body, @Nullable ObjectNode opening,
            List<PredominanceTest> tests) {
        Set<Nation> to = header.recipients().stream().map(Recipient::nation).collect(Collectors.toSet());
        Route route = new Route(End.RECEIVING, header.author().nation().code(), codes(to));
        HeaderBasis shown = new HeaderBasis(header.basis().type(), header.basis().iccs().orElse(null));
        List<Attachment> pending = new ArrayList<>();
        for (int part = 1; part < header.parts().size(); part++) {
            pending.add(new Attachment.Pending(part));
        }
        return ask(kind, header.act(), route, shown, body, opening, pending, tests);
    }

    /** What came on paper, as our officer wrote it down; the partner's gate may never have seen it. */
    GateResult paper(Kind kind, String act, Nation from, Nation own, ObjectNode body, List<Attachment> attachments, List<PredominanceTest> tests) {
        return ask(kind, act, new Route(End.RECEIVING, from.code(), Set.of(own.code())), null, body, body, attachments, tests);
    }

    /** An attachment that arrived after its act; asked with everything else of that act, because the rules look at the whole. */
    GateResult received(Kind kind, String act, Nation from, Set<Nation> to, ObjectNode body, @Nullable ObjectNode opening,
            Attachment attachment, List<PredominanceTest> tests) {
        Route route = new Route(End.RECEIVING, from.code(), codes(to));
        return ask(kind, act, route, null, body, opening, List.of(attachment), tests);
    }

    private GateResult ask(Kind kind, String act, Route route, @Nullable HeaderBasis shown, ObjectNode body,
            @Nullable ObjectNode opening, List<Attachment> attachments, List<PredominanceTest> tests) {
        return ask(kind, act, route, shown, body, opening, attachments, tests, Reviewed.NOTHING);
    }

    private GateResult ask(Kind kind, String act, Route route, @Nullable HeaderBasis shown, ObjectNode body,
            @Nullable ObjectNode opening, List<Attachment> attachments, List<PredominanceTest> tests, Reviewed reviewed) {
        ObjectNode first = opening == null ? body : opening;
        LawfulBasis basis = kind.basis(first).orElse(null);
        List<PredominanceTest> all = new ArrayList<>(tests);
        all.addAll(kind.tests(body));
        Content content = kind.content(act, body, opening).withAttachments(attachments);
        return gate.check(new Proposal(route, act, kind.canCarryPersons(act), shown, basis, content, all, reviewed.reviews(), reviewed.agreed()));
    }

    private static Set<String> codes(Set<Nation> nations) {
        return nations.stream().map(Nation::code).collect(Collectors.toSet());
    }
}
