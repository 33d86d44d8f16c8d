package org.entente.treaty;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gate that stands before every act of every kind that can carry a person, at both ends of the border. It finds and
 * never decides: what it stops is counted, reviewable and open to appeal, and only a new fact lifts a bar. It keeps no
 * state and may be used by many threads.
 */
public final class GateCheck {
    private final OffencePolicy offences;
    private final List<Policy> policies;

    /** A gate over this catalogue and these terms. */
    public GateCheck(OffenceCatalogue catalogue, TextFlags flags) {
        this.offences = new OffencePolicy(catalogue);
        this.policies = List.of(new BasisPolicy(), offences, new NeedPolicy(), new PersonPolicy(),
                new ReviewPolicy(catalogue), new FormPolicy(), new AttachmentPolicy(), new TextPolicy(flags),
                new WishPolicy(Wishes.standard()), new PersonTablePolicy());
    }

    /** The gate that ships with the library. */
    public static GateCheck standard() {
        return new GateCheck(OffenceCatalogue.standard(), TextFlags.standard());
    }

    /** All findings on this proposal. */
    public GateResult check(Proposal proposal) {
        List<Finding> findings = new ArrayList<>();
        for (Policy policy : policies) {
            findings.addAll(policy.examine(proposal));
        }
        return new GateResult(findings);
    }

    /**
     * What can be said from the header alone, before any part is opened. A result that is not stopped says only that the
     * parts may be opened and {@link #check(Proposal)} be asked.
     */
    public GateResult checkHeader(@Nullable HeaderBasis header) {
        if (header == null || !BasisPolicy.TYPES.contains(header.type())) {
            return new GateResult(List.of(Finding.of(Finding.Kind.MISSING, GateRule.BASIS, Fact.BASIS_TYPE)));
        }
        if (!header.type().equals(BasisPolicy.OFFENCE)) {
            return new GateResult(header.iccs() == null ? List.of()
                    : List.of(Finding.of(Finding.Kind.BAR, GateRule.BASIS_HEADER, Fact.BASIS_TYPE, Fact.BASIS_ICCS)));
        }
        return new GateResult(offences.code(header.iccs()));
    }
}
