package org.entente.treaty;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the gate needs to know of an act's parts.
 *
 * @param purpose of the matter, in words; {@code NONE} is no purpose
 * @param urgent whether the act claims urgency
 * @param urgencyReason in words
 * @param roles the roles of all persons in it
 * @param uses what it asks or allows to be done
 * @param found the answer to a missing report, if it is one
 * @param texts every free text
 * @param attachments every attachment
 */
public record Content(@Nullable String purpose, boolean urgent, @Nullable String urgencyReason, Set<PersonRole> roles,
        Set<Use> uses, @Nullable FoundPerson found, List<FreeText> texts, List<Attachment> attachments) {
    public Content {
        roles = Set.copyOf(roles);
        uses = Set.copyOf(uses);
        texts = List.copyOf(texts);
        attachments = List.copyOf(attachments);
    }

    /** A content without persons, texts and attachments, for this purpose. */
    public static Content of(@Nullable String purpose) {
        return new Content(purpose, false, null, Set.of(), Set.of(Use.OWN_MATTER), null, List.of(), List.of());
    }

    public Content urgentBecause(@Nullable String reason) {
        return new Content(purpose, true, reason, roles, uses, found, texts, attachments);
    }

    public Content withRoles(Set<PersonRole> newRoles) {
        return new Content(purpose, urgent, urgencyReason, newRoles, uses, found, texts, attachments);
    }

    public Content withUses(Set<Use> newUses) {
        return new Content(purpose, urgent, urgencyReason, roles, newUses, found, texts, attachments);
    }

    public Content withFound(FoundPerson newFound) {
        return new Content(purpose, urgent, urgencyReason, roles, uses, newFound, texts, attachments);
    }

    public Content withTexts(List<FreeText> newTexts) {
        return new Content(purpose, urgent, urgencyReason, roles, uses, found, newTexts, attachments);
    }

    public Content withAttachments(List<Attachment> newAttachments) {
        return new Content(purpose, urgent, urgencyReason, roles, uses, found, texts, newAttachments);
    }
}
