package org.entente.node.nations;

import static org.entente.node.nations.RecordFile.list;
import static org.entente.node.nations.RecordFile.required;
import static org.entente.node.nations.RecordFile.text;

import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.kernel.LanguageText;
import org.entente.node.kernel.PartialDate;
import org.entente.node.kernel.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Writes what the record says; a row that is there already is brought to what the record says now. */
final class RecordTables {
    private static final LanguageText DESK = new LanguageText("Bàn hợp tác", "ໂຕະຮ່ວມມື", "Cooperation desk");

    private final JdbcClient database;

    RecordTables(JdbcClient database) {
        this.database = database;
    }

    void authority(JsonNode node, String nation, LanguageText name) {
        String basis = text(node, "basis");
        named("""
                INSERT INTO entente.authority
                    (code, nation, level, name_vi, name_lo, name_en, valid_from, valid_to, basis)
                VALUES (:code, :nation, :level, :vi, :lo, :en, :from, :to, :basis)
                ON CONFLICT (code) DO UPDATE SET level = excluded.level, name_vi = excluded.name_vi,
                    name_lo = excluded.name_lo, name_en = excluded.name_en, valid_from = excluded.valid_from,
                    valid_to = excluded.valid_to, basis = excluded.basis""", name)
                .param("code", required(node, "id"))
                .param("nation", nation)
                .param("level", Level.ofText(required(node, "level")).name())
                .param("from", day(text(node, "valid_from")), Types.DATE)
                .param("to", day(text(node, "valid_to")), Types.DATE)
                .param("basis", basis == null ? "assumed" : basis)
                .update();
    }

    void parent(AuthorityCode code, @Nullable String parent) {
        database.sql("UPDATE entente.authority SET parent = ? WHERE code = ?")
                .param(1, parent, Types.VARCHAR)
                .param(2, code.code())
                .update();
    }

    void successors(AuthorityCode code, List<String> successors, String since) {
        for (String successor : successors) {
            database.sql("""
                            INSERT INTO entente.authority_successor (authority, successor, since) VALUES (?, ?, ?)
                            ON CONFLICT (authority, successor) DO UPDATE SET since = excluded.since""")
                    .params(code.code(), successor, LocalDate.parse(since))
                    .update();
        }
    }

    void desk(AuthorityCode code) {
        named("""
                INSERT INTO entente.unit (code, authority, name_vi, name_lo, name_en)
                VALUES (:code, :authority, :vi, :lo, :en) ON CONFLICT (code) DO NOTHING""", DESK)
                .param("code", UnitCode.deskOf(code).code())
                .param("authority", code.code())
                .update();
    }

    void dutyContact(JsonNode node) {
        database.sql("""
                        INSERT INTO entente.duty_contact
                            (authority, telephone, languages, opens, closes, weekdays, zone)
                        VALUES (:authority, :telephone, :languages, :opens, :closes, :weekdays, :zone)
                        ON CONFLICT (authority, telephone) DO UPDATE SET languages = excluded.languages,
                            opens = excluded.opens, closes = excluded.closes, weekdays = excluded.weekdays,
                            zone = excluded.zone""")
                .param("authority", required(node, "authority"))
                .param("telephone", required(node, "telephone"))
                .param("languages", list(node, "languages").stream()
                        .map(tag -> tag.toUpperCase(Locale.ROOT))
                        .toArray(String[]::new))
                .param("opens", LocalTime.parse(required(node, "opens")))
                .param("closes", LocalTime.parse(required(node, "closes")))
                .param("weekdays", list(node, "weekdays").stream().map(Short::valueOf).toArray(Short[]::new))
                .param("zone", required(node, "zone"))
                .update();
    }

    void official(JsonNode node, List<String> variants) {
        database.sql("""
                        INSERT INTO entente.official (id, name, variants, roles, basis, ref)
                        VALUES (:id, :name, :variants, :roles::jsonb, :basis, :ref)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, variants = excluded.variants,
                            roles = excluded.roles, basis = excluded.basis, ref = excluded.ref""")
                .param("id", required(node, "id"))
                .param("name", required(node, "name"))
                .param("variants", variants.toArray(String[]::new))
                .param("roles", node.path("roles").toString())
                .param("basis", required(node, "basis"))
                .param("ref", text(node, "ref"), Types.VARCHAR)
                .update();
    }

