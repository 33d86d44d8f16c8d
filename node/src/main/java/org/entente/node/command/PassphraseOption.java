package org.entente.node.command;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.entente.node.home.HomeFault;
import org.entente.node.home.HomeProblem;
import org.entente.node.home.KeyWrapping;
import org.entente.node.home.PassphraseWrapping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the passphrase comes from: a file, the environment, or the person at the terminal. Never the command line. */
final class PassphraseOption {
    private static final String VARIABLE = "ENTENTE_PASSPHRASE";

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "passphrase-file")
    @Nullable Path file;

    KeyWrapping wrapping(Frame frame) {
        return new PassphraseWrapping(passphrase(frame, false), new SecureRandom());
    }

    /** For a passphrase that is new: a person types it twice. */
    KeyWrapping newWrapping(Frame frame) {
        return new PassphraseWrapping(passphrase(frame, true), new SecureRandom());
    }

    private char[] passphrase(Frame frame, boolean twice) {
        Path from = file != null ? file : fileOfEnvironment(frame);
        String given = from != null ? firstLine(from) : frame.environment(VARIABLE);
        if (given != null && !given.isBlank()) {
            return given.toCharArray();
        }
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new HomeProblem(HomeFault.NO_PASSPHRASE, VARIABLE);
        }
        char[] typed = typed(console, frame.words().of("command.passphrase"));
        if (twice && !new String(typed).equals(new String(typed(console, frame.words().of("command.passphrase-again"))))) {
            throw new HomeProblem(HomeFault.PASSPHRASES_DIFFER);
        }
        return typed;
    }

    private static char[] typed(Console console, String prompt) {
        char[] typed = console.readPassword("%s ", prompt);
        if (typed == null || typed.length == 0) {
            throw new HomeProblem(HomeFault.NO_PASSPHRASE, VARIABLE);
        }
        return typed;
    }

    private static @Nullable Path fileOfEnvironment(Frame frame) {
        String named = frame.environment(VARIABLE + "_FILE");
        return named == null || named.isBlank() ? null : Path.of(named);
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
