package org.entente.node.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files of one database cluster: made once by {@code initdb}, settings written anew at each start. */
final class PostgresCluster {
    static final String SUPERUSER = "postgres";
    private static final int IO_METHOD_SINCE = 18;

    private final PostgresPlace place;
    private final PostgresBinaries binaries;
    private final StepDown stepDown;

    PostgresCluster(PostgresPlace place, PostgresBinaries binaries) {
        this.place = place;
        this.binaries = binaries;
        this.stepDown = place.stepDown();
    }

    /** Leaves a cluster that is complete or none: a machine that stops half-way through finds no half cluster. */
    void prepare() throws IOException {
        if (Files.notExists(place.data())) {
            Path making = place.directory().resolve("data.making");
            DurableFiles.delete(making);
            DurableFiles.directory(making);
            stepDown.own(making);
            initialise(making);
            DurableFiles.rename(making, place.data());
        }
        refuseOtherMajor();
        stepDown.own(place.data());
        // In place and not by renaming: the file must keep the owner that PostgreSQL runs as.
        Files.writeString(place.data().resolve("postgresql.conf"), settings());
        Files.writeString(place.data().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private void refuseOtherMajor() throws IOException {
        String made = Files.readString(place.data().resolve("PG_VERSION")).strip();
        if (!made.equals(Integer.toString(binaries.major()))) {
            throw new HomeProblem(HomeFault.OTHER_POSTGRES_MAJOR, made, Integer.toString(binaries.major()));
        }
    }

    private void initialise(Path making) {
        List<String> command = stepDown.command(
                binaries.program("initdb"),
                "--pgdata=" + making,
                "--username=" + SUPERUSER,
                "--pwfile=" + place.secret(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if ("off".equals(place.settings().get("fsync"))) {
            command.add("--no-sync");
        }
        Commands.Outcome outcome = Commands.run(command);
        if (outcome.exit() != 0) {
            throw new HomeProblem(HomeFault.POSTGRES_DID_NOT_START, outcome.printed());
        }
    }

    List<String> serverCommand(int port) {
        List<String> command = new ArrayList<>();
        // A session of its own: Ctrl-C on the terminal is the node's to hear, which then stops the database last.
        if (Commands.tryRun("setsid", "true")) {
            command.add("setsid");
        }
        command.addAll(stepDown.command(
                binaries.program("postgres"), "-D", place.data().toString(), "-c", "port=" + port));
        return command;
    }

    private String settings() {
        Map<String, String> settings = new LinkedHashMap<>(small());
        if (binaries.major() >= IO_METHOD_SINCE) {
            // No processes of their own for reading: a small node's pages are in memory.
            settings.put("io_method", "sync");
        }
        settings.putAll(place.settings());
        String lines = settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'\n")
                .collect(Collectors.joining());
        return "# Written by the node at each start. Put your own settings into " + place.ownSettings() + "\n" + lines
                + "include_if_exists = '" + place.ownSettings().toString().replace("'", "''") + "'\n";
    }

    private static Map<String, String> small() {
        Map<String, String> settings = new LinkedHashMap<>();
        // Reached by this machine's loopback and a password only.
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "64");
        // A receipted act must survive a power cut.
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        // One machine and no standby: less log is written. commit_delay stays 0, the exchange batches by itself.
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("max_wal_size", "1GB");
        settings.put("checkpoint_timeout", "15min");
        // A small node: few processes, short statements.
        settings.put("shared_buffers", "128MB");
        settings.put("work_mem", "8MB");
        settings.put("max_worker_processes", "4");
        settings.put("max_parallel_workers_per_gather", "0");
        settings.put("jit", "off");
        settings.put("update_process_title", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("lc_messages", "C");
        // The log is read by operators who may not read matters: no statements, no values of keys.
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_checkpoints", "off");
        return settings;
    }
}
