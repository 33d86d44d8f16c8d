package org.entente.node.testing;

import java.nio.file.Path;
import org.entente.node.home.TestServer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a Spring test a home of the practice nation XA, its database a fresh one on the shared server. */
public final class PracticeHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path home = TestServer.running().freshHome("XA");
        TestPropertyValues.of("entente.home=" + home).applyTo(context);
    }
}
