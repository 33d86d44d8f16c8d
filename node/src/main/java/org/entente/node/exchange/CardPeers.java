package org.entente.node.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.node.kernel.DeviceTime;
import org.entente.node.kernel.Remembered;
import org.entente.node.nations.Authorities;
import org.entente.node.nations.DutyContact;
import org.entente.node.nations.Partner;
import org.entente.node.nations.Partners;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.card.Card;
import org.entente.protocol.jose.VerifyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Partners as their confirmed cards have them; read again when what was read is a second old. */
@Component
class CardPeers implements Peers {
    /** A partner that was just suspended is out after this at the latest, on every process. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Partners partners;
    private final Authorities authorities;
    private final JdbcClient database;
    private final Remembered<List<Peer>> peers;

    CardPeers(
            Partners partners,
            Authorities authorities,
            @Qualifier("exchange") JdbcClient database,
            DeviceTime time) {
        this.partners = partners;
        this.authorities = authorities;
        this.database = database;
        this.peers = new Remembered<>(this::read, FRESH, time);
    }

    @Override
    public Optional<Peer> find(Nation nation) {
        return all().stream().filter(peer -> peer.nation().equals(nation)).findFirst();
    }

    /** Nobody is called a stranger from memory: a partner paired a moment ago, or one with a new certificate, is let in. */
    @Override
    public Optional<Peer> byCertificate(Digest certificate) {
        return showing(certificate, all()).or(() -> showing(certificate, peers.anew()));
    }

    private static Optional<Peer> showing(Digest certificate, List<Peer> peers) {
        return peers.stream().filter(peer -> peer.certificates().contains(certificate)).findFirst();
    }

    @Override
    public List<Peer> all() {
        return peers.get();
    }

    private List<Peer> read() {
        return partners.all().stream()
                .filter(partner -> partner.status() != Partner.Status.PROPOSED)
                .map(this::peer)
                .toList();
    }

    private Peer peer(Partner partner) {
        Card card = Card.FORM.stored(partner.card()).content();
        return new Peer(
                partner.nation(),
                card.endpoints().isEmpty() ? null : card.endpoints().getFirst(),
                Set.copyOf(card.tlsPins()),
                signingKeys(card),
                card.sealingKey(),
                partner.status() == Partner.Status.SUSPENDED,
                dutyTelephone(partner.nation()));
    }

    /** Older confirmed cards too: what was signed before a change of keys must still verify. */
    private List<VerifyKey> signingKeys(Card current) {
        List<VerifyKey> keys = new ArrayList<>(
                database.sql("SELECT card FROM entente.partner_card WHERE nation = ? AND state = 'CONFIRMED' ORDER BY serial")
                        .param(current.nation().code())
                        .query(String.class)
                        .list()
                        .stream()
                        .map(text -> Card.FORM.stored(text).content().signingKey())
                        .distinct()
                        .toList());
        keys.remove(current.signingKey());
        keys.add(current.signingKey());
        return keys;
    }

    private @Nullable String dutyTelephone(Nation nation) {
        return authorities.of(nation).stream()
                .flatMap(authority -> authorities.dutyContactsOf(authority.code()).stream())
                .findFirst()
                .map(DutyContact::telephone)
                .orElse(null);
    }
}
