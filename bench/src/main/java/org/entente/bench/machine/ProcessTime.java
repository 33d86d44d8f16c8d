package org.entente.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Processor time as Linux counts it, in user and kernel mode, with that of children that have ended. A process tree is
 * counted over the processes that live; what a database's ended backends used is in their parent's count.
 */
public final class ProcessTime {
    /** USER_HZ is 100 on every Linux that Java runs on. */
    private static final double MILLIS_PER_TICK = 10;

    private static final Path PROC = Path.of("/proc");

    // Places in /proc/<pid>/stat, counted from the state, which follows the name in brackets.
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int CHILDREN_KERNEL = 14;

    private ProcessTime() {}

    /** Milliseconds used so far by these processes and everything below them. */
    public static double millis(Collection<Long> roots) {
        double ticks = 0;
        for (long pid : withDescendants(roots)) {
            String[] fields = fields(pid);
            for (int i = USER; i <= CHILDREN_KERNEL && i < fields.length; i++) {
                ticks += Long.parseLong(fields[i]);
            }
        }
        return ticks * MILLIS_PER_TICK;
    }

    /** The processes and everything below them that lives now. */
    public static Set<Long> withDescendants(Collection<Long> roots) {
        Set<Long> found = new TreeSet<>(roots);
        Set<Long> all = all();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (long pid : new HashSet<>(all)) {
                String[] fields = fields(pid);
                if (fields.length > PARENT && found.contains(Long.parseLong(fields[PARENT]))) {
                    grown |= found.add(pid);
                }
            }
        }
        return found;
    }

    /** Resident memory of one process, in mebibytes. */
    public static double residentMebibytes(long pid) {
        try (Stream<String> lines = Files.lines(PROC.resolve(pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static Set<Long> all() {
        Set<Long> pids = new TreeSet<>();
        try (Stream<Path> entries = Files.list(PROC)) {
            entries.map(path -> path.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .forEach(name -> pids.add(Long.valueOf(name)));
        } catch (IOException e) {
            throw new IllegalStateException("processor time is read from /proc, which only Linux has", e);
        }
        return pids;
    }

    /** The fields after the name, which itself may hold blanks; none for a process that has gone. */
    private static String[] fields(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            return new String[0];
        }
    }
}
