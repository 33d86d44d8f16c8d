package org.entente.node.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.node.kernel.Language;
import org.entente.treaty.Gate;
import org.entente.treaty.OffenceCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever offence an officer can choose he reads in his own language, and knows that it is a draft. */
class OffenceTitlesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_offence_that_is_offered_has_a_title_in_every_language(Language language) {
        OffenceCatalogue.standard().offences().stream().filter(offence -> offence.level() > 1 && offence.gate() != Gate.BLOCK).forEach(offence -> {
            assertThat(OffenceTitles.of(offence, language).language()).as(offence.code().digits()).isEqualTo(language.tag());
            assertThat(OffenceTitles.of(offence, language).text()).isNotBlank();
        });
        assertThat(OffenceTitles.draft(language)).isEqualTo(language != Language.EN);
    }
}
