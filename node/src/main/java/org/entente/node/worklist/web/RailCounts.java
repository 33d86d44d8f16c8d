package org.entente.node.worklist.web;

import java.time.Clock;
import org.entente.node.matters.Docket;
import org.entente.node.matters.Matter.MustAct;
import org.entente.node.matters.FlaggedTexts;
import org.entente.node.matters.Releases;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.pages.RailCount;
import org.entente.node.pages.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The numbers beside Now and Waiting for release. */
@Configuration(proxyBeanMethods = false)
class RailCounts {
    /** What there is to count; nothing while the database is away. */
    private interface Counting {
        RailCount.Count count();
    }

    @Bean
    RailCount nowCount(Docket docket, CurrentOfficer current, Clock clock) {
        return count(Section.NOW, current, () -> {
            Docket.Count count = docket.count(MustAct.WE, clock.instant());
            return new RailCount.Count(count.number(), count.late() > 0);
        });
    }

    @Bean
    RailCount releaseCount(Releases releases, CurrentOfficer current) {
        return count(Section.RELEASE, current, () -> new RailCount.Count(releases.waiting().size(), false));
    }

    @Bean
    RailCount flaggedCount(FlaggedTexts texts, CurrentOfficer current) {
        return count(Section.FLAGGED, current, () -> new RailCount.Count(texts.waiting().size(), false));
    }

    private static RailCount count(Section section, CurrentOfficer current, Counting counting) {
        return new RailCount() {
            @Override
            public Section section() {
                return section;
            }

            @Override
            public Count count() {
                try {
                    return current.find().isEmpty() ? new Count(0, false) : counting.count();
                } catch (DataAccessException | TransactionException away) {
                    return new Count(0, false);
                }
            }
        };
    }
}
