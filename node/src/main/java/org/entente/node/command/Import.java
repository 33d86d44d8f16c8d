package org.entente.node.command;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.node.home.Home;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a record or a table to the desk of the running node, as the page of told facts does: an officer signs in, sees what
 * would happen, and hands in. What leaves the country is still released by a second officer at the desk.
 */
@Command(name = "import", mixinStandardHelpOptions = true)
final class Import implements Callable<Integer> {
    private static final String PASSWORD = "ENTENTE_OFFICER_PASSWORD";
    private static final String CODE = "ENTENTE_OFFICER_CODE";

    @ParentCommand
    @Nullable Frame frame;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    Path file = Path.of("");

    @Mixin
    HomeOption home = new HomeOption();

    @Option(names = "--desk", paramLabel = "ADDRESS")
    @Nullable URI address;

    @Option(names = "--partner", required = true, paramLabel = "NATION")
    String partner = "";

    @Option(names = "--user", required = true, paramLabel = "NAME")
    String user = "";

    @Option(names = "--section", paramLabel = "SECTION")
    String section = "";

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--json")
    boolean json;

    @Override
    public Integer call() {
        Frame in = Objects.requireNonNull(frame);
        if (!Files.isReadable(file)) {
            in.complain("command.import.unreadable", file.toString());
            return Frame.NOT_UNDERSTOOD;
        }
        URI address = this.address != null ? this.address : URI.create("http://localhost:" + Home.settings(home.existing()).ports().desk());
        DeskSession desk = new DeskSession(address, in.words().language());
        try {
            Document facts = signIn(in, desk);
            if (facts == null) {
                in.complain("command.import.sign-in", user);
                return Frame.NOT_UNDERSTOOD;
            }
            return look(in, desk, facts);
        } catch (DeskRefused refused) {
            in.complain("command.import.refused", refused.getMessage());
            return Frame.FAILED;
        } catch (IOException e) {
            in.complain("command.import.no-node", address.toString());
            return Frame.FAILED;
        }
    }

    /** The page of facts; none if the desk does not let the officer in. */
    private @Nullable Document signIn(Frame in, DeskSession desk) throws IOException {
        desk.send(desk.open("/sign-in"), "form[action$=/sign-in]", Map.of("username", user, "password", secret(in, PASSWORD, "command.import.password"),
                "code", secret(in, CODE, "command.import.code")));
        Document facts = desk.open("/facts");
        return facts.selectFirst("#form-look") == null ? null : facts;
    }

    /** From the environment, for a script, or typed. */
    private static String secret(Frame in, String variable, String prompt) {
        String given = in.environment(variable);
        if (given != null && !given.isBlank()) {
            return given;
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("%s ", in.words().of(prompt));
        return typed == null ? "" : new String(typed);
    }

    private int look(Frame in, DeskSession desk, Document facts) throws IOException {
        Document looked;
        try (InputStream content = Files.newInputStream(file)) {
            looked = desk.send(facts, "#form-look", Map.of("nation", partner, "section", section), "record", file.getFileName().toString(), content);
        }
        List<String> faults = new ArrayList<>();
        looked.select("#faults tbody tr, #cells tbody tr").forEach(row -> faults.add(String.join(" | ", row.select("td").eachText())));
        Map<String, Integer> fates = new LinkedHashMap<>();
        looked.select("[data-fate]").forEach(line -> fates.put(line.attr("data-fate").toLowerCase(java.util.Locale.ROOT), Integer.valueOf(line.attr("data-count"))));
        if (!faults.isEmpty() || fates.isEmpty()) {
            Element alert = looked.selectFirst("[role=alert] p, [role=alert] h2");
            report(in, faults.isEmpty() && alert != null ? List.of(alert.text()) : faults, fates, 0);
            return Frame.FAILED;
        }
        int handedIn = 0;
        if (!dryRun && looked.selectFirst("#form-bring") != null) {
            Document after = desk.send(looked, "#form-bring", Map.of());
            Element said = after.selectFirst("[data-handed-in]");
            handedIn = said == null ? 0 : Integer.parseInt(said.attr("data-handed-in"));
        }
        report(in, List.of(), fates, handedIn);
        return 0;
    }

    private void report(Frame in, List<String> faults, Map<String, Integer> fates, int handedIn) {
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("file", file.toString());
            fields.put("dry_run", dryRun);
            fields.put("faults", faults);
            fields.put("would", fates);
            fields.put("handed_in", handedIn);
            in.print(JsonMapper.shared().writeValueAsString(fields));
            return;
        }
        if (!faults.isEmpty()) {
            in.say("command.import.faults", file.toString());
            faults.forEach(fault -> in.print("  " + fault));
            return;
        }
        fates.forEach((fate, count) -> in.say("command.import.fate." + fate, count));
        if (dryRun) {
            in.say("command.import.dry");
        } else {
            in.say("command.import.handed-in", handedIn);
        }
    }
}
