package org.entente.node.meetings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeetingsConfiguration {
    @Bean
    ToldKind series() {
        return new ToldKind(ToldKind.SERIES, "CS", "report");
    }

    @Bean
    ToldKind honour() {
        return new ToldKind(ToldKind.HONOUR, "HN", "report");
    }

    @Bean
    ToldKind occasion() {
        return new ToldKind(ToldKind.OCCASION, "EV", "report");
    }

    @Bean
    ToldKind position() {
        return new ToldKind(ToldKind.POSITION, "PO", "report");
    }

    @Bean
    ToldKind strategicReport() {
        return new ToldKind(ToldKind.STRATEGIC_REPORT, "SR", "report");
    }

    @Bean
    ToldKind protection() {
        return new ToldKind(ToldKind.PROTECTION, "VP", "update", "report");
    }
}