    void place(JsonNode node, LanguageText name) {
        named("""
                INSERT INTO entente.place (id, name_vi, name_lo, name_en, nation, basis, ref)
                VALUES (:id, :vi, :lo, :en, :nation, :basis, :ref)
                ON CONFLICT (id) DO UPDATE SET name_vi = excluded.name_vi, name_lo = excluded.name_lo,
                    name_en = excluded.name_en, nation = excluded.nation, basis = excluded.basis,
                    ref = excluded.ref""", name)
                .param("id", required(node, "id"))
                .param("nation", text(node, "country"), Types.VARCHAR)
                .param("basis", required(node, "basis"))
                .param("ref", text(node, "ref"), Types.VARCHAR)
                .update();
    }

    void instrument(String id, LanguageText title, JsonNode facts, JsonNode assumed) {
        String inForceFrom = known(text(facts, "in_force"));
        named("""
                INSERT INTO entente.instrument (code, title_vi, title_lo, title_en, signed, in_force_from, status,
                    parties, basis, ref)
                VALUES (:code, :vi, :lo, :en, :signed, :from, :status, :parties, :basis, :ref)
                ON CONFLICT (code) DO UPDATE SET title_vi = excluded.title_vi, title_lo = excluded.title_lo,
                    title_en = excluded.title_en, signed = excluded.signed, in_force_from = excluded.in_force_from,
                    status = excluded.status, parties = excluded.parties, basis = excluded.basis,
                    ref = excluded.ref""", title)
                .param("code", id)
                .param("signed", known(text(facts, "date")), Types.VARCHAR)
                .param("from", inForceFrom == null ? text(assumed, "in_force_from") : inForceFrom, Types.VARCHAR)
                .param("status", status(facts, assumed).name())
                .param("parties", PARTIES)
                .param("basis", required(facts, "basis"))
                .param("ref", text(facts, "ref"), Types.VARCHAR)
                .update();
        for (JsonNode way : assumed.path("ways")) {
            if (way.size() == WAY_WITH_NATIONS) {
                way(id, way.get(0).asString(), way.get(1), way.get(2).asString(), way.get(3));
            } else {
                way(id, PARTIES[0], way.get(0), PARTIES[1], way.get(1));
                way(id, PARTIES[1], way.get(0), PARTIES[0], way.get(1));
            }
        }
    }

    /** The record knows agreements between these two only. */
    private static final String[] PARTIES = {"LA", "VN"};

    /** A way that names the nations: from nation, from level, to nation, to level. */
    private static final int WAY_WITH_NATIONS = 4;

    private void way(String instrument, String from, JsonNode fromLevel, String to, JsonNode toLevel) {
        database.sql("""
                        INSERT INTO entente.instrument_way (instrument, from_nation, from_level, to_nation, to_level)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(
                        instrument,
                        from,
                        Level.ofText(fromLevel.asString()).name(),
                        to,
                        Level.ofText(toLevel.asString()).name())
                .update();
    }

    private static Instrument.Status status(JsonNode facts, JsonNode assumed) {
        if (assumed.has("in_force")) {
            return assumed.path("in_force").asBoolean()
                    ? Instrument.Status.IN_FORCE
                    : Instrument.Status.NOT_IN_FORCE;
        }
        return "in force".equals(text(facts, "status")) ? Instrument.Status.IN_FORCE : Instrument.Status.UNKNOWN;
    }

    /** The date if the record has one; it also says things like "unknown in communiqués". */
    private static @Nullable String known(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return PartialDate.parse(text).toString();
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private JdbcClient.StatementSpec named(String sql, LanguageText name) {
        return database.sql(sql)
                .param("vi", name.vi(), Types.VARCHAR)
                .param("lo", name.lo(), Types.VARCHAR)
                .param("en", name.en(), Types.VARCHAR);
    }
}
