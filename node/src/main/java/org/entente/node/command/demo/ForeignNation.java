package org.entente.node.command.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import org.entente.node.exchange.MutualTls;
import org.entente.node.home.KeyMaking;
import org.entente.node.home.KeyUse;
import org.entente.node.home.NationKeys;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.act.ActHeader;
import org.entente.protocol.act.Author;
import org.entente.protocol.act.Basis;
import org.entente.protocol.act.Body;
import org.entente.protocol.act.Handling;
import org.entente.protocol.act.Recipient;
import org.entente.protocol.card.Card;
import org.entente.protocol.head.Checkpoint;
import org.entente.protocol.head.Direction;
import org.entente.protocol.jose.OpeningKey;
import org.entente.protocol.jose.Sealer;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.SigningKey;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.ledger.Frontier;
import org.entente.protocol.matter.MatterId;
import org.entente.protocol.parcel.Parcel;
import org.entente.protocol.parcel.ParcelEntry;
import org.entente.protocol.parcel.Placement;
import org.entente.protocol.receipt.Receipt;
import org.entente.protocol.receipt.ReceiptEntry;

/**
 * A partner that speaks the protocol and has no gate: what leaves it is correctly signed and sealed, whatever it asks.
 * The node at the other end has to stop it. Invented, like all practice nations.
 */
final class ForeignNation {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String RECEIPT = "entente-receipt+jws";

    private final Nation nation;
    private final NationKeys keys;
    private final SecureRandom random = new SecureRandom();
    private final Instant now;
    private Frontier ledger = Frontier.EMPTY;

    ForeignNation(String code, Instant now) {
        this.nation = new Nation(code);
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.keys = new KeyMaking(random, () -> now).firstKeys(code);
    }

    private SigningKey signing() {
        return SigningKey.ofBytes(keys.current(KeyUse.SIGNING).secret());
    }

    /** Its card, without an address: it calls, and is not called. */
    String card() throws IOException {
        TreeMap<String, String> names = new TreeMap<>();
        names.put("en", "Practice nation " + nation.code());
        TreeMap<String, List<Integer>> kinds = new TreeMap<>();
        kinds.put("request", List.of(1));
        OpeningKey opening = OpeningKey.ofBytes(keys.current(KeyUse.SEALING).secret());
        Card card = new Card(
                nation, names, signing().verifyKey(), opening.sealingKey(), List.of(pin(keys.certificate())), List.of(), kinds, true, 1, now);
        return Card.FORM.sign(card, signing()).text();
    }

    /** Asks another nation what its own gate would never let out; the line of the signed receipt about it. */
    ReceiptEntry ask(Card to, URI door, String reference, String authority, String desk, byte[] content)
            throws IOException, InterruptedException {
        Body body = Body.of(content, random);
        ActHeader header = new ActHeader(
                MatterId.open(nation, now, random).value(), "request", 1, "ask", reference,
                new Author(nation, desk, "DESK-1"), List.of(new Recipient(to.nation(), authority)),
                new Basis("offence", Optional.empty(), Optional.empty()), Handling.H0, List.of(),
                List.of(body.entry("application/json", Handling.H0)), now, false, true);
        Signed<ActHeader> signed = ActHeader.FORM.sign(header, signing());
        long position = ledger.size();
        ledger = ledger.append(signed.digest());
        String sealed = body.seal(header.matter(), to.nation(), new Sealer(to.sealingKey(), random));
        Checkpoint checkpoint = Checkpoint.sign(new Direction(nation, to.nation(), 1), ledger.head(), signing());
        Parcel parcel = new Parcel(nation, to.nation(), Optional.of(new Placement(position, checkpoint)),
                List.of(new ParcelEntry(signed.text(), List.of(sealed))), List.of());
        return receipt(bring(to, door, parcel), position);
    }

    private byte[] bring(Card to, URI door, Parcel parcel) throws IOException, InterruptedException {
        SSLContext tls = MutualTls.toward(keys.certificate(), keys.certificateKey(), to.tlsPins());
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(tls).build()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(door.resolve("/exchange/papers"))
                            .timeout(PATIENCE)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(parcel.bytes()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(to.nation() + " turned the parcel away: " + answer.headers().map());
            }
            return answer.body();
        }
    }

    private static ReceiptEntry receipt(byte[] papers, long position) throws IOException {
        String answer = new String(papers, StandardCharsets.US_ASCII);
        for (String line : answer.lines().toList()) {
            try {
                Receipt receipt = Receipt.FORM.parse(line).content();
                Optional<ReceiptEntry> entry = receipt.entries().stream().filter(each -> each.position() == position).findFirst();
                if (entry.isPresent()) {
                    return entry.get();
                }
            } catch (Malformed another) {
                // A paper of another kind; what is missing in the end is said below.
            }
        }
        throw new IOException("no " + RECEIPT + " in the answer: " + answer);
    }

    private static Digest pin(X509Certificate certificate) throws IOException {
        try {
            return Digest.over(certificate.getEncoded());
        } catch (CertificateException e) {
            throw new IOException(e);
        }
    }
}
