package org.entente.node.matters;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.entente.node.audit.AuditTrail;
import org.entente.node.exchange.Attachments;
import org.entente.node.exchange.Evidence;
import org.entente.node.exchange.Outbox;
import org.entente.node.exchange.OwnKeys;
import org.entente.node.exchange.PartVault;
import org.entente.node.home.Home;
import org.entente.node.kernel.DemoClock;
import org.entente.node.kernel.Identifiers;
import org.entente.node.nations.Authorities;
import org.entente.node.nations.KindsUnderstood;
import org.entente.node.nations.OwnNation;
import org.entente.node.nations.OwnCard;
import org.entente.node.nations.Partners;
import org.entente.node.nations.Routes;
import org.entente.node.officers.Accounts;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.ReleaseCode;
import org.entente.treaty.Clocks;
import org.entente.treaty.GateCheck;
import org.entente.node.matters.Releases.CodeCheck;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class MattersConfiguration {
    @Bean
    Clocks clocks(Home home) {
        return AgreedClocks.of(home.directory());
    }

    @Bean
    Gatekeeper gatekeeper() {
        return new Gatekeeper(GateCheck.standard());
    }

    /** The legal time of our nation, in which its register's years and its days begin. */
    @Bean
    LegalZone legalZone(Clocks clocks, OwnNation own) {
        return new LegalZone(clocks.zone(own.nation().code()).orElse(ZoneOffset.UTC));
    }

    @Bean
    Today today(Clock clock, LegalZone zone) {
        return new Today(clock, zone.id());
    }

    @Bean
    IdentifierHash identifierHash(OwnKeys keys) {
        return new IdentifierHash(keys.storageKey());
    }

    @Bean
    @Primary
    Tables serveTables(DataSource serve, IdentifierHash hash, LegalZone zone) {
        return Tables.on(serve, hash, zone.id());
    }

    @Bean
    @Qualifier("exchange")
    Tables exchangeTables(@Qualifier("exchange") DataSource exchange, IdentifierHash hash, LegalZone zone) {
        return Tables.on(exchange, hash, zone.id());
    }

    @Bean
    Admissions admissions(OwnNation own, @Qualifier("exchange") Tables tables, Kinds kinds, Gatekeeper gate, Routes routes, Clocks clocks,
            LegalZone zone, Clock clock, PartVault vault, @Qualifier("exchange") AuditTrail trail, ApplicationEventPublisher events,
            FileGate files, Projections projections, @Qualifier("exchange") DataSource exchange) {
        Judge judge = new Judge(kinds, gate, new Crossing(routes, clock, zone.id()), own.nation());
        return new Admissions(own.nation(), tables, judge, new Clockwork(clocks), vault, trail, events, files,
                projections, new JdbcTemplate(exchange));
    }

    @Bean
    Projections projections(List<Projection> projections, PartVault vault) {
        return new Projections(projections, vault);
    }

    @Bean
    Extraction extraction() {
        return new Extraction();
    }

    @Bean
    FileGate fileGate(OwnNation own, @Qualifier("exchange") Tables tables, Kinds kinds, Gatekeeper gate, Extraction extraction, PartVault vault,
            @Qualifier("exchange") AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        return new FileGate(own.nation(), tables, kinds, gate, extraction, vault, trail, events, clock);
    }

    @Bean
    Receipts receipts(OwnNation own, @Qualifier("exchange") Tables tables, Kinds kinds, PartVault vault, Projections projections,
            @Qualifier("exchange") DataSource exchange) {
        return new Receipts(own.nation(), tables, kinds, vault, projections, new JdbcTemplate(exchange));
    }

    @Bean
    DraftRows draftRows(DataSource serve) {
        return new DraftRows(serve);
    }

    @Bean
    DraftFiles draftFiles(DataSource serve) {
        return new DraftFiles(serve);
    }

    @Bean
    DraftCheck draftCheck(Kinds kinds, Gatekeeper gate, Tables tables, DraftFiles files, PartVault vault, Routes routes, Partners partners,
            OwnNation own, Clock clock, LegalZone zone) {
        return new DraftCheck(kinds, gate, tables, files, vault, routes, partners, own, clock, zone.id());
    }

    @Bean
    Stops stops(DraftRows rows, OwnNation own, CurrentOfficer current, AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        return new Stops(rows, own, current, trail, events, fictional(own, clock));
    }

    @Bean
    Drafts drafts(DraftRows rows, DraftCheck check, Tables tables, Kinds kinds, OwnNation own, CurrentOfficer current, Clock clock,
            Identifiers identifiers, SecureRandom random, AuditTrail trail, Stops stops, DraftPapers papers) {
        return new Drafts(rows, check, tables, kinds, own, current, clock, identifiers, random, trail, stops, papers);
    }

    @Bean
    FlaggedTexts flaggedTexts(Tables tables, DraftRows rows, OwnNation own, CurrentOfficer current, Clock clock, AuditTrail trail,
            ApplicationEventPublisher events) {
        return new FlaggedTexts(tables.flagged(), rows, current, clock, trail, events, fictional(own, clock));
    }

    @Bean
    Translations translations(Tables tables, Kinds kinds, PartVault vault, OwnNation own, CurrentOfficer current, Clock clock, AuditTrail trail) {
        return new Translations(tables, kinds, vault, own.nation(), current, clock, trail);
    }

    @Bean
    TranslatedTitles translatedTitles(Tables tables, PartVault vault) {
        return new TranslatedTitles(tables, vault);
    }

    @Bean
    Papers papers(Drafts drafts, DraftRows rows, DraftCheck check, Stops stops, Tables tables, JdbcClient database, Kinds kinds, Clocks clocks,
            Attachments attachments, OwnNation own, CurrentOfficer current, Clock clock, AuditTrail trail) {
        return new Papers(drafts, rows, check, stops, tables, new PaperRows(database), kinds, new Clockwork(clocks), attachments, own, current,
                clock, trail, fictional(own, clock));
    }

    @Bean
    ActBuilder actBuilder(OwnNation own, Clock clock, DraftCheck check, DraftFiles files, Kinds kinds, OwnKeys keys, Attachments attachments,
            SecureRandom random) {
        return new ActBuilder(own.nation(), fictional(own, clock), check, kinds, keys, attachments, random);
    }

    @Bean
    Docket docket(JdbcClient database, Tables tables) {
        return new Docket(database, tables.identifiers());
    }

    @Bean
    MatterReading matterReading(Tables tables, Kinds kinds, PartVault vault, OwnNation own, CurrentOfficer current, AuditTrail trail) {
        return new MatterReading(tables, kinds, vault, own, current, trail);
    }

    @Bean
    AskedBefore askedBefore(DataSource serve, IdentifierHash hash, Kinds kinds, CurrentOfficer current, AuditTrail trail, Clock clock,
            LegalZone zone) {
        return new AskedBefore(serve, hash, kinds, current, trail, clock, zone.id());
    }

    @Bean
    DraftPapers draftPapers(List<SealedPaper> papers, DraftFiles files, DraftCheck check, Kinds kinds, Attachments attachments,
            Extraction extraction) {
        return new DraftPapers(papers, files, check, kinds, attachments, extraction);
    }

    @Bean
    DraftUploads draftUploads(DraftRows rows, DraftFiles files, Attachments attachments, Extraction extraction, DraftPapers papers,
            CurrentOfficer current, Clock clock, AuditTrail trail) {
        return new DraftUploads(rows, files, attachments, extraction, papers, current, clock, trail);
    }

    @Bean
    Handover handover(Tables tables, HandlingTerms terms, Authorities authorities, OwnNation own, Accounts accounts, CurrentOfficer current, Clock clock,
            AuditTrail trail) {
        return new Handover(tables, terms, authorities, own, accounts, current, clock, trail);
    }

    @Bean
    MatterLinks matterLinks(JdbcClient database, CurrentOfficer current, Clock clock, AuditTrail trail) {
        return new MatterLinks(database, current, clock, trail);
    }

    @Bean
    Readers readers(JdbcClient database, Accounts accounts) {
        return new Readers(database, accounts);
    }

    @Bean
    ExportedParts exportedParts(Tables tables, HandlingTerms terms, PartVault vault, Attachments attachments) {
        return new ExportedParts(tables, terms, vault, attachments, ExportedParts.MOST_FILE_BYTES);
    }

    @Bean
    EvidenceExport evidenceExport(Tables tables, ExportedParts exported, Evidence evidence, OwnKeys keys, OwnCard ownCard, Partners partners,
            Clock clock, AuditTrail trail) {
        return new EvidenceExport(tables, exported, evidence, keys, ownCard, partners, clock, trail);
    }

    @Bean
    Ends ends(@Qualifier("exchange") JdbcClient database, PartVault vault, Attachments attachments, Projections projections,
            @Qualifier("exchange") DataSource exchange) {
        return new Ends(database, vault, attachments, projections, new JdbcTemplate(exchange));
    }

    @Bean
    Ending ending(Ends ends, @Qualifier("exchange") TransactionTemplate transaction, @Qualifier("exchange") AuditTrail trail, Clock clock) {
        return new Ending(ends, transaction, trail, clock);
    }

    @Bean
    HandlingTerms handlingTerms(OwnNation own, Tables tables, Kinds kinds) {
        return new HandlingTerms(own.nation(), tables, kinds);
    }

    @Bean
    MatterFiles matterFiles(Tables tables, HandlingTerms terms, Attachments attachments, PartVault vault, AuditTrail trail) {
        return new MatterFiles(tables, terms, attachments, vault, trail);
    }

    @Bean
    KindsUnderstood kindsUnderstood(Kinds kinds) {
        return () -> kinds.all().stream().collect(Collectors.groupingBy(Kind::name, Collectors.mapping(Kind::version, Collectors.toList())));
    }

    @Bean
    CodeCheck codeCheck(ReleaseCode codes) {
        return codes::check;
    }

    @Bean
    Releases releases(DraftRows rows, Stops stops, DraftCheck check, ActBuilder builder, Tables tables, Kinds kinds, Outbox outbox,
            CodeCheck codes, CurrentOfficer current, Clock clock, AuditTrail trail, Projections projections, DataSource serve,
            DraftPapers papers) {
        return new Releases(rows, stops, check, builder, tables, kinds, outbox, codes, current, clock, trail, projections,
                new JdbcTemplate(serve), papers);
    }

    @Bean
    Bundles bundles(JdbcClient database, Drafts drafts, DraftRows rows, Releases releases, CurrentOfficer current, Clock clock,
            Identifiers identifiers, AuditTrail trail, TransactionTemplate transaction) {
        return new Bundles(new BundleRows(database), drafts, rows, releases, current, clock, identifiers, trail, transaction);
    }

    @Bean
    RecordImport recordImport(OwnNation own, List<RecordSection> sections, Bundles bundles, JdbcClient database, PartVault vault,
            TransactionTemplate transaction) {
        return new RecordImport(own.nation(), sections, bundles, database, vault, transaction);
    }

    /** Acts of a practice nation and acts made under the demo clock are marked as fictional, so none passes for a real one. */
    private static boolean fictional(OwnNation own, Clock clock) {
        return own.practice() || clock instanceof DemoClock;
    }

    /** @param id our nation's legal time zone */
    record LegalZone(ZoneId id) {}
}
