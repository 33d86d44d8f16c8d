package org.entente.node.testing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.entente.node.home.Home;
import org.entente.node.home.KeyMaking;
import org.entente.node.home.TestServer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a Spring test a home of the practice nation XA: keys of its own, a fresh database on the shared server. */
public final class PracticeHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String NATION = "XA";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path home = TestServer.running().freshHome(NATION);
        Home.settings(home)
                .properties(home)
                .forEach((name, value) -> TestPropertyValues.of(name + "=" + value).applyTo(context));
        context.getBeanFactory()
                .registerSingleton(
                        "nationKeys", new KeyMaking(new SecureRandom(), InstantSource.system()).firstKeys(NATION));
    }
}
