package org.entente.node.home;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the home first and closes it last: everything below hangs on these beans. */
@Configuration(proxyBeanMethods = false)
class HomeConfiguration {
    @Bean
    Home home(@Value("${entente.home}") Path directory) {
        return Home.open(directory);
    }

    @Bean
    HomeSettings homeSettings(Home home) {
        return home.settings();
    }

    @Bean
    RunningDatabase runningDatabase(Home home, ObjectProvider<SecureRandom> random) {
        return RunningDatabase.start(home, random.getIfAvailable(SecureRandom::new));
    }

    /** The database with this release's schema; whoever takes a connection from it finds the tables. */
    @Bean
    NodeDatabase nodeDatabase(RunningDatabase running) {
        Migrations.of(running.database()).migrate();
        return running.database();
    }
}
