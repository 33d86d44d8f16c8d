package org.entente.node.nations;

import static org.entente.node.nations.RecordFile.list;
import static org.entente.node.nations.RecordFile.required;
import static org.entente.node.nations.RecordFile.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.kernel.LanguageText;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Loads organisations, office holders, places and agreements of the record; loading again changes nothing. */
public final class RecordLoader {
    /** An organisation's identifier names its nation in the second part: {@code ORG-VN-DB}. */
    private static final Pattern IDENTIFIER = Pattern.compile("ORG-([A-Z]{2})-[A-Z0-9-]+");

    private final RecordTables tables;
    private final Authorities authorities;
    private final Instruments instruments;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    RecordLoader(RecordTables tables, Authorities authorities, Instruments instruments, AuditTrail trail,
            TransactionTemplate transaction) {
        this.tables = tables;
        this.authorities = authorities;
        this.instruments = instruments;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** How much there is of each. */
    public record Loaded(int authorities, int officials, int places, int instruments) {}

    public Loaded load() {
        Loaded loaded = transaction.execute(status -> load(new RecordFile()));
        authorities.forget();
        instruments.forget();
        if (loaded == null) {
            throw new IllegalStateException("a load always counts");
        }
        return loaded;
    }

    private Loaded load(RecordFile record) {
        int organisations = organisations(record);
        record.assumed.path("duty_contacts").forEach(tables::dutyContact);
        int officials = 0;
        for (JsonNode official : record.facts.path("officials")) {
            tables.official(official, list(official, "variants"));
            officials++;
        }
        int places = 0;
        for (JsonNode place : record.facts.path("places")) {
            tables.place(place, record.name("places", required(place, "id"), required(place, "name")));
            places++;
        }
        int instruments = 0;
        for (JsonNode agreement : record.facts.path("agreements")) {
            String id = required(agreement, "id");
            LanguageText title = record.name("agreements", id, required(agreement, "title"));
            tables.instrument(id, title, agreement, record.assumed.path("instruments").path(id));
            instruments++;
        }
        trail.record(Deed.of("record.loaded")
                .with("authorities", organisations)
                .with("instruments", instruments));
        return new Loaded(organisations, officials, places, instruments);
    }

    /** Parents before children, and ended authorities after their successors. */
    private int organisations(RecordFile record) {
        List<JsonNode> found = new ArrayList<>();
        record.facts.path("organisations").forEach(found::add);
        record.assumed.path("authorities").forEach(found::add);
        found.removeIf(node -> !IDENTIFIER.matcher(required(node, "id")).matches());
        for (JsonNode node : found) {
            tables.authority(node, nation(required(node, "id")), organisationName(record, node));
        }
        for (JsonNode node : found) {
            AuthorityCode code = new AuthorityCode(required(node, "id"));
            tables.parent(code, text(node, "parent"));
            String ended = text(node, "valid_to");
            if (ended != null) {
                tables.successors(code, list(node, "successors"), ended);
            }
            tables.desk(code);
        }
        return found.size();
    }

    private static LanguageText organisationName(RecordFile record, JsonNode node) {
        String english = text(node, "name");
        return english == null
                ? new LanguageText(text(node, "vi"), text(node, "lo"), text(node, "en"))
                : record.name("organisations", required(node, "id"), english);
    }

    private static String nation(String id) {
        var matcher = IDENTIFIER.matcher(id);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an organisation of one nation");
        }
        return matcher.group(1);
    }
}
