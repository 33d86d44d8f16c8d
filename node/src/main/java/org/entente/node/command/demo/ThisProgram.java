package org.entente.node.command.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start this program once more, in a process of its own and in the same way. */
final class ThisProgram {
    private static final String MAIN = "org.entente.node.Entente";

    private ThisProgram() {}

    /** The command up to, and without, the arguments of the program. */
    static List<String> command(List<String> properties) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String flags = System.getenv("ENTENTE_JAVA_FLAGS");
        if (flags != null) {
            command.addAll(List.of(flags.trim().split("\\s+")));
        }
        command.add("-Duser.home=" + System.getProperty("user.home"));
        command.addAll(properties);
        String jar = System.getenv("ENTENTE_JAR");
        String path = System.getProperty("java.class.path");
        if (jar != null) {
            command.addAll(List.of("-jar", jar));
        } else if (path.endsWith(".jar") && !path.contains(java.io.File.pathSeparator)) {
            command.addAll(List.of("-jar", path));
        } else {
            command.addAll(List.of("-cp", path, MAIN));
        }
        return command;
    }
}
