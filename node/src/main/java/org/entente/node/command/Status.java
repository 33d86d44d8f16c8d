package org.entente.node.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.entente.node.home.Home;
import org.entente.node.home.HomeProblem;
import org.entente.node.home.NodeDatabase;
import org.entente.node.home.ReachedServer;
import org.entente.node.home.StatusEntry;
import org.entente.node.home.StatusLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/** Says how the node is and what to do next; ends with 1 where something is to be done now. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class Status implements Callable<Integer> {
    @ParentCommand
    @Nullable Frame frame;

    @Mixin
    HomeOption home = new HomeOption();

    @Option(names = "--json")
    boolean json;

    @Override
    public Integer call() {
        Frame in = Objects.requireNonNull(frame);
        Path directory = home.existing();
        StatusLine.View view = new StatusLine.View(
                directory, Home.settings(directory), database(directory), in.clock().instant());
        List<StatusEntry> entries = new ArrayList<>();
        ServiceLoader.load(StatusLine.class).forEach(line -> entries.addAll(line.look(view)));
        if (json) {
            in.print(JsonMapper.shared().writeValueAsString(entries.stream()
                    .map(entry -> fields(in.words(), entry))
                    .toList()));
        } else {
            entries.forEach(entry -> in.print(text(in.words(), entry)));
        }
        return entries.stream().anyMatch(entry -> entry.level() == StatusEntry.Level.NOW) ? Frame.FAILED : 0;
    }

    private static Optional<NodeDatabase> database(Path directory) {
        if (!Home.held(directory)) {
            return Optional.empty();
        }
        try (ReachedServer server = ReachedServer.running(directory)) {
            return Optional.of(server.database());
        } catch (HomeProblem external) {
            return Home.external(directory);
        }
    }

    private static Map<String, Object> fields(Words words, StatusEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", entry.key());
        fields.put("level", entry.level());
        fields.put("values", entry.values());
        fields.put("text", words.of(entry.key(), entry.values().toArray()));
        if (!entry.next().isEmpty()) {
            fields.put("next", words.of(entry.next(), entry.values().toArray()));
        }
        return fields;
    }

    private static String text(Words words, StatusEntry entry) {
        String mark = switch (entry.level()) {
            case FINE -> "   ";
            case SOON -> " ! ";
            case NOW -> "!! ";
        };
        String line = mark + words.of(entry.key(), entry.values().toArray());
        return entry.next().isEmpty() ? line : line + "\n     → " + words.of(entry.next(), entry.values().toArray());
    }
}
