package org.entente.node.officers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.entente.node.kernel.AuthorityCode;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.entente.node.nations.OwnNation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fictional officers for the demo. Passwords and devices are derived from a random seed of the home, so no secret
 * stands in the program, and a second start finds the same ones.
 */
public final class DemoOfficers {
    private static final int PASSWORD_LETTERS = 16;

    private final JdbcClient database;
    private final Administration administration;
    private final Accounts accounts;
    private final DeviceSecrets secrets;
    private final PasswordEncoder passwords;
    private final OwnNation own;
    private final TransactionTemplate transaction;

    DemoOfficers(
            JdbcClient database,
            Administration administration,
            Accounts accounts,
            DeviceSecrets secrets,
            PasswordEncoder passwords,
            OwnNation own,
            TransactionTemplate transaction) {
        this.database = database;
        this.administration = administration;
        this.accounts = accounts;
        this.secrets = secrets;
        this.passwords = passwords;
        this.own = own;
        this.transaction = transaction;
    }

    /** An account to print: how to sign in as whom. */
    public record Account(
            UUID id,
            String username,
            String displayName,
            String password,
            byte[] deviceSecret,
            Set<Role> roles,
            AuthorityCode authority) {
        /** As it is typed into an authenticator. */
        public String deviceSecretText() {
            return Base32.encode(deviceSecret);
        }

        /** Opens an authenticator directly. */
        public String deviceAddress() {
            return "otpauth://totp/Entente:" + username + "?secret=" + deviceSecretText() + "&issuer=Entente";
        }
    }

    /** Makes the officers of this node's nation, or finds them, and tells how each signs in. */
    public List<Account> seed(byte[] seed) {
        List<Account> made = new ArrayList<>();
        for (DemoCast.Member member : DemoCast.of(own.nation())) {
            made.add(transaction.execute(status -> seed(member, seed)));
        }
        return List.copyOf(made);
    }

    private Account seed(DemoCast.Member member, byte[] seed) {
        String username = member.name().toLowerCase(Locale.ROOT);
        String display = "Demo Officer " + member.name();
        String password = Base32.encode(derive(seed, "password", username))
                .toLowerCase(Locale.ROOT)
                .substring(0, PASSWORD_LETTERS);
        byte[] secret = Arrays.copyOf(derive(seed, "device", username), Totp.SECRET_BYTES);
        UUID id = accounts.find(username).map(Officer::id).orElseGet(() -> {
            UUID fresh = administration.create(new Administration.NewOfficer(
                    username,
                    display,
                    UnitCode.deskOf(member.authority()).code(),
                    member.roles(),
                    own.nation().code().equals("LA") ? Language.LO : Language.VI));
            database.sql("UPDATE entente.officer SET state = 'ACTIVE', password_hash = ?, device_secret = ?"
                            + " WHERE id = ?")
                    .params(passwords.encode(password), secrets.seal(fresh, secret), fresh)
                    .update();
            return fresh;
        });
        return new Account(id, username, display, password, secret, member.roles(), member.authority());
    }

    private static byte[] derive(byte[] seed, String purpose, String username) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            return mac.doFinal(("entente-demo/" + purpose + "/" + username).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
