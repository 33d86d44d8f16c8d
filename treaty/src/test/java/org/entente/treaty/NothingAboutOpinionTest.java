package org.entente.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** There is no field for what somebody thinks, believes, is born as or belongs to, and none for a score of a person. */
class NothingAboutOpinionTest {
    private static final Set<String> BANNED = Set.of("opinion", "belief", "believes", "religion", "religious", "faith",
            "creed", "church", "ethnic", "ethnicity", "race", "racial", "tribe", "origin", "caste", "skin", "politic",
            "political", "politics", "party", "membership", "member", "union", "association", "assembly", "protest",
            "dissent", "dissident", "ideology", "affiliation", "activism", "activist", "sexual", "orientation", "health",
            "genetic", "risk", "score", "threat", "sentiment", "hostile", "reactionary", "propaganda", "loyalty");

    @Test
    void noTypeComponentFieldOrConstantOfTheLibraryNamesOne() throws Exception {
        List<String> names = new ArrayList<>();
        for (Class<?> type : types()) {
            names.add(type.getSimpleName());
            Arrays.stream(type.getDeclaredFields()).filter(field -> !field.isSynthetic())
                    .forEach(field -> names.add(field.getName()));
            if (type.isRecord()) {
                Arrays.stream(type.getRecordComponents()).forEach(component -> names.add(component.getName()));
            }
        }

        assertThat(names).hasSizeGreaterThan(150).contains("caseNumber", "SUSPECT", "MissingPerson");
        assertThat(names).allSatisfy(name -> assertThat(banned(name)).as(name).isEmpty());
    }

    @Test
    void theTestWouldNoticeOne() {
        assertThat(banned("politicalOpinion")).containsExactly("political", "opinion");
        assertThat(banned("PARTY_MEMBERSHIP")).containsExactly("party", "membership");
        assertThat(banned("parties")).isEmpty();
    }

    private static List<String> banned(String name) {
        String[] words = name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT).split("_");
        return Arrays.stream(words).filter(BANNED::contains).toList();
    }

    private static List<Class<?>> types() throws IOException, URISyntaxException, ClassNotFoundException {
        URI root = Gate.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = Path.of(root).relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                types.add(Class.forName(name, false, Gate.class.getClassLoader()));
            }
        }
        return types;
    }
}
