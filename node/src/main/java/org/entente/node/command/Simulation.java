package org.entente.node.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.entente.protocol.simulation.Simulate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Drives simulated nodes through every kind of trouble until so many acts were signed; ends the process itself. */
@Command(name = "simulate", mixinStandardHelpOptions = true)
final class Simulation implements Callable<Integer> {
    @Option(names = "--acts", paramLabel = "N", defaultValue = "100000")
    long acts;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    long seed;

    @Override
    public Integer call() {
        List<String> arguments = List.of("--acts", Long.toString(acts), "--seed", Long.toString(seed));
        Simulate.main(arguments.toArray(String[]::new));
        return 0;
    }
}
