package org.entente.node.matters.web;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.node.home.Home;
import org.entente.node.home.KeyMaking;
import org.entente.node.home.TestServer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A node of Vietnam that practises: keys of its own, a fresh database. */
public final class VietnamHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicLong CARDS = new AtomicLong();

    /** Tests may share one node, and a partner's next card has a higher number than the one before. */
    public static long nextCard() {
        return CARDS.incrementAndGet();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path home = TestServer.running().freshHome("VN");
        Home.settings(home).properties(home).forEach((name, value) -> TestPropertyValues.of(name + "=" + value).applyTo(context));
        TestPropertyValues.of("entente.demo-clock=2025-03-03T02:00:00Z").applyTo(context);
        context.getBeanFactory().registerSingleton("nationKeys", new KeyMaking(new SecureRandom(), InstantSource.system()).firstKeys("VN"));
    }
}
