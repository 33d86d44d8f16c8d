package org.entente.node.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL writes about itself into {@code postmaster.pid}: its process in the first line, its state in the
 * eighth (source: {@code src/include/utils/pidfile.h}).
 */
record PostmasterFile(long pid, boolean ready) {
    static final String NAME = "postmaster.pid";
    private static final int STATUS_LINE = 7;

    static Optional<PostmasterFile> read(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve(NAME));
            if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,18}")) {
                return Optional.empty();
            }
            boolean ready = lines.size() > STATUS_LINE
                    && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new PostmasterFile(Long.parseLong(lines.getFirst().strip()), ready));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
    }
}
