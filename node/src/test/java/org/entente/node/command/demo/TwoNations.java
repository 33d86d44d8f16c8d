package org.entente.node.command.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.node.Entente;
import org.entente.node.command.Frame;
import org.entente.node.testing.Browser;

/** Both nations' nodes as processes of their own, paired, and officers who sit at them in browsers. */
final class TwoNations implements AutoCloseable {
    private final Stage stage;
    private final Browser browser = Browser.open();
    private final Map<String, OfficerAtDesk> windows = new HashMap<>();

    private TwoNations(Stage stage) {
        this.stage = stage;
    }

    static TwoNations in(Path directory) throws IOException, InterruptedException {
        Stage stage = Stage.in(directory, DemoRun.FIRST_DAY, TwoNations::home);
        TwoNations nations = new TwoNations(stage);
        stage.start();
        stage.pair();
        return nations;
    }

    private static void home(List<String> arguments) throws IOException {
        if (Frame.of(Entente.class).execute(arguments.toArray(String[]::new)) != 0) {
            throw new IOException("no home was made: " + arguments);
        }
    }

    /** The window of an officer, signed in once; the language is his for the whole time. */
    OfficerAtDesk officer(String nation, String name, String language) throws IOException {
        OfficerAtDesk known = windows.get(name + language);
        if (known != null) {
            return known;
        }
        OfficerAtDesk fresh = new OfficerAtDesk(
                stage.node(nation), stage.time(), browser.desk(language, "light", 1366, 768), name, language);
        fresh.signIn();
        windows.put(name + language, fresh);
        return fresh;
    }

    /** A window at a nation's desk before which nobody has signed in. */
    OfficerAtDesk stranger(String nation, String name, String language) {
        return new OfficerAtDesk(stage.node(nation), stage.time(), browser.desk(language, "light", 1280, 720), name, language);
    }

    /** Vietnam tells the record and Laos confirms it, over the same forms without a browser. */
    void tell() throws IOException, InterruptedException {
        new ToldRecord(stage).play();
    }

    /** The nations' time. */
    DemoTime time() {
        return stage.time();
    }

    /** What happens beside a walk: over the same forms, without a browser. */
    Desks desks() {
        return new Desks(stage);
    }

    @Override
    public void close() throws IOException {
        windows.values().forEach(OfficerAtDesk::close);
        browser.close();
        stage.close();
    }
}
