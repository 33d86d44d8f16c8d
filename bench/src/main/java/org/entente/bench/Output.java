package org.entente.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.bench.machine.Fsync;
import org.entente.bench.machine.Machine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How every command of the bench prints: for a person, or one JSON object a line. */
public final class Output {
    @Option(names = "--json", description = "One JSON object a line.")
    boolean json;

    @Option(names = "--quick", description = "A short run that shows that everything works; its numbers are of cold processes.")
    boolean quick;

    @Spec(Spec.Target.MIXEE)
    @Nullable CommandSpec spec;

    public boolean quick() {
        return quick;
    }

    public void print(Line line) {
        if (spec != null) {
            spec.commandLine().getOut().println(json ? line.json() : line.words());
            spec.commandLine().getOut().flush();
        }
    }

    /** Says first what everything after was measured on. */
    public double machine(Path disk) throws IOException {
        Machine here = Machine.here();
        double fsync = Fsync.medianMillis(disk);
        print(new Line()
                .with("machine", here.processor())
                .with("cores", here.cores())
                .with("memory_mib", here.memoryMebibytes())
                .with("system", here.system())
                .with("java", here.java())
                .with("load_before", here.load())
                .with("fsync_ms", fsync));
        return fsync;
    }
}
