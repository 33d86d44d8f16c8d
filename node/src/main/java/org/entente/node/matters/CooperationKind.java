package org.entente.node.matters;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.node.kernel.Language;
import org.entente.protocol.matter.LifeCycle;
import org.entente.treaty.Content;
import org.entente.treaty.LawfulBasis;
import org.entente.treaty.PredominanceTest;
import org.entente.treaty.StopReason;
import org.entente.treaty.Urgency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of matter about the cooperation itself: an agreement, a plan, a meeting, a course, a project. Its acts carry
 * nobody but office holders in their public roles, it starts no clock, and every desk of both nations may read it.
 *
 * <p>Bodies of such kinds have in common: {@code instrument}, the agreement they carry out; {@code title}, in up to three
 * languages; and, where a fact is told that happened before, {@code source}.
 */
public abstract class CooperationKind implements Kind {
    /** Assumed: as long as the agreements themselves are archived. Each nation may set less. */
    private static final Retention RETENTION = new Retention("cooperation", Period.ofYears(5), Period.ofYears(30));

    /** Whatever else answers a partner's text agrees to it or goes on with it. */
    private static final Set<String> DECLINING = Set.of("dispute", "decline", "return", "withdraw", "cancel", "reopen-review");

    private final String name;
    private final int version;
    private final String referencePrefix;
    private final String words;
    private final LifeCycle lifeCycle;
    private final Set<String> openings;
    private final Map<String, BodySchema> schemas;

    protected CooperationKind(String name, int version, String referencePrefix, String words, LifeCycle lifeCycle, Set<String> openings) {
        this.name = name;
        this.version = version;
        this.referencePrefix = referencePrefix;
        this.words = words;
        this.lifeCycle = lifeCycle;
        this.openings = Set.copyOf(openings);
        this.schemas = BodySchema.load(name, version, lifeCycle.acts());
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int version() {
        return version;
    }

    @Override
    public final String referencePrefix() {
        return referencePrefix;
    }

    @Override
    public final String words() {
        return words;
    }

    @Override
    public final LifeCycle lifeCycle() {
        return lifeCycle;
    }

    @Override
    public final Set<String> openings() {
        return openings;
    }

    @Override
    public final BodySchema schema(String act) {
        BodySchema schema = schemas.get(act);
        if (schema == null) {
            throw new IllegalArgumentException(name + " has no act " + act);
        }
        return schema;
    }

    @Override
    public final boolean canCarryPersons(String act) {
        return false;
    }

    @Override
    public final boolean forTheWholeNation() {
        return true;
    }

    @Override
    public final boolean declines(String act) {
        return DECLINING.contains(act);
    }

    /** Acts that any authority of a nation may add; all others are for the two that keep the matter. */
    protected Set<String> forAnyAuthority() {
        return Set.of("report");
    }

    @Override
    public Optional<String> objection(String act, String authority, Supplier<Optional<String>> office, ObjectNode body,
            Supplier<List<Past>> past) {
        return forAnyAuthority().contains(act) || office.get().filter(keeps -> !keeps.equals(authority)).isEmpty()
                ? DateOrder.fault(body)
                : Optional.of("wrong-office");
    }

    @Override
    public Optional<LawfulBasis> basis(ObjectNode opening) {
        String instrument = opening.path("instrument").asString("");
        return Optional.of(new LawfulBasis.Cooperation(instrument.isEmpty() ? null : instrument, title(opening).text()));
    }

    @Override
    public Content content(String act, ObjectNode body, @Nullable ObjectNode opening) {
        // A code of a closed list among them does no harm.
        return Content.of(null).withTexts(WrittenTexts.of(body, Set.of()));
    }

    /** In the first language that both sides read best. */
    @Override
    public Title title(ObjectNode opening) {
        for (Language language : List.of(Language.EN, Language.VI, Language.LO)) {
            String text = opening.path("title").path(language.tag()).asString("");
            if (!text.isBlank()) {
                return new Title(text, language, null, null);
            }
        }
        return new Title("", Language.EN, null, null);
    }

    @Override
    public final List<PredominanceTest> tests(ObjectNode opening) {
        return List.of();
    }

    @Override
    public final List<Identifier> identifiers(String act, ObjectNode body) {
        return List.of();
    }

    @Override
    public final Optional<Urgency> startsClock(String act, ObjectNode body) {
        return Optional.empty();
    }

    @Override
    public final Set<String> clockActs() {
        return Set.of();
    }

    @Override
    public final Optional<StopReason> stopsClock(String act, ObjectNode body) {
        return Optional.empty();
    }

    @Override
    public final boolean resumesClock(String act, ObjectNode body) {
        return false;
    }

    @Override
    public final Optional<Leave> leave(String act, ObjectNode body) {
        return Optional.empty();
    }

    @Override
    public final boolean answersLeave(String act) {
        return false;
    }

    @Override
    public final Retention retention() {
        return RETENTION;
    }
}
