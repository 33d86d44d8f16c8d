package org.entente.node.exchange;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.entente.node.home.KeyUse;
import org.entente.node.home.NationKeys;
import org.entente.node.nations.OwnNation;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.jose.OpeningKey;
import org.entente.protocol.jose.SigningKey;
import org.springframework.stereotype.Component;

/** The keys of the home, made ready for use once. */
@Component
class HomeKeys implements OwnKeys {
    private final Nation nation;
    private final List<SigningKey> signing;
    private final List<OpeningKey> opening;
    private final List<NationKeys.Identity> identities;
    private volatile NationKeys.Identity shown;
    private final byte[] storage;

    HomeKeys(OwnNation own, NationKeys keys) {
        this.nation = own.nation();
        this.signing = keys.all(KeyUse.SIGNING).stream()
                .map(key -> SigningKey.ofBytes(key.secret()))
                .toList();
        this.opening = keys.all(KeyUse.SEALING).stream()
                .map(key -> OpeningKey.ofBytes(key.secret()))
                .toList();
        this.identities = keys.identities();
        this.shown = identities.getLast();
        this.storage = keys.current(KeyUse.STORAGE).secret();
    }

    @Override
    public Nation nation() {
        return nation;
    }

    @Override
    public SigningKey signingKey() {
        return signing.getFirst();
    }

    @Override
    public List<SigningKey> signingKeys() {
        return signing;
    }

    @Override
    public Optional<SigningKey> signingKey(Digest id) {
        return signing.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    @Override
    public Optional<OpeningKey> openingKey(Digest id) {
        return opening.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    @Override
    public X509Certificate certificate() {
        return shown.certificate();
    }

    @Override
    public PrivateKey certificateKey() {
        return shown.key();
    }

    @Override
    public boolean showsNewest() {
        return shown == identities.getFirst();
    }

    @Override
    public void showNewest() {
        shown = identities.getFirst();
    }

    @Override
    public byte[] storageKey() {
        return storage.clone();
    }
}
