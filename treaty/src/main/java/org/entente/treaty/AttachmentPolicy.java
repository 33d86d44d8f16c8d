package org.entente.treaty;

import java.util.List;
import java.util.stream.Stream;

/** Whoever releases an act sees the text of what is attached; what cannot be read leaves only with a written reason. */
final class AttachmentPolicy implements Policy {
    @Override
    public List<Finding> examine(Proposal proposal) {
        End end = proposal.route().end();
        return proposal.content().attachments().stream().flatMap(attachment -> one(attachment, end)).toList();
    }

    private static Stream<Finding> one(Attachment attachment, End end) {
        String fact = Fact.attachment(attachment.part());
        return switch (attachment) {
            case Attachment.Readable readable when !readable.text().isBlank() -> Stream.empty();
            case Attachment.Readable blank -> unread(fact, end);
            case Attachment.Unreadable unreadable when Stated.reason(unreadable.reason()) ->
                    Stream.of(Finding.at(Finding.Kind.FLAG, GateRule.ATTACHMENT, fact));
            case Attachment.Unreadable unreadable -> unread(fact, end);
            case Attachment.Pending pending -> unread(fact, end);
        };
    }

    /** An act never waits at the receiver for its attachments; there the unread one is only flagged. */
    private static Stream<Finding> unread(String fact, End end) {
        Finding.Kind kind = end == End.SENDING ? Finding.Kind.NEEDS_FACT : Finding.Kind.FLAG;
        return Stream.of(Finding.at(kind, GateRule.ATTACHMENT, fact));
    }
}
