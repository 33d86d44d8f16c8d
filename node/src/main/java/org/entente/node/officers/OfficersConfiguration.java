package org.entente.node.officers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.entente.node.audit.AuditTrail;
import org.entente.node.home.Home;
import org.entente.node.kernel.DeviceTime;
import org.entente.node.kernel.Identifiers;
import org.entente.node.nations.Authorities;
import org.entente.node.nations.OwnNation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class OfficersConfiguration {
    /** AES-256. */
    private static final int KEY_BYTES = 32;

    @Bean
    CurrentOfficer currentOfficer() {
        return new CurrentOfficer();
    }

    @Bean
    OfficerScope officerScope(CurrentOfficer current) {
        return new OfficerScope(current);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    DeviceSecrets deviceSecrets(Home home, SecureRandom chance) {
        return new DeviceSecrets(key(home.directory().resolve("secrets").resolve("devices"), chance), chance);
    }

    @Bean
    Accounts accounts(JdbcClient database, Clock clock) {
        return new Accounts(database, clock);
    }

    @Bean
    Attempts attempts(
            JdbcClient database,
            PlatformTransactionManager transactions,
            DeviceSecrets secrets,
            DeviceTime time,
            AuditTrail trail) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new Attempts(database, own, secrets, time, trail);
    }

    @Bean
    IdentitySource identitySource(JdbcClient database, PasswordEncoder passwords, Attempts attempts) {
        return new LocalIdentities(database, passwords, attempts);
    }

    @Bean
    ReleaseCode releaseCode(Attempts attempts) {
        return new ReleaseCode(attempts);
    }

    @Bean
    Sessions sessions(
            JdbcClient database,
            DeviceTime time,
            SecureRandom chance,
            AuditTrail trail,
            @Value("${entente.session-idle:15m}") Duration idle) {
        return new Sessions(database, time, chance, trail, idle);
    }

    @Bean
    SignIn signIn(IdentitySource identities, Sessions sessions, Accounts accounts, TransactionTemplate transaction) {
        return new SignIn(identities, sessions, accounts, transaction);
    }

    @Bean
    Administration administration(
            JdbcClient database,
            Accounts accounts,
            Sessions sessions,
            Authorities authorities,
            OwnNation own,
            Identifiers identifiers,
            AuditTrail trail,
            TransactionTemplate transaction) {
        return new Administration(
                database, accounts, sessions, authorities, own, identifiers, trail, transaction);
    }

    @Bean
    Enrolments enrolments(
            JdbcClient database,
            Sessions sessions,
            PasswordEncoder passwords,
            DeviceSecrets secrets,
            SecureRandom chance,
            DeviceTime time,
            Identifiers identifiers,
            AuditTrail trail,
            TransactionTemplate transaction) {
        return new Enrolments(
                database, sessions, passwords, secrets, chance, time, identifiers, trail, transaction);
    }

    @Bean
    Delegations delegations(
            JdbcClient database,
            Accounts accounts,
            Identifiers identifiers,
            AuditTrail trail,
            TransactionTemplate transaction) {
        return new Delegations(database, accounts, identifiers, trail, transaction);
    }

    @Bean
    DemoOfficers demoOfficers(
            JdbcClient database,
            Administration administration,
            Accounts accounts,
            DeviceSecrets secrets,
            PasswordEncoder passwords,
            OwnNation own,
            TransactionTemplate transaction) {
        return new DemoOfficers(database, administration, accounts, secrets, passwords, own, transaction);
    }

    /** The key of this home, made on first use and readable by its owner alone. */
    private static byte[] key(Path file, SecureRandom chance) {
        try {
            if (Files.notExists(file)) {
                byte[] fresh = new byte[KEY_BYTES];
                chance.nextBytes(fresh);
                Files.createDirectories(file.getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, fresh, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException("the key of the devices in the home is damaged");
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
