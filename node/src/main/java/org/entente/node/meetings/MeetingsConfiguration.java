package org.entente.node.meetings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeetingsConfiguration {
    @Bean
    CalendarKind series() {
        return new CalendarKind(CalendarKind.SERIES, "CS", "report");
    }

    @Bean
    CalendarKind honour() {
        return new CalendarKind(CalendarKind.HONOUR, "HN", "report");
    }

    @Bean
    CalendarKind occasion() {
        return new CalendarKind(CalendarKind.OCCASION, "EV", "report");
    }

    @Bean
    CalendarKind position() {
        return new CalendarKind(CalendarKind.POSITION, "PO", "report");
    }

    @Bean
    CalendarKind strategicReport() {
        return new CalendarKind(CalendarKind.STRATEGIC_REPORT, "SR", "report");
    }

    @Bean
    CalendarKind protection() {
        return new CalendarKind(CalendarKind.PROTECTION, "VP", "update", "report");
    }
}
