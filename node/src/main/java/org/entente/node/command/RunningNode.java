package org.entente.node.command;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.entente.node.home.HomeSettings;
import org.entente.node.home.NationKeys;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/** The application, started on a home with its keys in memory. */
final class RunningNode implements AutoCloseable {
    /** For a command that needs a node for a moment: on free ports, where nobody looks for it. */
    static final Map<String, Object> FOR_A_MOMENT = Map.of("server.port", 0, "entente.exchange.port", 0);

    private final ConfigurableApplicationContext context;
    private final Duration readyAfter;

    private RunningNode(ConfigurableApplicationContext context) {
        this.context = context;
        this.readyAfter = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    static RunningNode start(
            Class<?> application, Path home, HomeSettings settings, Supplier<NationKeys> keys, Map<String, Object> more) {
        SpringApplication spring = new SpringApplication(application);
        Map<String, Object> properties = new HashMap<>(settings.properties(home));
        properties.putAll(more);
        spring.setDefaultProperties(properties);
        spring.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("nationKeys", NationKeys.class, keys));
        return new RunningNode(spring.run());
    }

    int deskPort() {
        return context instanceof ServletWebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }

    /** One of the application's parts, for a command that needs the whole to ask for one thing. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** From the start of the process to the moment when the node could answer. */
    Duration readyAfter() {
        return readyAfter;
    }

    void whenStopped(Runnable then) {
        ApplicationListener<ContextClosedEvent> listener = closed -> then.run();
        context.addApplicationListener(listener);
    }

    @Override
    public void close() {
        context.close();
    }
}
