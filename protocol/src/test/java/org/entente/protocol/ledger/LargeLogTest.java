package org.entente.protocol.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.entente.protocol.Digest;
import org.junit.jupiter.api.Test;

class LargeLogTest {
    /** More than three of the pieces in which a log is read, and a rest. */
    private static final long SIZE = 3 * 4096 + 777;

    private final List<Digest> entries = LongStream.range(0, SIZE)
            .mapToObj(i -> Digest.over(ByteBuffer.allocate(Long.BYTES).putLong(i).array()))
            .toList();
    private final AtomicLong read = new AtomicLong();
    private final Proofs proofs = new Proofs((from, until) -> {
        read.addAndGet(until - from);
        return entries.subList((int) from, (int) until).stream().map(MerkleHash::leaf).toList();
    });

    @Test
    void proofs_over_a_log_that_is_read_in_pieces_prove_what_its_frontier_says() {
        TreeHead head = head(SIZE);
        for (long position : new long[] {0, 4095, 4096, 8191, 10_000, SIZE - 1}) {
            assertThat(proofs.inclusion(position, SIZE).proves(entries.get((int) position), head)).as("entry %d", position).isTrue();
            assertThat(proofs.inclusion(position, SIZE).proves(entries.get((int) (position + 1) % (int) SIZE), head)).isFalse();
        }
        for (long earlier : new long[] {1, 4096, 4097, 8192, 12_000, SIZE}) {
            assertThat(proofs.consistency(earlier, SIZE).proves(head(earlier), head)).as("head of %d", earlier).isTrue();
        }
    }

    @Test
    void only_the_first_proof_reads_the_whole_log() {
        proofs.inclusion(5, SIZE);
        long first = read.getAndSet(0);
        proofs.inclusion(6, SIZE);
        assertThat(first).isBetween(SIZE - 4096, SIZE);
        assertThat(read.get()).isLessThanOrEqualTo(4096 + 777);
    }

    private TreeHead head(long size) {
        Frontier frontier = Frontier.EMPTY;
        for (Digest entry : new ArrayList<>(entries.subList(0, (int) size))) {
            frontier = frontier.append(entry);
        }
        return frontier.head();
    }
}
