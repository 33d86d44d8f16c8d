package org.entente.node.requests;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.entente.node.matters.CountedFigure;
import org.entente.node.matters.Today;
import org.entente.protocol.Nation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many requests were answered, and how many in time; the database counts them without showing any. */
@Configuration(proxyBeanMethods = false)
class AnsweredRequests {
    @Bean
    CountedFigure requestsAnswered(JdbcClient database, Today today) {
        return new Answered("requests-answered", "answered", database, today);
    }

    @Bean
    CountedFigure requestsAnsweredInTime(JdbcClient database, Today today) {
        return new Answered("requests-answered-in-time", "in_time", database, today);
    }

    private record Answered(String counts, String column, JdbcClient database, Today today) implements CountedFigure {
        @Override
        public long count(Nation partner, int year) {
            return database.sql("select " + column + " from entente.requests_answered(?, ?, ?)")
                    .params(partner.code(), begins(year), begins(year + 1))
                    .query(Long.class)
                    .single();
        }

        private OffsetDateTime begins(int year) {
            return LocalDate.of(year, 1, 1).atStartOfDay(today.zone()).toOffsetDateTime();
        }
    }
}
