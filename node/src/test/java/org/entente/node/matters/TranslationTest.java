package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.node.kernel.Language;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A text nobody has translated is work for the desk, and no excuse for its clock. */
class TranslationTest {
    private static PracticeNode vietnam;
    private static PracticeNode laos;
    private static Officer hung;
    private static Officer thu;
    private static Officer somchit;
    private static Officer stranger;

    @BeforeAll
    static void start() {
        vietnam = new PracticeNode("VN");
        laos = new PracticeNode("LA");
        PracticeNode.pair(vietnam, laos);
        hung = vietnam.officer("Hung", "ORG-VN-DB", Role.OFFICER);
        thu = vietnam.officer("Thu", "ORG-VN-DB", Role.RELEASING_OFFICER);
        somchit = laos.officer("Somchit", "ORG-LA-PSL", Role.OFFICER);
        stranger = laos.officer("Noy", "ORG-LA-SVK", Role.OFFICER);
    }

    @AfterAll
    static void stop() {
        vietnam.close();
        laos.close();
    }

    private static HeldAct arrived() {
        UUID matter = Story.ask(vietnam, hung, thu, "ORG-LA-PSL", Bodily.ask());
        vietnam.carryTo(laos);
        return laos.as(somchit, () -> laos.bean(MatterReading.class).acts(matter)).getFirst();
    }

    private static List<Translations.Due> due(Officer officer, UUID matter) {
        return laos.as(officer, () -> laos.bean(Translations.class).due(100)).stream().filter(one -> one.matter().equals(matter)).toList();
    }

    @Test
    void what_arrives_in_a_foreign_language_is_on_the_work_list_and_its_clock_runs() {
        HeldAct act = arrived();
        assertThat(due(somchit, act.matter())).singleElement().satisfies(one -> assertThat(one.texts()).isEqualTo(2));
        assertThat(due(stranger, act.matter())).isEmpty();
        Matter.Clock clock = laos.as(somchit, () -> laos.bean(MatterReading.class).get(act.matter())).clock();
        assertThat(clock.started()).isTrue();
        assertThat(clock.stoppedAt()).isNull();
    }

    @Test
    void a_translation_names_translator_and_status_leaves_the_list_and_never_touches_the_original() {
        HeldAct act = arrived();
        byte[] original = laos.carrier.parts.get(act.digest()).clone();
        Translations translations = laos.bean(Translations.class);
        laos.as(somchit, () -> {
            translations.write(act.matter(), act.digest(), "title", "ເຈົ້າຂອງລົດ", Translations.Status.DRAFT);
            translations.write(act.matter(), act.digest(), "questions.0", "ໃຜເປັນເຈົ້າຂອງ?", Translations.Status.DRAFT);
            translations.write(act.matter(), act.digest(), "title", "ເຈົ້າຂອງລົດບັນທຸກ", Translations.Status.CHECKED);
            return true;
        });
        assertThat(due(somchit, act.matter())).isEmpty();
        List<Translations.Given> given = laos.as(somchit, () -> translations.of(act.matter()));
        assertThat(given).hasSize(2).anySatisfy(one -> {
            assertThat(one.path()).isEqualTo("title");
            assertThat(one.words()).isEqualTo("ເຈົ້າຂອງລົດບັນທຸກ");
            assertThat(one.status()).isEqualTo(Translations.Status.CHECKED);
            assertThat(one.translator()).isEqualTo(somchit.displayName());
            assertThat(one.language()).isEqualTo("lo");
        });
        assertThat(laos.carrier.parts.get(act.digest())).isEqualTo(original);
    }

    @Test
    void a_text_that_came_with_its_translation_is_no_work() {
        var body = Bodily.ask();
        body.set("title", Bodily.json("{'lang': 'vi', 'text': 'Chủ xe tải', 'translation': {'lang': 'lo', 'text': 'ເຈົ້າຂອງລົດ', 'by': 'Demo', 'status': 'checked'}}"));
        body.set("questions", Bodily.json("{'q': [{'lang': 'lo', 'text': 'ໃຜ?'}]}").get("q"));
        UUID matter = Story.ask(vietnam, hung, thu, "ORG-LA-PSL", body);
        vietnam.carryTo(laos);
        assertThat(due(somchit, matter)).isEmpty();
    }

    @Test
    void a_title_is_shown_as_our_translator_put_it_else_as_its_author_did_and_else_as_written() {
        HeldAct ours = arrived();
        laos.as(somchit, () -> {
            laos.bean(Translations.class).write(ours.matter(), ours.digest(), "title", "ເຈົ້າຂອງລົດ", Translations.Status.DRAFT);
            return true;
        });
        var body = Bodily.ask();
        body.set("title", Bodily.json("{'lang': 'vi', 'text': 'Chủ xe tải', 'translation': {'lang': 'lo', 'text': 'ເຈົ້າຂອງລົດບັນທຸກ', 'by': 'Demo', 'status': 'checked'}}"));
        UUID theirs = Story.ask(vietnam, hung, thu, "ORG-LA-PSL", body);
        vietnam.carryTo(laos);
        UUID none = arrived().matter();
        List<Matter> matters = laos.as(somchit, () -> List.of(ours.matter(), theirs, none).stream().map(id -> laos.bean(MatterReading.class).get(id)).toList());
        Map<UUID, TranslatedTitles.Said> lao = laos.as(somchit, () -> laos.bean(TranslatedTitles.class).in(Language.LO, matters));
        assertThat(lao).containsOnly(
                Map.entry(ours.matter(), new TranslatedTitles.Said("ເຈົ້າຂອງລົດ", Translations.Status.DRAFT)),
                Map.entry(theirs, new TranslatedTitles.Said("ເຈົ້າຂອງລົດບັນທຸກ", Translations.Status.CHECKED)));
        assertThat(laos.as(somchit, () -> laos.bean(TranslatedTitles.class).in(Language.VI, matters)).keySet())
                .as("what is in the reader's language needs none").doesNotContain(theirs);
        assertThat(laos.as(stranger, () -> laos.bean(TranslatedTitles.class).in(Language.LO, matters))).as("to a stranger").isEmpty();
    }

    @Test
    void nothing_is_written_for_a_text_that_is_not_there_nor_by_a_stranger_nor_empty() {
        HeldAct act = arrived();
        Translations translations = laos.bean(Translations.class);
        assertThatThrownBy(() -> laos.as(somchit, () -> {
            translations.write(act.matter(), act.digest(), "statements.7.words", "x", Translations.Status.DRAFT);
            return true;
        })).isInstanceOf(NotDone.class);
        assertThatThrownBy(() -> laos.as(stranger, () -> {
            translations.write(act.matter(), act.digest(), "title", "x", Translations.Status.DRAFT);
            return true;
        })).isInstanceOf(NotDone.class);
        assertThatThrownBy(() -> laos.as(somchit, () -> {
            translations.write(act.matter(), act.digest(), "title", "\u202E ", Translations.Status.DRAFT);
            return true;
        })).isInstanceOf(NotDone.class);
        assertThat(due(somchit, act.matter())).singleElement().satisfies(one -> assertThat(one.texts()).isEqualTo(2));
    }
}
