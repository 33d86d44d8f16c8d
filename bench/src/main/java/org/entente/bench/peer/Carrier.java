package org.entente.bench.peer;

import java.nio.file.Path;
import java.util.Arrays;
import org.entente.bench.as4.As4Profile;
import org.entente.bench.as4.As4Receiver;
import org.entente.bench.as4.As4Sender;
import org.entente.bench.mtls.PlainReceiver;
import org.entente.bench.mtls.PlainSender;

/** What the node is measured beside. */
public enum Carrier {
    /** A POST over mutual TLS, nothing signed: the floor. */
    MTLS("mtls") {
        @Override
        public Receiver receiver(Path keys) throws Exception {
            return PlainReceiver.open(keys);
        }

        @Override
        public Sender sender(Path keys, int port) throws Exception {
            return new PlainSender(keys, port);
        }
    },
    /** eDelivery AS4 1.x: RSA-2048 signatures, RSA-OAEP, AES-128-GCM. */
    AS4_RSA("as4-rsa") {
        @Override
        public Receiver receiver(Path keys) throws Exception {
            return As4Receiver.open(As4Profile.RSA, keys);
        }

        @Override
        public Sender sender(Path keys, int port) throws Exception {
            return new As4Sender(As4Profile.RSA, keys, port);
        }
    },
    /** eDelivery AS4 2.0: Ed25519 signatures, X25519 key agreement, AES-128-GCM. */
    AS4_ED25519("as4-ed25519") {
        @Override
        public Receiver receiver(Path keys) throws Exception {
            return As4Receiver.open(As4Profile.ED25519, keys);
        }

        @Override
        public Sender sender(Path keys, int port) throws Exception {
            return new As4Sender(As4Profile.ED25519, keys, port);
        }
    };

    private final String code;

    Carrier(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Carrier of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst().orElseThrow();
    }

    /** @param keys the directory in which {@link Parties} wrote */
    public abstract Receiver receiver(Path keys) throws Exception;

    public abstract Sender sender(Path keys, int port) throws Exception;
}
