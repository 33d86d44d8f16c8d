package org.entente.node.matters;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.entente.node.pages.Section;
import org.entente.protocol.matter.Side;

/** Version 1 of a kind whose matters are told by one side, confirmed or disputed by the other, and reported on by both. */
public class ToldKind extends CooperationKind {
    private final Section section;
    private final BiFunction<String, String, List<FormPage>> forms;

    /**
     * @param section in which its matters are listed
     * @param forms the pages of a kind's act, by the names of both
     * @param reports as {@link ToldFact#table} takes them
     */
    protected ToldKind(String name, String referencePrefix, String words, Section section, BiFunction<String, String, List<FormPage>> forms,
            String... reports) {
        super(name, 1, referencePrefix, words, ToldFact.table(name, List.of(reports)), Set.of("tell"));
        this.section = section;
        this.forms = forms;
    }

    @Override
    public final List<FormPage> form(String act) {
        return forms.apply(name(), act);
    }

    @Override
    public final Section section() {
        return section;
    }

    @Override
    public final Optional<Side> mustAct(String state) {
        return ToldFact.mustAct(state);
    }
}
