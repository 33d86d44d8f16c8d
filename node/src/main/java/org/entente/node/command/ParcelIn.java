package org.entente.node.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.entente.node.exchange.HandBox;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes in a file that a partner gave, and writes the answer that is to be carried back. */
@Command(name = "in", mixinStandardHelpOptions = true)
final class ParcelIn implements Callable<Integer> {
    @ParentCommand
    @Nullable Parcel parcel;

    @Mixin
    HandBoxOption box = new HandBoxOption();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    Path file = Path.of("");

    @Option(names = "--from", paramLabel = "NATION", required = true)
    String nation = "";

    @Option(names = "--answer", paramLabel = "FILE", required = true)
    Path answer = Path.of("");

    @Override
    public Integer call() throws IOException {
        Frame in = Objects.requireNonNull(parcel).frame();
        Nation partner = new Nation(nation);
        byte[] brought = Files.readAllBytes(file);
        byte[] papers;
        try {
            papers = box.answer(in, (asked, patience) -> asked.in(partner, brought, patience));
        } catch (HandBox.NotCarried problem) {
            return HandBoxOption.refused(in, nation, problem);
        }
        if (papers.length == 0) {
            in.say("command.parcel.in.nothing", nation);
            return 0;
        }
        Files.write(answer, papers);
        in.say("command.parcel.in.done", nation, answer.toString());
        return 0;
    }
}
