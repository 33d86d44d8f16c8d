package org.entente.node.matters;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.entente.node.exchange.ActReceipted;
import org.entente.node.exchange.Admitted;
import org.entente.node.exchange.ArrivedAct;
import org.entente.node.exchange.Delivery;
import org.entente.node.exchange.OutgoingAct;
import org.entente.node.home.TestServer;
import org.entente.node.kernel.DemoClock;
import org.entente.node.kernel.Language;
import org.entente.node.kernel.UnitCode;
import org.entente.node.nations.Pairing;
import org.entente.node.nations.RecordLoader;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.protocol.Nation;
import org.entente.protocol.receipt.Outcome;
import org.entente.protocol.card.Card;
import org.entente.protocol.jose.OpeningKey;
import org.entente.protocol.jose.Signed;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The modules of one nation's node over a real database, without a wire: what is committed waits in the
 * {@link HandCarrier}, and a test carries it to the other nation when it likes, in the order it likes.
 */
public final class PracticeNode implements AutoCloseable {
    public static final Instant START = Instant.parse("2025-03-03T02:00:00Z");

    public final Nation nation;
    public final AnnotationConfigApplicationContext context;
    public final DemoClock clock;
    public final HandCarrier carrier;
    private long position;

    public PracticeNode(String code) {
        this(code, home -> { });
    }

    /** @param prepare puts into the home what an administrator would, before the node starts */
    public PracticeNode(String code, java.util.function.Consumer<java.nio.file.Path> prepare) {
        this.nation = new Nation(code);
        java.nio.file.Path home = java.nio.file.Path.of(TestServer.running().freshHome(code).toString());
        prepare.accept(home);
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getSystemProperties().remove("entente.home");
        context.getEnvironment().getPropertySources().addFirst(new org.springframework.core.env.MapPropertySource("practice", Map.of(
                "entente.home", home.toString(),
                "entente.demo-clock", START.toString())));
        context.getBeanFactory().setConversionService(org.springframework.boot.convert.ApplicationConversionService.getSharedInstance());
        context.getBeanFactory().registerSingleton("nationKeys", new org.entente.node.home.KeyMaking(new java.security.SecureRandom(),
                java.time.InstantSource.system()).firstKeys(code));
        scan(context);
        context.registerBean(HandCarrier.class, () -> new HandCarrier(nation));
        context.register(PracticeExchange.class);
        context.registerBean(org.entente.node.pages.Words.class, org.entente.node.pages.PracticeWords::all);
        context.registerBean(org.entente.node.pages.Times.class, () -> org.entente.node.pages.PracticeWords.times(context.getBean(org.entente.node.pages.Words.class)));
        context.registerBean(org.entente.node.pages.NationNames.class,
                () -> org.entente.node.pages.PracticeWords.nations(context.getBeanProvider(org.entente.node.pages.PartnerNames.class)));
        context.refresh();
        clock = (DemoClock) context.getBean(java.time.Clock.class);
        carrier = context.getBean(HandCarrier.class);
        context.getBean(RecordLoader.class).load();
    }

    private static void scan(BeanDefinitionRegistry registry) {
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(registry);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(java.util.regex.Pattern.compile(".*\\.web\\..*|.*DeskSecurity.*|.*Test(\\$.*)?")));
        scanner.scan("org.entente.node.kernel", "org.entente.node.home", "org.entente.node.audit", "org.entente.node.nations",
                "org.entente.node.officers", "org.entente.node.documents", "org.entente.node.matters", "org.entente.node.requests", "org.entente.node.agreements",
                "org.entente.node.meetings", "org.entente.node.programmes", "org.entente.node.figures", "org.entente.node.safeguards");
    }

    /** Two nodes that know each other's cards. */
    public static void pair(PracticeNode one, PracticeNode other) {
        one.trust(other);
        other.trust(one);
    }

    private void trust(PracticeNode partner) {
        Card card = new Card(partner.nation, new TreeMap<>(Map.of("en", "Practice " + partner.nation)), partner.carrier.signing.verifyKey(),
                OpeningKey.generate(new java.security.SecureRandom()).sealingKey(), List.of(org.entente.protocol.Digest.over(new byte[1])),
                List.of(), new TreeMap<>(partner.bean(org.entente.node.nations.KindsUnderstood.class).kinds()), true, 1, START);
        Signed<Card> signed = Card.FORM.sign(card, partner.carrier.signing);
        Pairing pairing = bean(Pairing.class);
        pairing.propose(signed.text());
        pairing.confirm(partner.nation, signed.digest(), UUID.randomUUID());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Drafts drafts() {
        return bean(Drafts.class);
    }

    public Releases releases() {
        return bean(Releases.class);
    }

    /** An officer at the desk of an authority. */
    public Officer officer(String name, String authority, Role... roles) {
        return new Officer(UUID.nameUUIDFromBytes((nation + name).getBytes(java.nio.charset.StandardCharsets.UTF_8)), name, "Demo Officer " + name,
                new UnitCode(authority + ".DESK"), "DESK-1", Set.of(roles), Language.EN, Officer.State.ACTIVE, Set.of());
    }

    public <T> T as(Officer officer, Callable<T> work) {
        try {
            return bean(CurrentOfficer.class).as(officer, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Inside one transaction of an officer's page. */
    public <T> T page(Officer officer, Callable<T> work) {
        return as(officer, () -> bean(TransactionTemplate.class).execute(status -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw e instanceof RuntimeException r ? r : new IllegalStateException(e);
            }
        }));
    }

    /** Carries everything that waits here to the other nation, and its receipts back. */
    public List<Admitted> carryTo(PracticeNode other) {
        List<OutgoingAct> parcel = carrier.take();
        List<Admitted> answers = other.receive(parcel, nation);
        take(parcel, answers, other);
        other.carrier.files.putAll(carrier.files);
        return answers;
    }

    public List<Admitted> receive(List<OutgoingAct> parcel, Nation from) {
        List<ArrivedAct> arrived = parcel.stream()
                .map(act -> new ArrivedAct(act.header(), from, 1, position++, clock.instant(), act.body().plaintext(), null))
                .toList();
        return exchange().execute(status -> {
            List<Admitted> answers = bean(Admissions.class).admitAll(arrived);
            for (int i = 0; i < arrived.size(); i++) {
                if (answers.get(i).outcome() != Outcome.STOPPED_BY_GATE) {
                    carrier.parts.put(arrived.get(i).digest(), arrived.get(i).body());
                }
            }
            return answers;
        });
    }

    public void take(List<OutgoingAct> parcel, List<Admitted> answers, PracticeNode other) {
        List<ActReceipted> receipted = new ArrayList<>();
        for (int i = 0; i < parcel.size(); i++) {
            Admitted a = answers.get(i);
            receipted.add(new ActReceipted(parcel.get(i).digest(), parcel.get(i).matter(), other.nation, new Delivery.Delivered(
                    parcel.get(i).digest(), 1, i, other.clock.instant(), clock.instant(), a.outcome(), a.reason(), a.rule(), a.ruleVersion(),
                    a.dueAt(), a.zone())));
        }
        exchange().executeWithoutResult(status -> receipted.forEach(context::publishEvent));
    }

    public TransactionTemplate exchange() {
        return (TransactionTemplate) context.getBean("exchangeTransaction");
    }

    public JdbcClient jobs() {
        return (JdbcClient) context.getBean("exchangeClient");
    }

    public void pass(Duration time) {
        clock.tick(time);
    }

    @Override
    public void close() {
        context.close();
    }
}
