package org.entente.node.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The feed as RFC 5545 has it. */
class ICalendarTest {
    private static final Instant NOW = Instant.parse("2025-03-03T02:00:00Z");

    private static String feed(String summary, String where) {
        return ICalendar.write(List.of(new ICalendar.Entry("m-0@entente", LocalDate.of(2025, 1, 11), LocalDate.of(2025, 1, 13), summary, where,
                ICalendar.Status.TENTATIVE)), NOW);
    }

    @Test
    void days_are_whole_and_the_end_is_the_day_after_the_last() {
        assertThat(feed("Talks", "Hà Nội")).isEqualTo("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Entente//Calendar//EN\r\nMETHOD:PUBLISH\r\n"
                + "BEGIN:VEVENT\r\nUID:m-0@entente\r\nDTSTAMP:20250303T020000Z\r\nDTSTART;VALUE=DATE:20250111\r\nDTEND;VALUE=DATE:20250114\r\n"
                + "SUMMARY:Talks\r\nLOCATION:Hà Nội\r\nSTATUS:TENTATIVE\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void what_would_end_a_value_is_escaped() {
        assertThat(feed("Drugs, crime; order\\public\r\nSTATUS:CONFIRMED", null)).contains("SUMMARY:Drugs\\, crime\\; order\\\\public\\nSTATUS:CONFIRMED\r\n")
                .doesNotContain("\r\nSTATUS:CONFIRMED").doesNotContain("LOCATION");
    }

    @Test
    void long_lines_are_folded_at_75_octets_and_never_within_a_letter() {
        String summary = "ການເຈລະຈາຂັ້ນລັດຖະມົນຕີ ລະຫວ່າງ ສອງກະຊວງ ວ່າດ້ວຍ ແຜນການຮ່ວມມື ປີ 2025 – Hội đàm giữa hai Bộ";
        String feed = feed(summary, null);
        assertThat(feed.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(feed.replace("\r\n ", "")).contains("SUMMARY:" + summary);
    }
}
