package org.entente.node.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.node.home.Later;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.PartEntry;
import org.entente.protocol.act.Recipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Commits released acts: our own copy, a sealed copy for each recipient, and a place in each recipient's queue. */
@Component
class ReleasedActs implements Outbox {
    private final OwnKeys keys;
    private final Peers peers;
    private final KeptParts vault;
    private final Sealers sealers;
    private final OwnFiles files;
    private final CallersConnection caller;
    private final Wake wake;
    private final Clock clock;

    ReleasedActs(
            OwnKeys keys,
            Peers peers,
            KeptParts vault,
            Sealers sealers,
            OwnFiles files,
            CallersConnection caller,
            Wake wake,
            Clock clock) {
        this.keys = keys;
        this.peers = peers;
        this.vault = vault;
        this.sealers = sealers;
        this.files = files;
        this.caller = caller;
        this.wake = wake;
        this.clock = LinkTime.said(clock);
    }

    @Override
    public void commit(OutgoingAct act) {
        check(act);
        List<Peer> recipients = act.recipients().stream().map(this::reachable).toList();
        keepOwn(act);
        List<SealedPart> sealed = new ArrayList<>();
        List<Queued> queued = new ArrayList<>();
        for (Peer recipient : recipients) {
            List<SealedPart> parts = seal(act, recipient);
            sealed.addAll(parts);
            int bytes = act.header().text().length()
                    + parts.stream().mapToInt(part -> part.jwe().length()).sum();
            queued.add(new Queued(recipient.nation(), bytes));
        }
        write(act, sealed);
        queue(act, queued);
        wakeAfterCommit(act.recipients());
    }

    /** A sealed copy of one part for one recipient. */
    record SealedPart(Nation partner, int part, String jwe) {}

    private record Queued(Nation partner, int bytes) {}

    private void check(OutgoingAct act) {
        ActHeader header = act.header().content();
        SortedSet<Nation> addressed = header.recipients().stream()
                .map(Recipient::nation)
                .filter(nation -> !nation.equals(keys.nation()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!addressed.equals(act.recipients())) {
            throw new IllegalArgumentException("the header addresses " + addressed + ", the list " + act.recipients());
        }
        if (!header.author().nation().equals(keys.nation())
                || !act.header().keyId().equals(keys.signingKey().id())) {
            throw new IllegalArgumentException("an act of ours, signed with our current key");
        }
        List<PartEntry> parts = header.parts();
        int bodies = act.body() == null ? 0 : 1;
        if (parts.size() != bodies + act.attachments().size()) {
            throw new IllegalArgumentException("the header announces " + parts.size() + " parts");
        }
        if (act.body() != null && !act.body().commitment().equals(parts.getFirst().commitment())) {
            throw new IllegalArgumentException("the header commits to another body");
        }
        for (int i = 0; i < act.attachments().size(); i++) {
            if (!act.attachments().get(i).commitment().equals(parts.get(bodies + i).commitment())) {
                throw new IllegalArgumentException("the header commits to another attachment");
            }
        }
    }

    private Peer reachable(Nation nation) {
        Peer peer = peers.find(nation)
                .orElseThrow(() -> new CannotBeSent(nation, CannotBeSent.Reason.UNKNOWN_PARTNER));
        if (peer.suspended()) {
            throw new CannotBeSent(nation, CannotBeSent.Reason.SUSPENDED_PARTNER);
        }
        if (peer.sealingKey() == null) {
            throw new CannotBeSent(nation, CannotBeSent.Reason.NO_SEALING_KEY);
        }
        return peer;
    }

    private void keepOwn(OutgoingAct act) {
        Later.write(
                caller.rows(),
                """
                INSERT INTO entente.act_header (digest, matter, author, urgent, header, at)
                VALUES (?, ?, ?, ?, ?, ?)""",
                act.digest().bytes(),
                act.matter(),
                keys.nation().code(),
                act.urgent(),
                act.header().text(),
                Headers.at(clock.instant()));
        Body body = act.body();
        if (body != null) {
            vault.keep(List.of(vault.part(act.digest(), 0, act.matter(), body)));
        }
    }

    private List<SealedPart> seal(OutgoingAct act, Peer recipient) {
        List<SealedPart> parts = new ArrayList<>();
        Body body = act.body();
        if (body != null) {
            parts.add(new SealedPart(
                    recipient.nation(),
                    0,
                    body.seal(act.matter(), recipient.nation(), sealers.towards(recipient))));
        }
        int index = parts.size();
        for (Attachments.Staged file : act.attachments()) {
            parts.add(new SealedPart(recipient.nation(), index, files.bind(file, act, index, recipient)));
            index++;
        }
        return parts;
    }

    private void write(OutgoingAct act, List<SealedPart> sealed) {
        ManyRows.of(sealed)
                .all(act.digest().bytes())
                .all(act.matter())
                .text(part -> part.partner().code())
                .whole(part -> (long) part.part())
                .text(SealedPart::jwe)
                .later(caller.rows(), """
                        INSERT INTO entente.sealed_part (digest, matter, partner, part, jwe)
                        SELECT d, m, n.* FROM (SELECT ?::bytea AS d, ?::uuid AS m) o,
                            unnest(?, ?::int[], ?) AS n""");
    }

    private void queue(OutgoingAct act, List<Queued> queued) {
        ManyRows.of(queued)
                .all(act.digest().bytes())
                .all(act.matter())
                .all(act.urgent())
                .all(act.header().keyId().bytes())
                .all(Headers.at(clock.instant()))
                .text(each -> each.partner().code())
                .whole(each -> (long) each.bytes())
                .later(caller.rows(), """
                        INSERT INTO entente.outbox (digest, matter, urgent, signed_by, at, partner, bytes)
                        SELECT o.*, n.* FROM (SELECT ?::bytea, ?::uuid, ?::bool, ?::bytea, ?::timestamptz) AS o,
                            unnest(?, ?::int[]) AS n""");
    }

    private void wakeAfterCommit(SortedSet<Nation> recipients) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                recipients.forEach(wake::up);
            }
        });
    }
}
