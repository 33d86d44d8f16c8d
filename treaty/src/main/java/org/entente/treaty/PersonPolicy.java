package org.entente.treaty;

import java.util.ArrayList;
import java.util.List;

/** Who may appear in an act, and how much may be said of somebody who was missing. */
final class PersonPolicy implements Policy {
    @Override
    public List<Finding> examine(Proposal proposal) {
        List<Finding> findings = new ArrayList<>();
        Content content = proposal.content();
        if (!proposal.canCarryPersons() && !content.roles().isEmpty()) {
            findings.add(Finding.of(Finding.Kind.BAR, GateRule.PERSON, Fact.PERSON_ROLE, Fact.ACT));
        }
        if (proposal.basis() instanceof LawfulBasis.MissingPerson missing && content.found() != null) {
            found(missing, content.found(), findings);
        }
        return findings;
    }

    private static void found(LawfulBasis.MissingPerson missing, FoundPerson found, List<Finding> findings) {
        // Whoever asked may be wrong about the age; the word of either side that the person is of age protects.
        boolean eitherSaysAdult = Boolean.TRUE.equals(missing.adult()) || !Boolean.FALSE.equals(found.adult());
        Boolean child = eitherSaysAdult ? null : Boolean.FALSE;
        FoundPerson careful = new FoundPerson(child, found.whereaboutsGiven(), found.personConsents());
        boolean tooMuch = found.whereaboutsGiven() && careful.mostToSay() == FoundPerson.Extent.FOUND_SAFE;
        findings.add(Finding.of(tooMuch ? Finding.Kind.BAR : Finding.Kind.OK, GateRule.MISSING_ADULT, Fact.FOUND_ADULT,
                Fact.FOUND_CONSENTS, Fact.FOUND_WHEREABOUTS));
    }
}
