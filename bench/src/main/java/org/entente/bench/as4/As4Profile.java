package org.entente.bench.as4;

import com.helger.base.state.ETriState;
import com.helger.phase4.CAS4;
import com.helger.phase4.crypto.AS4CryptParams;
import com.helger.phase4.crypto.AS4CryptoFactoryInMemoryKeyStore;
import com.helger.phase4.crypto.AS4SigningParams;
import com.helger.phase4.crypto.ECryptoAlgorithmCrypt;
import com.helger.phase4.crypto.ECryptoAlgorithmSign;
import com.helger.phase4.crypto.ECryptoAlgorithmSignDigest;
import com.helger.phase4.crypto.ECryptoKeyEncryptionAlgorithm;
import com.helger.phase4.crypto.IAS4CryptoFactory;
import com.helger.phase4.incoming.AS4IncomingProfileSelectorConstant;
import com.helger.phase4.incoming.IAS4IncomingProfileSelector;
import com.helger.phase4.mgr.MetaAS4Manager;
import com.helger.phase4.model.EMEP;
import com.helger.phase4.model.EMEPBinding;
import com.helger.phase4.model.pmode.PMode;
import com.helger.phase4.model.pmode.PModeParty;
import com.helger.phase4.model.pmode.PModeReceptionAwareness;
import com.helger.phase4.model.pmode.leg.EPModeSendReceiptReplyPattern;
import com.helger.phase4.model.pmode.leg.PModeLeg;
import com.helger.phase4.model.pmode.leg.PModeLegBusinessInformation;
import com.helger.phase4.model.pmode.leg.PModeLegProtocol;
import com.helger.phase4.model.pmode.leg.PModeLegSecurity;
import com.helger.phase4.profile.AS4Profile;
import com.helger.phase4.wss.EWSSVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.entente.bench.peer.KeyRing;

/** The two profiles of eDelivery AS4 in use: version 1 with RSA, version 2 with the curves that we use ourselves. */
public enum As4Profile {
    RSA("rsa", "rsa", ECryptoAlgorithmSign.RSA_SHA_256) {
        @Override
        void crypt(AS4CryptParams params) {
            params.setKeyEncAlgorithm(ECryptoKeyEncryptionAlgorithm.RSA_OAEP_XENC11);
        }
    },
    ED25519("ed25519", "x25519", ECryptoAlgorithmSign.EDDSA_ED25519) {
        @Override
        void crypt(AS4CryptParams params) {
            params.setEDelivery2KeyAgreementX25519();
        }
    };

    static final String ID = "bench";

    /** No profile's rules beyond these: fewer checks, in favour of AS4. */
    static final IAS4IncomingProfileSelector SELECTOR = new AS4IncomingProfileSelectorConstant(ID, false);

    static final String AGREEMENT = "urn:bench:agreement";
    static final String SERVICE = "urn:bench:service";
    static final String ACTION = "urn:bench:act";

    private final String signing;
    private final String sealing;
    private final ECryptoAlgorithmSign algorithm;

    As4Profile(String signing, String sealing, ECryptoAlgorithmSign algorithm) {
        this.signing = signing;
        this.sealing = sealing;
        this.algorithm = algorithm;
    }

    /** Makes phase4 keep what it keeps in memory, and tells it that there is a profile; its global scope must be there. */
    static void register() {
        MetaAS4Manager.getProfileMgr().registerProfile(new AS4Profile(
                ID, ID, () -> null, (from, to, address) -> null, (from, to) -> ID, false, false));
    }

    abstract void crypt(AS4CryptParams params);

    /** Party {@code a} or {@code b}, with the partner's certificate pinned. */
    IAS4CryptoFactory signing(Path keys, String party) throws IOException, GeneralSecurityException {
        return factory(KeyRing.read(keys, party + "-" + signing));
    }

    IAS4CryptoFactory sealing(Path keys, String party) throws IOException, GeneralSecurityException {
        return factory(KeyRing.read(keys, party + "-" + sealing));
    }

    KeyRing sealingKeys(Path keys, String party) throws IOException, GeneralSecurityException {
        return KeyRing.read(keys, party + "-" + sealing);
    }

    private static IAS4CryptoFactory factory(KeyRing ring) {
        return new AS4CryptoFactoryInMemoryKeyStore(ring.own(), KeyRing.OWN, KeyRing.PASSWORD, ring.trusted());
    }

    AS4SigningParams signingParams() {
        return AS4SigningParams.createDefault()
                .setAlgorithmSign(algorithm)
                .setAlgorithmSignDigest(ECryptoAlgorithmSignDigest.DIGEST_SHA_256);
    }

    AS4CryptParams cryptParams() {
        AS4CryptParams params = AS4CryptParams.createDefault().setAlgorithmCrypt(ECryptoAlgorithmCrypt.AES_128_GCM);
        crypt(params);
        return params;
    }

    /** One way, pushed, with a signed receipt of non-repudiation in the answer. */
    PMode mode(String address) {
        PModeLegSecurity security = new PModeLegSecurity();
        security.setWSSVersion(EWSSVersion.WSS_111);
        security.setX509SignatureAlgorithm(algorithm);
        security.setX509SignatureHashFunction(ECryptoAlgorithmSignDigest.DIGEST_SHA_256);
        security.setX509EncryptionAlgorithm(ECryptoAlgorithmCrypt.AES_128_GCM);
        security.setX509EncryptionMinimumStrength(128);
        security.setPModeAuthorize(false);
        security.setSendReceipt(true);
        security.setSendReceiptNonRepudiation(true);
        security.setSendReceiptReplyPattern(EPModeSendReceiptReplyPattern.RESPONSE);
        PModeLeg leg = new PModeLeg(
                PModeLegProtocol.createForDefaultSoapVersion(address),
                PModeLegBusinessInformation.create(SERVICE, ACTION, null, CAS4.DEFAULT_MPC_ID),
                null,
                null,
                security);
        return new PMode(
                "bench",
                PModeParty.createSimple("a", CAS4.DEFAULT_INITIATOR_URL),
                PModeParty.createSimple("b", CAS4.DEFAULT_RESPONDER_URL),
                AGREEMENT,
                EMEP.ONE_WAY,
                EMEPBinding.PUSH,
                leg,
                null,
                null,
                new PModeReceptionAwareness(ETriState.TRUE, ETriState.TRUE, 1, 10_000, ETriState.TRUE));
    }
}
