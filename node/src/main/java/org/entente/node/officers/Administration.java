package org.entente.node.officers;

import java.sql.Types;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.kernel.Identifiers;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.entente.node.nations.Authorities;
import org.entente.node.nations.OwnNation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What administrators do with accounts; each step ends what it has to end at once, and is recorded. */
public final class Administration {
    private static final int LONGEST_NAME_CHARS = 80;

    private final JdbcClient database;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Authorities authorities;
    private final OwnNation own;
    private final Identifiers identifiers;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    Administration(
            JdbcClient database,
            Accounts accounts,
            Sessions sessions,
            Authorities authorities,
            OwnNation own,
            Identifiers identifiers,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.database = database;
        this.accounts = accounts;
        this.sessions = sessions;
        this.authorities = authorities;
        this.own = own;
        this.identifiers = identifiers;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** A new account, as the form gives it. */
    public record NewOfficer(
            String username, String displayName, String unit, Set<Role> roles, Language language) {}

    /** Makes an account that waits for its device; {@link Refusal.Refused} where the form does not fit. */
    public UUID create(NewOfficer asked) {
        String username = Username.typed(asked.username())
                .orElseThrow(Refusal.USERNAME_UNFIT::refused)
                .text();
        String name = asked.displayName().strip();
        require(fitName(name), Refusal.NAME_UNFIT);
        require(Role.fit(asked.roles()), Refusal.ROLES_UNFIT);
        UnitCode unit = unit(asked.unit());
        UUID id = identifiers.next();
        transaction.executeWithoutResult(status -> {
            database.sql("SELECT code FROM entente.unit WHERE code = ? FOR UPDATE")
                    .param(unit.code())
                    .query(String.class)
                    .single();
            require(accounts.find(username).isEmpty(), Refusal.USERNAME_TAKEN);
            insert(id, username, name, unit, asked);
            trail.record(Deed.of("officer.created").about("officer", id).with("unit", unit));
        });
        return id;
    }

    private void insert(UUID id, String username, String name, UnitCode unit, NewOfficer asked) {
        int made = database.sql("""
                        INSERT INTO entente.officer
                            (id, username, display_name, unit, post, roles, language, state, created_at)
                        SELECT :id, :username, :name, :unit, :unit || '/' || lpad((count(*) + 1)::text, 2, '0'),
                               :roles, :language, 'AWAITS_DEVICE', :now
                        FROM entente.officer WHERE unit = :unit
                        ON CONFLICT (username) DO NOTHING""")
                .param("id", id)
                .param("username", username)
                .param("name", name)
                .param("unit", unit.code(), Types.VARCHAR)
                .param("roles", asked.roles().stream().sorted().map(Role::name).toArray(String[]::new))
                .param("language", asked.language().name())
                .param("now", accounts.now())
                .update();
        require(made == 1, Refusal.USERNAME_TAKEN);
    }

    /** Locks an account and ends its sessions. */
    public void lock(UUID officer, UUID by) {
        require(!officer.equals(by), Refusal.OWN_ACCOUNT);
        change(officer, Set.of(Officer.State.ACTIVE), Officer.State.LOCKED, "officer.locked");
    }

    public void unlock(UUID officer) {
        change(officer, Set.of(Officer.State.LOCKED), Officer.State.ACTIVE, "officer.unlocked");
    }

    /** Somebody leaves: sessions end at once, password and device are forgotten, open delegations end. */
    public void leave(UUID officer, UUID by) {
        require(!officer.equals(by), Refusal.OWN_ACCOUNT);
        transaction.executeWithoutResult(status -> {
            change(
                    officer,
                    Set.of(Officer.State.ACTIVE, Officer.State.LOCKED, Officer.State.AWAITS_DEVICE),
                    Officer.State.LEFT,
                    "officer.left");
            database.sql("UPDATE entente.officer SET password_hash = NULL, device_secret = NULL WHERE id = ?")
                    .param(officer)
                    .update();
            database.sql("UPDATE entente.enrolment SET closed_at = ? WHERE officer = ? AND closed_at IS NULL")
                    .params(accounts.now(), officer)
                    .update();
            database.sql("""
                            UPDATE entente.delegation SET ends_at = greatest(?, starts_at + interval '1 microsecond')
                            WHERE (from_officer = ? OR to_officer = ?) AND ends_at > ?""")
                    .params(accounts.now(), officer, officer, accounts.now())
                    .update();
        });
    }

    private void change(UUID officer, Set<Officer.State> from, Officer.State to, String deed) {
        transaction.executeWithoutResult(status -> {
            String state = database.sql("SELECT state FROM entente.officer WHERE id = ? FOR UPDATE")
                    .param(officer)
                    .query(String.class)
                    .optional()
                    .orElseThrow(Refusal.OFFICER_UNKNOWN::refused);
            require(from.contains(Officer.State.valueOf(state)), Refusal.STATE_UNFIT);
            database.sql("UPDATE entente.officer SET state = ?, failures = 0, refused_until = NULL WHERE id = ?")
                    .params(to.name(), officer)
                    .update();
            sessions.end(officer, Sessions.End.ENDED_BY_ADMINISTRATOR);
            trail.record(Deed.of(deed).about("officer", officer));
        });
    }

    private UnitCode unit(String code) {
        try {
            UnitCode unit = new UnitCode(code);
            require(
                    authorities.unit(unit)
                            .flatMap(found -> authorities.find(found.authority()))
                            .filter(authority -> authority.nation().equals(own.nation()))
                            .isPresent(),
                    Refusal.UNIT_UNKNOWN);
            return unit;
        } catch (IllegalArgumentException notACode) {
            throw Refusal.UNIT_UNKNOWN.refused();
        }
    }

    /** Controls and marks that turn the writing direction could make one name look like another. */
    private static boolean fitName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME_CHARS
                && name.codePoints().noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.UNASSIGNED);
    }

    private static void require(boolean held, Refusal otherwise) {
        if (!held) {
            throw otherwise.refused();
        }
    }
}
