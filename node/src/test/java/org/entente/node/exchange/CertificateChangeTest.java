package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.entente.node.home.KeyMaking;
import org.entente.node.home.KeyUse;
import org.entente.node.nations.Partners;
import org.junit.jupiter.api.Test;

/** A new certificate is shown only when every partner has the card that pins it; until then the one before serves. */
class CertificateChangeTest {
    @Test
    void a_partner_that_is_away_still_finds_the_certificate_it_pins_and_learns_the_new_one_over_that_link() {
        try (PracticeNode xg = new PracticeNode("XG");
                PracticeNode xh = new PracticeNode("XH")) {
            PracticeNode.pair(xg, xh);
            xg.awaitDelivered(xg.send("before", xh), xh);
            X509Certificate old = shown(xg);

            xh.stop();
            xg.stop();
            xg.keys = xg.keys.with(new KeyMaking(new SecureRandom(), Clock.systemUTC()).key(KeyUse.TLS, "XG"));
            xg.start();
            assertThat(xg.keys.certificate()).isNotEqualTo(old);
            assertThat(shown(xg)).as("while the partner is away").isEqualTo(old);

            xh.start();
            xg.bean(Links.class).tryNow(xh.nation);
            PracticeNode.await("the change", () -> shown(xg).equals(xg.keys.certificate()));
            assertThat(xh.bean(Partners.class).find(xg.nation).orElseThrow().readCard().tlsPins())
                    .containsExactly(PinnedTrust.fingerprint(xg.keys.certificate()), PinnedTrust.fingerprint(old));

            xh.stop();
            xh.start();
            xg.bean(Links.class).tryNow(xh.nation);
            xg.awaitDelivered(xg.send("after", xh), xh);
            xh.awaitDelivered(xh.send("and back, to the new certificate", xg), xg);
        }
    }

    private static X509Certificate shown(PracticeNode node) {
        return node.bean(OwnKeys.class).certificate();
    }
}
