package org.entente.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

/** The plan of the house as a test: which module may use which. */
class ModulesTest {
    private static final Path DOCS = Path.of("..", "docs", "architecture");
    private static final Set<String> GROUND = Set.of("home", "kernel", "pages", "audit", "nations", "officers");

    /** A module that is not named here has no place in the house yet. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("home", Set.of("kernel")),
            Map.entry("pages", Set.of("kernel")),
            Map.entry("audit", Set.of("home", "kernel", "pages")),
            Map.entry("nations", Set.of("home", "kernel", "pages", "audit")),
            Map.entry("officers", Set.of("home", "kernel", "pages", "audit", "nations")),
            Map.entry("documents", Set.of("home", "kernel")),
            Map.entry("exchange", GROUND),
            Map.entry("matters", above("exchange")),
            Map.entry("requests", above("exchange", "matters")),
            Map.entry("agreements", above("documents", "exchange", "matters")),
            Map.entry("meetings", above("exchange", "matters")),
            Map.entry("programmes", above("exchange", "matters")),
            Map.entry("safeguards", above("exchange", "matters")),
            Map.entry("figures", above("documents", "matters", "agreements", "meetings", "programmes")),
            Map.entry("worklist", above("exchange", "matters", "requests", "agreements", "meetings", "programmes", "safeguards")),
            Map.entry("command", above("documents", "exchange", "matters", "requests", "agreements", "meetings", "programmes", "safeguards", "worklist")));

    private static final ApplicationModules MODULES = ApplicationModules.of(Entente.class);

    @Test
    void modules_use_no_other_modules_than_the_plan_says_and_nothing_hidden() {
        MODULES.verify();
        uses().forEach((module, used) -> {
            assertThat(MAY_USE).as("the plan").containsKey(module);
            assertThat(MAY_USE.get(module)).as("what %s may use", module).containsAll(used);
        });
    }

    @Test
    void the_picture_in_the_docs_is_drawn_from_the_code() throws IOException {
        Files.createDirectories(DOCS);
        StringBuilder picture = new StringBuilder("# The modules of the node\n\n"
                + "Drawn from the code by `ModulesTest`; an arrow reads \"uses\". Arrows that follow from others are left"
                + " out.\n\n```mermaid\nflowchart TD\n");
        Map<String, Set<String>> uses = uses();
        uses.keySet().forEach(module -> picture.append("    ").append(module).append('\n'));
        uses.forEach((module, used) -> used.stream()
                .filter(each -> used.stream().noneMatch(other -> reaches(uses, other, each)))
                .forEach(each -> picture.append("    %s --> %s\n".formatted(module, each))));
        Path file = DOCS.resolve("modules.md");
        Files.writeString(file, picture.append("```\n"));
        assertThat(Files.readString(file)).contains("officers --> nations", "nations --> audit", "audit --> ");
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(DOCS.toString()).withoutClean())
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramStyle.UML));
        Path drawn = DOCS.resolve("components.puml");
        Files.writeString(drawn, inOneOrder(Files.readAllLines(drawn)));
        assertThat(Files.readString(drawn)).contains("Officers --> Entente.Entente.Nations");
    }

    /**
     * The documenter walks through sets, so boxes and arrows come in another order each time, and of a use and a
     * dependency between the same two either may win. Sorted and said with one word, the same code is the same picture.
     */
    private static String inOneOrder(List<String> lines) {
        SortedSet<String> boxes = new TreeSet<>();
        SortedSet<String> arrows = new TreeSet<>();
        lines.forEach(line -> {
            if (line.startsWith("  component ")) {
                boxes.add(line);
            } else if (line.contains(" --> ")) {
                arrows.add(line.replace(": \"depends on\"", ": \"uses\""));
            }
        });
        List<String> sorted = new ArrayList<>();
        for (String line : lines) {
            boolean box = line.startsWith("  component ");
            if (box || line.contains(" --> ")) {
                SortedSet<String> all = box ? boxes : arrows;
                sorted.addAll(all);
                all.clear();
            } else {
                sorted.add(line);
            }
        }
        return String.join("\n", sorted) + "\n";
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        return uses.getOrDefault(from, Set.of()).stream()
                .anyMatch(next -> next.equals(to) || reaches(uses, next, to));
    }

    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        MODULES.stream().forEach(module -> uses.put(
                name(module),
                Stream.of(DependencyType.values())
                        .flatMap(type -> module.getDirectDependencies(MODULES, type).uniqueModules())
                        .map(ModulesTest::name)
                        .filter(used -> !used.equals(name(module)))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return uses;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static Set<String> above(String... more) {
        Set<String> all = new TreeSet<>(GROUND);
        all.addAll(Set.of(more));
        return all;
    }
}
