package org.entente.node.programmes;

import java.util.List;
import java.util.Set;
import org.entente.node.matters.ToldFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgrammesConfiguration {
    private static final Set<String> TOLD = Set.of("tell");
    private static final Set<String> TOLD_OR_PLANNED = Set.of("tell", "plan");

    @Bean
    BuiltKind course() {
        return new BuiltKind(BuiltKind.COURSE, "TR", PlannedLife.table(BuiltKind.COURSE), TOLD_OR_PLANNED);
    }

    @Bean
    BuiltKind donation() {
        return new BuiltKind(BuiltKind.DONATION, "DN", PlannedLife.table(BuiltKind.DONATION), TOLD_OR_PLANNED);
    }

    @Bean
    BuiltKind project() {
        return new BuiltKind(BuiltKind.PROJECT, "PJ", PlannedLife.table(BuiltKind.PROJECT), TOLD_OR_PLANNED);
    }

    @Bean
    BuiltKind mission() {
        return new BuiltKind(BuiltKind.MISSION, "EX", ToldFact.table(BuiltKind.MISSION, List.of("report")), TOLD);
    }

    @Bean
    BuiltKind programme() {
        return new BuiltKind(BuiltKind.PROGRAMME, "PG", ToldFact.table(BuiltKind.PROGRAMME, List.of("report")), TOLD);
    }
}
