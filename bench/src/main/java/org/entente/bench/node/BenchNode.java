package org.entente.bench.node;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.entente.bench.peer.Conversation;
import org.entente.node.Entente;
import org.entente.node.home.FreePort;
import org.entente.node.home.Home;
import org.entente.node.home.HomeSettings;
import org.entente.node.home.KeyMaking;
import org.entente.node.home.NationKeys;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A practice node on a new home, told by its standard input what to do. It is the node as it is released, with its real
 * database, ports and jobs; only the code of a releasing officer's device is taken as given.
 */
public final class BenchNode {
    private BenchNode() {}

    /** {@code HOME NATION}. Over when its input is, whatever threads of the node are still about. */
    public static void main(String[] args) {
        try {
            run(args);
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(String[] args) throws Exception {
        Conversation conversation = Conversation.take();
        Path directory = Path.of(args[0]);
        HomeSettings settings = new HomeSettings(
                args[1],
                Map.of("en", "Bench " + args[1]),
                true,
                new HomeSettings.Ports(0, FreePort.find()),
                null);
        Home.create(directory, settings);
        NationKeys keys = new KeyMaking(new SecureRandom(), InstantSource.system()).firstKeys(settings.nation());
        try (ConfigurableApplicationContext context = start(directory, settings, keys)) {
            Driver driver = new Driver(context);
            conversation.ready(settings.ports().exchange());
            conversation.answerAll(driver::answer);
        }
    }

    private static ConfigurableApplicationContext start(Path directory, HomeSettings settings, NationKeys keys) {
        SpringApplication spring = new SpringApplication(Entente.class);
        Map<String, Object> properties = new HashMap<>(settings.properties(directory));
        properties.put("entente.bench", "true");
        properties.put("entente.exchange.endpoints", "https://127.0.0.1:" + settings.ports().exchange() + "/");
        spring.setDefaultProperties(properties);
        spring.addInitializers(context -> context.getBeanFactory().registerSingleton("nationKeys", keys));
        return spring.run();
    }
}
