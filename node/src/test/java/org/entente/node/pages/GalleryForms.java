package org.entente.node.pages;

import java.util.List;
import java.util.stream.Stream;

/** The notices, steps and form parts of the gallery. */
final class GalleryForms {
    private GalleryForms() {}

    static List<Notice> notices() {
        return Stream.of(Notice.Tone.values())
                .map(tone -> Notice.of(tone, "gallery.own-release"))
                .toList();
    }

    static List<Step> steps() {
        return List.of(
                new Step("#f", Phrase.of("gallery.step"), null, "a f"),
                new Step("#k", Phrase.of("gallery.step"), Phrase.of("gallery.source"), "a k"),
                Step.of("#x", Phrase.of("gallery.step")));
    }

    static EmptyView empty() {
        return new EmptyView(
                Phrase.of("gallery.empty.title"),
                Phrase.of("gallery.empty.text"),
                List.of(new Step("#c", Phrase.of("pages.keys.compose"), Phrase.of("gallery.finding"), null)),
                Phrase.of("gallery.note"));
    }

    static FieldView field() {
        return FieldView.text("case-number", Phrase.of("gallery.offence"), Phrase.of("gallery.source"), "BKO-FIC");
    }

    static FieldView area() {
        return FieldView.area("question", Phrase.of("gallery.step"), null, "");
    }

    static ChoiceView choice(String name, ChoiceView.Form form) {
        return new ChoiceView(
                name,
                Phrase.of("gallery.recipient"),
                form == ChoiceView.Form.RADIOS ? Phrase.of("gallery.source") : null,
                form,
                List.of(
                        ChoiceView.Option.of("a", Phrase.of("pages.act.draft"), true),
                        ChoiceView.Option.of("b", Gallery.VIETNAMESE, false),
                        ChoiceView.Option.of("c", Gallery.LAO, false)));
    }
}
