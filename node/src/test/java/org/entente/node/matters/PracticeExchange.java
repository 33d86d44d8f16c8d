package org.entente.node.matters;

import java.io.IOException;
import java.io.InputStream;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.node.exchange.Attachments;
import org.entente.node.exchange.Deliveries;
import org.entente.node.exchange.Delivery;
import org.entente.node.exchange.Evidence;
import org.entente.node.exchange.Outbox;
import org.entente.node.exchange.OwnKeys;
import org.entente.node.exchange.PartVault;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.act.Commitment;
import org.entente.protocol.act.Salt;
import org.entente.protocol.jose.OpeningKey;
import org.entente.protocol.jose.SigningKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Stands in for the exchange where a test is about what acts mean and not about how they travel. No stereotype: scans must not find it. */
@EnableTransactionManagement(proxyTargetClass = true)
class PracticeExchange {
    @Bean
    Outbox outbox(HandCarrier carrier) {
        return act -> {
            for (int part = 1; part <= act.attachments().size(); part++) {
                carrier.files.put(act.digest() + "/" + part, carrier.staged.get(act.attachments().get(part - 1).id()));
            }
            carrier.parts.put(act.digest(), act.body().plaintext());
            carrier.waiting.add(act);
        };
    }

    @Bean
    PartVault partVault(HandCarrier carrier) {
        return new PartVault() {
            @Override
            public Optional<byte[]> open(Digest act, int part) {
                return part == 0 ? Optional.ofNullable(carrier.parts.get(act)) : Optional.empty();
            }

            @Override
            public Map<Digest, byte[]> bodies(Collection<Digest> acts) {
                Map<Digest, byte[]> bodies = new HashMap<>(carrier.parts);
                bodies.keySet().retainAll(acts);
                return bodies;
            }

            @Override
            public Optional<byte[]> salt(Digest act, int part) {
                return Optional.empty();
            }

            @Override
            public boolean erase(Digest act, int part) {
                return carrier.parts.remove(act) != null;
            }

            @Override
            public int eraseAct(Digest act) {
                return erase(act, 0) ? 1 : 0;
            }

            @Override
            public int eraseMatter(UUID matter) {
                return 0;
            }
        };
    }

    @Bean
    Attachments attachments(HandCarrier carrier) {
        Map<UUID, Attachments.Staged> staged = new HashMap<>();
        return new Attachments() {
            @Override
            public Staged stage(UUID matter, InputStream content) throws IOException {
                byte[] bytes = content.readAllBytes();
                Salt salt = Salt.generate(new java.security.SecureRandom());
                Staged one = new Staged(UUID.randomUUID(), matter, bytes.length, Commitment.to(salt, bytes));
                staged.put(one.id(), one);
                carrier.staged.put(one.id(), bytes);
                return one;
            }

            @Override
            public Optional<Staged> staged(UUID id) {
                return Optional.ofNullable(staged.get(id));
            }

            @Override
            public Optional<InputStream> open(UUID id) {
                return Optional.ofNullable(carrier.staged.get(id)).map(java.io.ByteArrayInputStream::new);
            }

            @Override
            public void discard(UUID id) {
                staged.remove(id);
            }

            @Override
            public Optional<InputStream> open(Digest act, int part) {
                return Optional.ofNullable(carrier.files.get(act + "/" + part)).map(java.io.ByteArrayInputStream::new);
            }

            @Override
            public Optional<Whole> whole(Digest act, int part) {
                return Optional.empty();
            }

            @Override
            public List<String> completions(Digest act, int part) {
                return List.of();
            }

            @Override
            public Optional<Progress> progress(Digest act, int part) {
                return Optional.empty();
            }
        };
    }

    @Bean
    Deliveries deliveries() {
        return new Deliveries() {
            @Override
            public SortedMap<Nation, Delivery> of(Digest act) {
                return new TreeMap<>();
            }

            @Override
            public Map<Digest, SortedMap<Nation, Delivery>> of(Collection<Digest> acts) {
                return Map.of();
            }

            @Override
            public Map<Digest, Delivery.Outside> arrivedOutside(UUID matter) {
                return Map.of();
            }
        };
    }

    @Bean
    Evidence evidence() {
        return new Evidence() {
            @Override
            public List<ProvenDirection> of(UUID matter) {
                return List.of();
            }

            @Override
            public Map<Digest, Long> arrivals(UUID matter) {
                return Map.of();
            }

            @Override
            public Optional<HeldHeader> header(Digest act) {
                return Optional.empty();
            }

            @Override
            public List<HeldHeader> headers(UUID matter) {
                return List.of();
            }
        };
    }

    @Bean
    OwnKeys ownKeys(HandCarrier carrier) {
        return new OwnKeys() {
            @Override
            public Nation nation() {
                return carrier.nation;
            }

            @Override
            public SigningKey signingKey() {
                return carrier.signing;
            }

            @Override
            public Optional<SigningKey> signingKey(Digest id) {
                return Optional.of(carrier.signing);
            }

            @Override
            public Optional<OpeningKey> openingKey(Digest id) {
                return Optional.empty();
            }

            @Override
            public X509Certificate certificate() {
                throw new UnsupportedOperationException("nothing is carried over a wire here");
            }

            @Override
            public PrivateKey certificateKey() {
                throw new UnsupportedOperationException("nothing is carried over a wire here");
            }

            @Override
            public byte[] storageKey() {
                return new byte[32];
            }
        };
    }

    /** Every officer's device shows the same code here; that it is asked for is what these tests are about. */
    @Bean
    @Primary
    Releases.CodeCheck practiceCode() {
        return (officer, code) -> code.equals("000000")
                ? org.entente.node.officers.ReleaseCode.Answer.RIGHT
                : org.entente.node.officers.ReleaseCode.Answer.WRONG;
    }
}
