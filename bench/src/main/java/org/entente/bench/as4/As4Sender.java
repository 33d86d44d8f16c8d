package org.entente.bench.as4;

import com.helger.mime.CMimeType;
import com.helger.phase4.attachment.AS4OutgoingAttachment;
import com.helger.phase4.crypto.IAS4CryptoFactory;
import com.helger.phase4.mgr.AS4ManagerFactoryInMemory;
import com.helger.phase4.mgr.MetaAS4Manager;
import com.helger.phase4.model.pmode.PMode;
import com.helger.phase4.sender.AS4Sender;
import com.helger.phase4.sender.EAS4UserMessageSendResult;
import com.helger.phase4.sender.IAS4SignalMessageValidationResultHandler;
import com.helger.phase4.util.Phase4Exception;
import com.helger.scope.mgr.ScopeManager;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.bench.Body;
import org.entente.bench.load.Work;
import org.entente.bench.peer.KeyRing;
import org.entente.bench.peer.MutualTls;
import org.entente.bench.peer.Sender;

/** Signs and encrypts each message, and is content only with a signed receipt for exactly what was signed. */
public final class As4Sender implements Sender {
    /** xmlsec cannot decrypt one X25519 message in about 2,500; encrypted again, it can. */
    private static final int ATTEMPTS = 3;

    private final As4Profile profile;
    private final String address;
    private final PMode mode;
    private final IAS4CryptoFactory signing;
    private final IAS4CryptoFactory sealing;
    private final X509Certificate recipient;
    private final KeptConnections connections;
    private final AtomicLong repeats = new AtomicLong();

    public As4Sender(As4Profile profile, Path keys, int port) throws IOException, GeneralSecurityException {
        this(profile, keys, port, entity -> entity);
    }

    As4Sender(As4Profile profile, Path keys, int port, KeptConnections.Passing passing)
            throws IOException, GeneralSecurityException {
        if (!ScopeManager.isGlobalScopePresent()) {
            MetaAS4Manager.setFactory(new AS4ManagerFactoryInMemory());
            ScopeManager.onGlobalBegin("bench");
            As4Profile.register();
        }
        this.profile = profile;
        address = "https://localhost:" + port + "/";
        mode = profile.mode(address);
        signing = profile.signing(keys, "a");
        sealing = profile.sealing(keys, "a");
        recipient = profile.sealingKeys(keys, "a").partner();
        connections = new KeptConnections(MutualTls.client(KeyRing.read(keys, "a-tls")), passing);
    }

    @Override
    public Work act() {
        byte[] body = Body.bytes();
        return () -> send(AS4OutgoingAttachment.builder().data(body).mimeType(CMimeType.APPLICATION_JSON));
    }

    @Override
    public Work attachment(long bytes) {
        byte[] file = new byte[Math.toIntExact(bytes)];
        return () -> send(AS4OutgoingAttachment.builder().data(file).mimeType(CMimeType.APPLICATION_OCTET_STREAM));
    }

    @Override
    public long repeats() {
        return repeats.get();
    }

    private void send(AS4OutgoingAttachment.Builder payload) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                sendOnce(payload);
                return;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                repeats.incrementAndGet();
            }
        }
    }

    /** @throws IOException if no receipt came, or one that proves nothing */
    void sendOnce(AS4OutgoingAttachment.Builder payload) throws IOException {
        AtomicBoolean signed = new AtomicBoolean();
        AtomicReference<String> matches = new AtomicReference<>("no receipt");
        AtomicReference<Phase4Exception> fault = new AtomicReference<>();
        EAS4UserMessageSendResult result = AS4Sender.builderUserMessage()
                .customHttpPoster(connections)
                .cryptoFactorySign(signing)
                .cryptoFactoryCrypt(sealing)
                .withSigningParams(params -> profile.signingParams().cloneTo(params))
                .withCryptParams(params -> profile.cryptParams().setCertificate(recipient).cloneTo(params))
                .as4ProfileID(As4Profile.ID)
                .incomingProfileSelector(As4Profile.SELECTOR)
                .pmode(mode)
                .pmodeResolver((id, service, action, from, to, agreement, where) -> mode)
                .agreementRef(As4Profile.AGREEMENT)
                .service(As4Profile.SERVICE)
                .action(As4Profile.ACTION)
                .fromPartyID("a")
                .fromRole(mode.getInitiator().getRole())
                .toPartyID("b")
                .toRole(mode.getResponder().getRole())
                .endpointURL(address)
                .payload(payload)
                .signalMsgConsumer((signal, metadata, state) -> signed.set(state.isSoapSignatureChecked()))
                .signalMsgValidationResultHdl(new Comparison(matches))
                .sendMessageAndCheckForReceipt(fault::set);
        if (!result.isSuccess() || !signed.get() || !matches.get().isEmpty()) {
            throw new IOException(result + ", answer signed " + signed + ", " + matches, fault.get());
        }
    }

    @Override
    public void close() throws IOException {
        connections.close();
    }

    /** Whether the receipt names the very digests that were signed; an empty text says yes. */
    private record Comparison(AtomicReference<String> result) implements IAS4SignalMessageValidationResultHandler {
        @Override
        public void onSuccess() {
            result.set("");
        }

        @Override
        public void onError(String why) {
            result.set(why);
        }

        @Override
        public void onNotApplicable() {
            result.set("not applicable");
        }
    }
}
