package org.entente.protocol.head;

import java.util.Arrays;
import org.entente.protocol.jose.Signed;
import org.entente.protocol.jose.VerifyKey;
import org.entente.protocol.json.Malformed;
import org.entente.protocol.json.Malformed.Reason;

/**
 * A new epoch, opened by both: the same terms signed by the sender's and by the receiver's key.
 *
 * @param bySender signed by the nation whose direction it is
 * @param byReceiver signed by the other
 */
public record EpochOpening(Signed<EpochTerms> bySender, Signed<EpochTerms> byReceiver) {
    /** Brings both signatures together; refused where they are not over the same bytes. */
    public static EpochOpening of(Signed<EpochTerms> bySender, Signed<EpochTerms> byReceiver) throws Malformed {
        if (!Arrays.equals(bySender.jws().payload(), byReceiver.jws().payload())) {
            throw new Malformed(Reason.INCONSISTENT, "");
        }
        return new EpochOpening(bySender, byReceiver);
    }

    /** Refuses unless both signed, each with the key given for it. */
    public void verify(VerifyKey sender, VerifyKey receiver) throws Malformed {
        bySender.verify(sender);
        byReceiver.verify(receiver);
    }

    public EpochTerms terms() {
        return bySender.content();
    }
}
