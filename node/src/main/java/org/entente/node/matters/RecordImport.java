package org.entente.node.matters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.node.exchange.PartVault;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings what happened before the two nations had Entente: each object of a record becomes a fact that we tell the
 * partner, and he confirms or disputes it. What is held already as it stands in the record is left as it is, so bringing
 * a record twice changes nothing.
 */
public class RecordImport {
    /** What becomes of one object. */
    public enum Fate {
        /** It is told for the first time. */
        NEW,
        /** We told it before in just these words. */
        UNCHANGED,
        /** We told it before in other words; it is corrected. */
        CORRECTED,
        /** The partner told it; what we know otherwise is for a dispute, not for an import. */
        THEIRS
    }

    /** One object of the record, with the matter that holds it, if any. */
    public record Line(RecordSection.Told told, Fate fate, @Nullable UUID matter) {}

    private final Nation own;
    private final List<RecordSection> sections;
    private final Bundles bundles;
    private final JdbcClient database;
    private final PartVault vault;
    private final TransactionTemplate transaction;

    RecordImport(Nation own, List<RecordSection> sections, Bundles bundles, JdbcClient database, PartVault vault, TransactionTemplate transaction) {
        this.own = own;
        this.sections = List.copyOf(sections);
        this.bundles = bundles;
        this.database = database;
        this.vault = vault;
        this.transaction = transaction;
    }

    private record Held(UUID matter, boolean ours, Digest told) {}

    /** What would happen, object by object. */
    public List<Line> look(JsonNode record, Nation partner) {
        Map<String, RecordSection.Told> all = new LinkedHashMap<>();
        List<Nation> parties = Stream.of(own, partner).sorted().toList();
        sections.forEach(section -> section.read(record, parties).forEach(told -> all.put(reference(told.id()), told)));
        return transaction.execute(status -> lines(all, partner));
    }

    /** References are capital letters on the wire, so that two that look alike are alike. */
    private static String reference(String id) {
        return id.toUpperCase(Locale.ROOT);
    }

    private List<Line> lines(Map<String, RecordSection.Told> all, Nation partner) {
        Map<String, Held> held = held(all.keySet(), partner);
        Map<Digest, byte[]> bodies = vault.bodies(held.values().stream().map(Held::told).toList());
        List<Line> lines = new ArrayList<>();
        for (RecordSection.Told told : all.values()) {
            Held one = held.get(reference(told.id()));
            lines.add(new Line(told, fate(told, one, bodies), one == null ? null : one.matter()));
        }
        return lines;
    }

    private static Fate fate(RecordSection.Told told, @Nullable Held held, Map<Digest, byte[]> bodies) {
        if (held == null) {
            return Fate.NEW;
        }
        if (!held.ours()) {
            return Fate.THEIRS;
        }
        return Optional.ofNullable(bodies.get(held.told())).flatMap(Bodies::read).filter(asSent(told.body())::equals).isPresent()
                ? Fate.UNCHANGED
                : Fate.CORRECTED;
    }

    /** As it arrives, so that a number is compared by what it says and not by how many bytes a reader of the record gave it. */
    private static ObjectNode asSent(ObjectNode body) {
        return Bodies.stored(Bodies.text(body));
    }

    /** The matters that carry these references, each with the act that last told it. */
    private Map<String, Held> held(Collection<String> references, Nation partner) {
        Map<String, Held> found = new HashMap<>();
        database.sql("""
                        select distinct on (m.reference) m.reference, m.matter, m.ours, a.digest from entente.matter m
                        join entente.act a on a.matter = m.matter and a.act in ('tell', 'correct') and a.effect = 'EFFECTIVE'
                        where m.reference = any (?) and m.partner = ?
                        order by m.reference, m.ours desc, a.held_at desc""")
                .params(references.toArray(String[]::new), partner.code())
                .query(row -> {
                    found.put(row.getString(1), new Held(row.getObject(2, UUID.class), row.getBoolean(3), Digest.ofBytes(row.getBytes(4))));
                });
        return found;
    }

    /**
     * Puts what is new and what is corrected before a second officer.
     *
     * @param authority of the partner to which it is told
     */
    public List<Bundles.Outcome> bring(String title, JsonNode record, Nation partner, String authority) {
        List<Line> lines = look(record, partner);
        List<Bundles.Opening> openings = lines.stream().filter(line -> line.fate() == Fate.NEW).map(Line::told)
                .map(told -> new Bundles.Opening(told.kind(), told.version(), "tell", reference(told.id()), authority, 0, told.body())).toList();
        List<Bundles.Next> corrections = lines.stream().filter(line -> line.fate() == Fate.CORRECTED && line.matter() != null)
                .map(line -> new Bundles.Next(line.matter(), "correct", line.told().body())).toList();
        List<Bundles.Outcome> outcomes = new ArrayList<>();
        if (!openings.isEmpty()) {
            outcomes.add(bundles.open(title, partner, openings));
        }
        if (!corrections.isEmpty()) {
            outcomes.add(bundles.next(title, partner, corrections));
        }
        return outcomes;
    }

    /** The partner's facts that wait for our word. */
    public List<UUID> unconfirmed(Nation partner, int most) {
        return transaction.execute(status -> database.sql("""
                        select m.matter from entente.matter m join entente.matter_access a on a.matter = m.matter and a.unit = entente.whole_nation()
                        where a.must_act = 'WE' and a.state = 'TOLD' and m.partner = ? and not m.ours order by m.opened_at, m.matter limit ?""")
                .params(partner.code(), most).query(UUID.class).list());
    }

    /** Puts the confirmation of these facts before a second officer. */
    public Bundles.Outcome confirm(String title, Nation partner, List<UUID> matters) {
        return bundles.next(title, partner, matters.stream().map(matter -> new Bundles.Next(matter, "confirm", Bodies.empty())).toList());
    }
}
