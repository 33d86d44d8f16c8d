package org.entente.node.officers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.entente.node.audit.AuditTrail;
import org.entente.node.home.KeyUse;
import org.entente.node.home.NationKey;
import org.entente.node.home.NationKeys;
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
    DeviceSecrets deviceSecrets(NationKeys keys, SecureRandom chance) {
        return new DeviceSecrets(deviceKey(keys), chance);
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

    /**
     * Derived from the nation's first storage key, so that it comes back with the keys after a restore and officers keep
     * their devices; the first one, because it stays when newer ones are added.
     */
    private static byte[] deviceKey(NationKeys keys) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(firstStorageKey(keys).secret(), "HmacSHA256"));
            return mac.doFinal("entente/officers/devices".getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private static NationKey firstStorageKey(NationKeys keys) {
        return keys.all(KeyUse.STORAGE).stream()
                .min(Comparator.comparing(NationKey::madeAt))
                .orElseThrow(() -> new IllegalStateException("a nation's keys hold a storage key"));
    }
}
