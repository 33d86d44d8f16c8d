package org.entente.node.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.entente.node.home.DatabaseRole;
import org.entente.node.home.NodeDatabase;
import org.entente.node.home.StatusEntry;
import org.entente.node.home.StatusLine;

/** How each link is doing: what waits, for how long, and what a person has to do. */
public final class ExchangeStatus implements StatusLine {
    /** A link that is cut for longer than an hour is worth a telephone call. */
    private static final long LONG_MINUTES = 60;

    private static final String SUSPENDED_THERE =
            new CarrierFault(CarrierFault.Kind.TURNED_AWAY, TurnedAway.Reason.SUSPENDED_PARTNER.code(), null).code();

    private static final String SELECT = """
            SELECT d.receiver AS partner,
                d.size - d.receipted + (SELECT count(*) FROM entente.outbox o WHERE o.partner = d.receiver) AS waiting,
                coalesce(extract(epoch FROM ?::timestamptz - l.cut_since)::bigint / 60, 0) AS cut_minutes,
                d.mode AS ours, coalesce(t.mode, 'OPEN') AS theirs, coalesce(l.condition, 'NEW') AS condition,
                coalesce(k.missing, false) AS missing, coalesce(l.why, '') AS why,
                coalesce((SELECT p.status FROM entente.partner p WHERE p.nation = d.receiver), '') AS status
            FROM entente.direction d
            LEFT JOIN entente.link l ON l.partner = d.receiver
            LEFT JOIN entente.told k ON k.partner = d.receiver
            LEFT JOIN entente.direction t ON t.sender = d.receiver AND t.receiver = d.sender AND t.current
            WHERE d.sender = ? AND d.current ORDER BY d.receiver""";

    @Override
    public List<StatusEntry> look(View view) {
        if (view.database().isEmpty()) {
            return List.of();
        }
        NodeDatabase database = view.database().get();
        try (Connection connection = database.connect(DatabaseRole.EXCHANGE);
                PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setObject(1, Headers.at(view.now()));
            statement.setString(2, view.settings().nation());
            List<StatusEntry> entries = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return entries;
        } catch (SQLException e) {
            return List.of(StatusEntry.todo(
                    StatusEntry.Level.NOW, "exchange.status.unknown", "exchange.status.unknown.next"));
        }
    }

    private static StatusEntry entry(ResultSet row) throws SQLException {
        String partner = row.getString("partner");
        long waiting = row.getLong("waiting");
        long cut = row.getLong("cut_minutes");
        if ("SUSPENDED".equals(row.getString("status"))) {
            return todo(StatusEntry.Level.SOON, "suspended", partner, waiting);
        }
        if (row.getBoolean("missing")) {
            return todo(StatusEntry.Level.NOW, "keys-missing", partner, waiting);
        }
        if (ModeText.FROZEN.equals(row.getString("ours")) || ModeText.FROZEN.equals(row.getString("theirs"))) {
            return todo(StatusEntry.Level.NOW, "frozen", partner, waiting);
        }
        if (ModeText.CLOSING.equals(row.getString("ours"))
                || ModeText.RESTORED.equals(row.getString("ours"))
                || ModeText.RESTORED.equals(row.getString("theirs"))) {
            return todo(StatusEntry.Level.SOON, "recovering", partner, waiting);
        }
        if (SUSPENDED_THERE.equals(row.getString("why"))) {
            return todo(StatusEntry.Level.SOON, "suspended-there", partner, waiting);
        }
        if (LinkState.Condition.CUT.name().equals(row.getString("condition"))) {
            StatusEntry.Level level = cut > LONG_MINUTES ? StatusEntry.Level.NOW : StatusEntry.Level.SOON;
            return todo(level, "cut", partner, waiting, cut);
        }
        return StatusEntry.fine("exchange.status.connected", partner, waiting);
    }

    private static StatusEntry todo(StatusEntry.Level level, String what, Object... values) {
        return StatusEntry.todo(level, "exchange.status." + what, "exchange.status." + what + ".next", values);
    }
}
