package org.entente.node.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.node.kernel.LanguageText;
import org.entente.node.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the calendar.
 *
 * @param line number among the lines of its matter
 * @param kind of the matter; {@code edition} for one of a series
 * @param id reference of the matter, such as the identifier in the record
 * @param said the date as far as it is known
 * @param heads office holders who led or met, by the identifiers of the record
 * @param held whether it counts as a contact: it was neither declined nor called off
 */
public record MeetingLine(UUID matter, int line, String kind, String id, LanguageText title, @Nullable String sort, @Nullable String level,
        PartialDate said, LocalDate starts, LocalDate ends, @Nullable String place, @Nullable String series, @Nullable Integer edition,
        List<String> heads, List<String> outcomes, @Nullable String basis, @Nullable String ref, boolean held, String state) {}
