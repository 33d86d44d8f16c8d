package org.entente.bench.as4;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.helger.mime.CMimeType;
import com.helger.phase4.attachment.AS4OutgoingAttachment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.entente.bench.Body;
import org.entente.bench.peer.Parties;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A peer that accepts anything would be quicker than one that checks: AS4 is measured checking. */
class AlteredMessageTest {
    @TempDir
    Path keys;

    @ParameterizedTest
    @EnumSource(As4Profile.class)
    void an_as4_message_is_receipted_as_it_was_sent_and_refused_with_one_byte_changed(As4Profile profile) throws Exception {
        new Parties(InstantSource.system()).write(keys);
        try (As4Receiver receiver = As4Receiver.open(profile, keys);
                As4Sender honest = new As4Sender(profile, keys, receiver.port());
                As4Sender altered = new As4Sender(profile, keys, receiver.port(), AlteredMessageTest::oneByteChanged)) {
            assertThatCode(() -> honest.act().once()).doesNotThrowAnyException();
            assertThatThrownBy(() -> altered.sendOnce(payload()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("AS4_ERROR_MESSAGE_RECEIVED");
        }
    }

    private static AS4OutgoingAttachment.Builder payload() {
        return AS4OutgoingAttachment.builder().data(Body.bytes()).mimeType(CMimeType.APPLICATION_JSON);
    }

    /** The signature's own value, which no parser looks at: only a check of the signature can notice. */
    private static HttpEntity oneByteChanged(HttpEntity entity) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        entity.writeTo(out);
        String message = out.toString(StandardCharsets.ISO_8859_1);
        int at = message.indexOf("SignatureValue>") + "SignatureValue>".length() + 8;
        String other = message.substring(0, at) + (message.charAt(at) == 'A' ? 'B' : 'A') + message.substring(at + 1);
        return new ByteArrayEntity(
                other.getBytes(StandardCharsets.ISO_8859_1), ContentType.parse(entity.getContentType()));
    }
}
