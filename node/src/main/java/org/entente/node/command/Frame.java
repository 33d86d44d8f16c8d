package org.entente.node.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Function;
import org.entente.node.home.HomeProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * What all commands stand in. A new command is a class with {@code @Command(name = …)} that reaches this frame as its
 * {@code @ParentCommand}, its name in the list below, and its words under {@code command.entente.<name>.} in three
 * languages.
 */
@Command(
        name = "entente",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Init.class,
            Run.class,
            Status.class,
            Backup.class,
            Restore.class,
            Upgrade.class,
            Verify.class,
            Pair.class,
            Epoch.class,
            Keys.class,
            Parcel.class,
            Import.class,
            Demo.class,
            Simulation.class,
            Train.class
        })
public final class Frame implements Runnable {
    /** The conventional statuses: done, failed, not understood. */
    static final int FAILED = 1;

    static final int NOT_UNDERSTOOD = 2;

    private final Class<?> application;
    private final Words words;
    private final Function<String, @Nullable String> environment;

    @Spec
    CommandSpec spec = CommandSpec.create();

    private Frame(Class<?> application, Words words, Function<String, @Nullable String> environment) {
        this.application = application;
        this.words = words;
        this.environment = environment;
    }

    /** The command line of the launcher, in the language of its environment. */
    public static CommandLine of(Class<?> application) {
        return of(application, System::getenv)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    static CommandLine of(Class<?> application, Function<String, @Nullable String> environment) {
        Words words = Words.inLanguageOf(environment);
        return new CommandLine(new Frame(application, words, environment))
                .setResourceBundle(words.forHelp())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((problem, line, parsed) -> failed(words, problem, line))
                .setParameterExceptionHandler((problem, args) -> notUnderstood(words, problem));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    Class<?> application() {
        return application;
    }

    Words words() {
        return words;
    }

    @Nullable String environment(String name) {
        return environment.apply(name);
    }

    /** The machine's time; the demo's other time is the node's, never a command's. */
    InstantSource clock() {
        return InstantSource.system();
    }

    /** Prints one line of words on what the command is for. */
    void say(String key, Object... values) {
        print(words.of(key, values));
    }

    void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    /** Says on the other stream why nothing was done, so that what is asked for stays readable to programs. */
    void complain(String key, Object... values) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(words.of(key, values));
        err.flush();
    }

    private static int failed(Words words, Exception problem, CommandLine line) {
        HomeProblem known = known(problem);
        if (known != null) {
            line.getErr().println(words.of(known.fault().key(), known.values().toArray()));
        } else {
            line.getErr().println(words.of("command.fault.unexpected", problem.toString()));
            problem.printStackTrace(line.getErr());
        }
        line.getErr().flush();
        return FAILED;
    }

    /** The known cause of whatever a framework made of it. */
    private static @Nullable HomeProblem known(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof HomeProblem known) {
                return known;
            }
        }
        return null;
    }

    private static int notUnderstood(Words words, CommandLine.ParameterException problem) {
        CommandLine line = problem.getCommandLine();
        line.getErr().println(problem.getMessage());
        line.getErr().println(words.of("command.fault.see-help", line.getCommandSpec().qualifiedName(" ")));
        line.getErr().flush();
        return NOT_UNDERSTOOD;
    }
}
