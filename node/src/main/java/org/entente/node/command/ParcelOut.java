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

/** Writes what waits for a partner into a file that a person carries. */
@Command(name = "out", mixinStandardHelpOptions = true)
final class ParcelOut implements Callable<Integer> {
    @ParentCommand
    @Nullable Parcel parcel;

    @Mixin
    HandBoxOption box = new HandBoxOption();

    @Parameters(index = "0", paramLabel = "NATION", descriptionKey = "nation")
    String nation = "";

    @Option(names = "--out", paramLabel = "FILE", required = true)
    Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        Frame in = Objects.requireNonNull(parcel).frame();
        Nation partner = new Nation(nation);
        byte[] papers;
        try {
            papers = box.answer(in, (asked, patience) -> asked.out(partner, patience));
        } catch (HandBox.NotCarried problem) {
            return HandBoxOption.refused(in, nation, problem);
        }
        if (papers.length == 0) {
            in.say("command.parcel.out.nothing", nation);
            return 0;
        }
        Files.write(out, papers);
        in.say("command.parcel.out.done", out.toString(), nation, papers.length + 1023 >> 10);
        return 0;
    }
}
