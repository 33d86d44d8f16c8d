package org.entente.node.matters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * A projection that folds the acts of a matter into one body: what was told, with what was reported since. Its rows are
 * written anew from that body after each act, so a new column needs no new rule. Correcting what was told leaves what
 * was reported as it is.
 *
 * <p>The module's own table has the columns {@code matter}, {@code kind}, {@code told} and {@code since}.
 */
public abstract class FoldedProjection implements Projection {
    private static final Set<String> TELLING = Set.of("tell", "correct", "invite", "plan");

    private final String table;
    private final Set<String> kinds;
    private final Set<String> reporting;

    /**
     * @param table of this module, in which the two bodies are kept
     * @param reporting acts whose bodies add to what was told
     */
    protected FoldedProjection(String table, Set<String> kinds, Set<String> reporting) {
        this.table = table;
        this.kinds = Set.copyOf(kinds);
        this.reporting = Set.copyOf(reporting);
    }

    @Override
    public final Set<String> kinds() {
        return kinds;
    }

    @Override
    public final void taken(JdbcTemplate here, Matter matter, HeldAct act, ObjectNode body) {
        if (TELLING.contains(act.act())) {
            here.update("insert into entente." + table + " (matter, kind, told, since) values (?, ?, ?::jsonb, '{}')"
                    + " on conflict (matter) do update set told = excluded.told", matter.id(), matter.kind(), Bodies.text(body));
        } else if (reporting.contains(act.act())) {
            ObjectNode since = one(here, matter.id(), "since");
            Folding.into(since, reported(matter.kind(), body));
            here.update("update entente." + table + " set since = ?::jsonb where matter = ?", Bodies.text(since), matter.id());
        }
        ObjectNode whole = one(here, matter.id(), "told");
        Folding.into(whole, one(here, matter.id(), "since"));
        write(here, matter, whole);
    }

    private ObjectNode one(JdbcTemplate here, UUID matter, String column) {
        List<ObjectNode> found = here.query("select " + column + "::text from entente." + table + " where matter = ?",
                (row, number) -> Bodies.read(row.getString(1).getBytes(StandardCharsets.UTF_8)).orElseGet(Bodies::empty), matter);
        return found.isEmpty() ? Bodies.empty() : found.getFirst();
    }

    @Override
    public final void clear(JdbcTemplate here, UUID matter) {
        here.update("delete from entente." + table + " where matter = ?", matter);
        forget(here, matter);
    }

    /** What a report adds to what was told; in other words where a report names one row of a list. */
    protected ObjectNode reported(String kind, ObjectNode body) {
        return body;
    }

    /** Writes the rows of a matter anew; {@code matter} stands as the acts so far left it. */
    protected abstract void write(JdbcTemplate here, Matter matter, ObjectNode whole);

    /** Deletes the rows of a matter. */
    protected abstract void forget(JdbcTemplate here, UUID matter);
}
