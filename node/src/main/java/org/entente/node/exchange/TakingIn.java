package org.entente.node.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.node.home.Reply;
import org.entente.protocol.Digest;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Body;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.head.Direction;
import org.entente.protocol.parcel.LedgerEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens, judges and keeps what a parcel brought, many at once, inside the transaction that appends. */
@Component
class TakingIn {
    private final OwnKeys keys;
    private final Headers headers;
    private final KeptParts vault;
    private final Judging judging;
    private final SignedReceipts receipts;
    private final AnnouncedFiles files;
    private final ApplicationEventPublisher events;

    TakingIn(
            OwnKeys keys,
            Headers headers,
            KeptParts vault,
            Judging judging,
            SignedReceipts receipts,
            AnnouncedFiles files,
            ApplicationEventPublisher events) {
        this.keys = keys;
        this.headers = headers;
        this.vault = vault;
        this.judging = judging;
        this.receipts = receipts;
        this.files = files;
        this.events = events;
    }

    /** Which of these are kept already; asked together with what is asked next. */
    Reply<Digest> known(List<Carried> carried) {
        return headers.known(carried.stream().map(Carried::digest).toList());
    }

    /** One act of the batch between the steps. */
    private record Taken(ArrivedAct act, Unsealing.Opened opened) {}

    /** An entry and its position; {@link ArrivedAct#OUTSIDE} for one outside the ledger. */
    record Placed(Carried carried, long position) {
        Digest digest() {
            return carried.digest();
        }
    }

    /**
     * Takes in entries in their order; each digest once.
     *
     * @param known which of them are kept already
     */
    Map<Digest, Admitted> takeIn(Direction direction, List<Placed> placed, Instant at, Set<Digest> known) {
        Map<Digest, Admitted> admitted = new HashMap<>();
        List<Taken> acts = new ArrayList<>();
        List<Carried> papers = new ArrayList<>();
        for (Placed place : placed) {
            Carried each = place.carried();
            if (known.contains(each.digest())) {
                admitted.put(each.digest(), receipts.earlier(each.digest(), direction));
            } else if (each.read() instanceof LedgerEntry.Act(var header) && speaksForItself(header, direction)) {
                acts.add(open(direction, place.position(), each, header, at));
            } else {
                papers.add(each);
                admitted.put(each.digest(), paper(each));
            }
        }
        headers.keepPapers(papers.stream().map(Carried::jws).toList(), at);
        headers.keep(acts.stream().map(taken -> taken.act().header()).toList(), at);
        List<Admitted> judged = judging.judge(acts.stream().map(Taken::act).toList());
        keep(acts, judged);
        for (int i = 0; i < acts.size(); i++) {
            ArrivedAct act = acts.get(i).act();
            admitted.put(act.digest(), judged.get(i));
            events.publishEvent(new ActDelivered(act.digest(), act.matter(), act.from(), judged.get(i)));
        }
        return admitted;
    }

    /** After a loss: what we had receipted is kept again with its outcome, and the admission sees it again. */
    Admitted takeInAgain(Direction direction, Placed lost, Outcome receipted, Instant at, Set<Digest> known) {
        Admitted now = takeIn(direction, List.of(lost), at, known).get(lost.digest());
        return now.outcome() == receipted
                ? now
                : new Admitted(receipted, now.reason(), now.rule(), now.ruleVersion(), now.dueAt(), now.zone());
    }

    /** An act by another nation, or not for us, is no act between us two; its signature and its position stand. */
    private boolean speaksForItself(Signed<ActHeader> header, Direction direction) {
        return header.content().author().nation().equals(direction.from())
                && header.content().addresses(direction.to());
    }

    private static Admitted paper(Carried carried) {
        return switch (carried.read()) {
            case LedgerEntry.Key key -> Admitted.accepted();
            case LedgerEntry.Act act -> Admitted.not(Outcome.NOT_UNDERSTOOD, "not-between-us");
            case LedgerEntry.Unreadable unreadable -> Admitted.not(Outcome.NOT_UNDERSTOOD, "header");
        };
    }

    private Taken open(Direction direction, long position, Carried carried, Signed<ActHeader> header, Instant at) {
        Unsealing.Opened opened = new Unsealing(keys).open(header.content(), carried);
        Body body = opened.body();
        ArrivedAct act = new ArrivedAct(
                header,
                direction.from(),
                direction.epoch(),
                position,
                at,
                body == null ? null : body.plaintext(),
                opened.unreadable());
        return new Taken(act, opened);
    }

    /** Only what was accepted is kept; a body that was stopped or not understood is gone with this call. */
    private void keep(List<Taken> acts, List<Admitted> judged) {
        List<KeptParts.Part> parts = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            Taken taken = acts.get(i);
            if (judged.get(i).outcome() != Outcome.ACCEPTED || taken.opened().unreadable() != null) {
                continue;
            }
            Body body = taken.opened().body();
            if (body != null) {
                parts.add(vault.part(taken.act().digest(), 0, taken.act().matter(), body));
            }
            files.announced(taken.act(), taken.opened().files());
        }
        vault.keep(parts);
    }
}
