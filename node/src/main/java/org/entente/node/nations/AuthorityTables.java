package org.entente.node.nations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.LanguageText;
import org.entente.node.kernel.UnitCode;
import org.entente.protocol.Nation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of authorities, units and duty contacts, read whole. */
final class AuthorityTables {
    private static final String AUTHORITIES = """
            SELECT a.code, a.nation, a.level, a.parent, a.name_vi, a.name_lo, a.name_en, a.valid_from, a.valid_to,
                   ARRAY(SELECT s.successor FROM entente.authority_successor s
                         WHERE s.authority = a.code ORDER BY 1) AS successors
            FROM entente.authority a ORDER BY a.code""";

    private final JdbcClient database;

    AuthorityTables(JdbcClient database) {
        this.database = database;
    }

    Book read() {
        Map<AuthorityCode, Authority> authorities = new LinkedHashMap<>();
        database.sql(AUTHORITIES).query(AuthorityTables::authority).list().stream()
                .sorted(Comparator.comparing(Authority::nation)
                        .thenComparing(Authority::level)
                        .thenComparing(Authority::code))
                .forEach(authority -> authorities.put(authority.code(), authority));
        Map<UnitCode, Unit> units = new LinkedHashMap<>();
        database.sql("SELECT code, authority, name_vi, name_lo, name_en, valid_from, valid_to"
                        + " FROM entente.unit ORDER BY code")
                .query(AuthorityTables::unit)
                .list()
                .forEach(unit -> units.put(unit.code(), unit));
        List<DutyContact> contacts = database.sql(
                        "SELECT authority, telephone, languages, opens, closes, weekdays, zone"
                                + " FROM entente.duty_contact ORDER BY authority, telephone")
                .query(AuthorityTables::contact)
                .list();
        return new Book(authorities, units, contacts);
    }

    private static Authority authority(ResultSet row, int number) throws SQLException {
        String parent = row.getString("parent");
        return new Authority(
                new AuthorityCode(row.getString("code")),
                new Nation(row.getString("nation")),
                Level.valueOf(row.getString("level")),
                parent == null ? null : new AuthorityCode(parent),
                name(row, "name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                texts(row.getArray("successors")).stream().map(AuthorityCode::new).toList());
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                new UnitCode(row.getString("code")),
                new AuthorityCode(row.getString("authority")),
                name(row, "name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static DutyContact contact(ResultSet row, int number) throws SQLException {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (Object day : (Object[]) row.getArray("weekdays").getArray()) {
            weekdays.add(DayOfWeek.of(((Number) day).intValue()));
        }
        return new DutyContact(
                new AuthorityCode(row.getString("authority")),
                row.getString("telephone"),
                texts(row.getArray("languages")).stream().map(Language::valueOf).toList(),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                weekdays,
                ZoneId.of(row.getString("zone")));
    }

    static LanguageText name(ResultSet row, String column) throws SQLException {
        return new LanguageText(
                row.getString(column + "_vi"), row.getString(column + "_lo"), row.getString(column + "_en"));
    }

    static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Object::toString).toList();
    }

    /** Everything at one moment. */
    record Book(Map<AuthorityCode, Authority> authorities, Map<UnitCode, Unit> units, List<DutyContact> contacts) {}
}
