package org.entente.node.programmes;

import java.util.List;
import java.util.UUID;
import org.entente.node.kernel.LanguageText;
import org.entente.node.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A course, or a mission of experts.
 *
 * @param said the date as far as it is known
 * @param givenBy the authority that taught or sent; {@code unit} whose officers were taught
 * @param officers taught; of a mission the experts sent; none where no source says it
 * @param humanRights whether it had a module on the rights of people, none where nobody said
 */
public record TrainingLine(UUID matter, String kind, String id, LanguageText title, String content, @Nullable PartialDate said, @Nullable Integer year,
        @Nullable Integer days, @Nullable Integer courses, @Nullable String host, @Nullable String givenBy, @Nullable String unit, List<String> guests,
        @Nullable Integer officers, @Nullable Integer attended, @Nullable Integer certificates, @Nullable Integer women, @Nullable Integer men,
        @Nullable Boolean humanRights, @Nullable String humanRightsBy, @Nullable String basis, @Nullable String ref, String state) {
    /** Officers who were there, as far as a source says; those told of where attendance was not counted. */
    public int trained() {
        return attended != null ? attended : officers == null ? 0 : officers;
    }
}
