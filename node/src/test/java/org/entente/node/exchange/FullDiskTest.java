package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node whose disk takes nothing more. Everybody may run this test, so the disk is not really full: the kernel refuses
 * the node's processes to write any file beyond a size, which fails in the same calls, and allows it again.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FullDiskTest {
    /** Above the write-ahead log's 16 MiB and every table of so young a node, so only attachments meet it. */
    private static final long FILES_ONLY_BYTES = 17L << 20;
    /** Not even the write-ahead log takes another record. */
    private static final long NOTHING_BYTES = 4096;

    @TempDir
    static Path directory;

    private static PracticeProcess xa;
    private static PracticeProcess xb;

    @BeforeAll
    static void two_nodes() throws Exception {
        xa = new PracticeProcess("XA", directory);
        xb = new PracticeProcess("XB", directory);
        PracticeProcess.pair(xa, xb);
        xa.ask("send XB before");
        xb.await("the first act", () -> seen(xb).contains("before"), 30);
    }

    @AfterAll
    static void stop() {
        xa.close();
        xb.close();
    }

    private static List<String> seen(PracticeProcess node) {
        try {
            return List.of(node.ask("seen").split(" "));
        } catch (IOException databaseAway) {
            return List.of();
        }
    }

    /** No file of this node grows beyond so many bytes; those it starts later inherit it. */
    private static void limit(PracticeProcess node, String bytes) throws Exception {
        List<Long> pids = Stream.concat(
                        Stream.of(node.pid()), node.databaseProcesses().stream().map(ProcessHandle::pid))
                .toList();
        for (long pid : pids) {
            // A process that ended meanwhile needs no limit.
            new ProcessBuilder("prlimit", "--pid=" + pid, "--fsize=" + bytes + ":")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    @Test
    @Order(1)
    void an_attachment_that_has_no_room_waits_while_acts_flow_and_arrives_whole_when_there_is_room() throws Exception {
        limit(xb, Long.toString(FILES_ONLY_BYTES));
        String file = xa.ask("file XB " + (24L << 20));
        xa.await("half of it", () -> progress(file)[0] >= 16, 60);
        xa.ask("send XB beside-a-file-without-room");
        xb.await("an act beside it", () -> seen(xb).contains("beside-a-file-without-room"), 30);
        assertThat(progress(file)[0]).isLessThan(progress(file)[1]);

        limit(xb, "unlimited");
        xb.await("the whole file", () -> sum(file).equals(expected(24L << 20)), 90);
    }

    @Test
    @Order(2)
    void what_an_officer_adds_without_room_is_refused_and_leaves_nothing_behind() throws Exception {
        limit(xa, Long.toString(FILES_ONLY_BYTES));
        assertThatThrownBy(() -> xa.ask("file XB " + (24L << 20))).hasMessageContaining("DiskFault");
        limit(xa, "unlimited");
        String file = xa.ask("file XB " + (24L << 20));
        xb.await("the same again", () -> sum(file).equals(expected(24L << 20)), 90);
    }

    @Test
    @Order(3)
    void while_the_database_takes_nothing_acts_wait_and_go_on_by_themselves_when_there_is_room() throws Exception {
        limit(xb, Long.toString(NOTHING_BYTES));
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sent.add("no-room-" + i);
            xa.ask("send XB no-room-" + i);
        }
        assertThatThrownBy(() -> xb.ask("send XA not-taken")).isInstanceOf(IOException.class);
        xa.await("the cut is seen", () -> link(xa, "XB").startsWith("CUT 20 "), 60);
        limit(xb, "unlimited");
        xb.await("all of them, in order", () -> seen(xb).stream().filter(sent::contains).toList().equals(sent), 90);
        xb.ask("send XA room-again");
        xa.await("the other way", () -> seen(xa).contains("room-again"), 60);
        assertThat(seen(xa)).doesNotHaveDuplicates().doesNotContain("not-taken");
        assertThat(seen(xb)).doesNotHaveDuplicates();
        xa.await("equal heads", () -> KilledTest.same(xa, xb), 30);
    }

    private static String link(PracticeProcess node, String to) {
        try {
            return node.ask("link " + to);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static long[] progress(String file) {
        try {
            String[] words = xa.ask("progress " + file).split(" ");
            return new long[] {Long.parseLong(words[0]), Long.parseLong(words[1])};
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String sum(String file) {
        try {
            return xb.ask("sum " + file);
        } catch (IOException notYet) {
            return "";
        }
    }

    private static String expected(long bytes) {
        try {
            return HostWords.sum(new HostWords.ByChance(bytes));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
