package org.entente.bench.as4;

import com.helger.collection.commons.ICommonsList;
import com.helger.http.header.HttpHeaderMap;
import com.helger.phase4.attachment.WSS4JAttachment;
import com.helger.phase4.ebms3header.Ebms3SignalMessage;
import com.helger.phase4.ebms3header.Ebms3UserMessage;
import com.helger.phase4.error.AS4ErrorList;
import com.helger.phase4.incoming.IAS4IncomingMessageMetadata;
import com.helger.phase4.incoming.IAS4IncomingMessageState;
import com.helger.phase4.incoming.spi.AS4MessageProcessorResult;
import com.helger.phase4.incoming.spi.AS4SignalMessageProcessorResult;
import com.helger.phase4.incoming.spi.IAS4IncomingMessageProcessorSPI;
import com.helger.phase4.model.error.EEbmsError;
import com.helger.phase4.model.pmode.IPMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/**
 * Takes a message to its last byte and forgets it. It refuses what was not signed or not encrypted, because phase4 leaves
 * that to the application.
 */
final class Discard implements IAS4IncomingMessageProcessorSPI {
    @Override
    public AS4MessageProcessorResult processAS4UserMessage(
            IAS4IncomingMessageMetadata metadata,
            HttpHeaderMap headers,
            Ebms3UserMessage message,
            IPMode mode,
            @Nullable Node payload,
            @Nullable ICommonsList<WSS4JAttachment> attachments,
            IAS4IncomingMessageState state,
            AS4ErrorList errors) {
        if (!state.isSoapSignatureChecked() || !state.isSoapDecrypted() || attachments == null || attachments.size() != 1) {
            return refused(state, errors);
        }
        try (InputStream in = attachments.get(0).getSourceStream()) {
            in.transferTo(OutputStream.nullOutputStream());
            return AS4MessageProcessorResult.createSuccess();
        } catch (IOException e) {
            return refused(state, errors);
        }
    }

    private static AS4MessageProcessorResult refused(IAS4IncomingMessageState state, AS4ErrorList errors) {
        errors.add(EEbmsError.EBMS_POLICY_NONCOMPLIANCE.errorBuilder(state.getLocale()).build());
        return AS4MessageProcessorResult.createFailure();
    }

    @Override
    public AS4SignalMessageProcessorResult processAS4SignalMessage(
            IAS4IncomingMessageMetadata metadata,
            HttpHeaderMap headers,
            Ebms3SignalMessage message,
            @Nullable IPMode mode,
            IAS4IncomingMessageState state,
            AS4ErrorList errors) {
        return AS4SignalMessageProcessorResult.createSuccess();
    }

    @Override
    public void processAS4ResponseMessage(
            IAS4IncomingMessageMetadata metadata,
            IAS4IncomingMessageState state,
            String id,
            byte @Nullable [] bytes,
            boolean available,
            AS4ErrorList errors) {}
}
