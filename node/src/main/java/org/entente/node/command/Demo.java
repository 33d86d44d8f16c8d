package org.entente.node.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.node.command.demo.DemoRun;
import org.entente.node.home.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows two nodes together: by hand in a browser, or with {@code --check} as a story that proves itself. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
    @ParentCommand
    @Nullable Frame frame;

    @Option(names = "--check")
    boolean check;

    @Option(names = "--directory", paramLabel = "DIRECTORY")
    Path directory = Home.defaultDirectory("x").resolveSibling("demo");

    @Option(names = "--code", paramLabel = "NAME")
    @Nullable String code;

    @Override
    public Integer call() throws Exception {
        Frame in = Objects.requireNonNull(frame);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        DemoRun run = new DemoRun(directory, in.clock(), out, System.err, this::init, in.words()::of);
        if (code != null) {
            in.print(run.code(code));
            return 0;
        }
        return (check ? run.check() : run.show()) ? 0 : Frame.FAILED;
    }

    private int init(List<String> arguments) {
        return Frame.of(Objects.requireNonNull(frame).application(), name -> Objects.requireNonNull(frame).environment(name))
                .setOut(new java.io.PrintWriter(java.io.Writer.nullWriter()))
                .execute(arguments.toArray(String[]::new));
    }
}
