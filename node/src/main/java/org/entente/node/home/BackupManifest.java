package org.entente.node.home;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup holds, written after everything else so that it can be true.
 *
 * @param nation whose it is
 * @param madeAt when its snapshot was taken
 * @param server the PostgreSQL that it was taken from
 * @param migrations the scripts that this schema had behind it
 * @param members each table and file, in the order of the archive
 * @param sequences where each sequence stands
 */
public record BackupManifest(
        String nation,
        Instant madeAt,
        String server,
        List<String> migrations,
        List<Member> members,
        Map<String, Long> sequences) {

    /**
     * One entry of the archive.
     *
     * @param rows of a table; -1 for a file
     * @param sha256 of the entry's bytes, hexadecimal
     */
    public record Member(String name, long rows, long bytes, String sha256) {}
}
