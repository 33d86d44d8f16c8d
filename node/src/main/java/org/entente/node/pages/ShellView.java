package org.entente.node.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.entente.node.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * Everything around a page. Counts and links are asked for when the page draws them, so that a fragment or a quiet
 * page costs nothing.
 *
 * @param path address of this page without language and theme, ending in {@code ?} or {@code &}
 */
public record ShellView(
        String nation,
        @Nullable TextView unit,
        @Nullable OfficerView officer,
        Language language,
        Theme theme,
        String path,
        Supplier<Map<Section, RailCount.Count>> counts,
        Supplier<List<LinkView>> links) {

    /** One heading of the rail with its entries. */
    public record Group(Section.Group name, List<Entry> entries) {}

    /** One entry of the rail. */
    public record Entry(Section section, RailCount.@Nullable Count count) {}

    /** One language of the switch. */
    public record LanguageLink(Language language, String href, boolean current) {
        /** The language's name in itself. */
        public String ownName() {
            return switch (language) {
                case VI -> "Tiếng Việt";
                case LO -> "ລາວ";
                case EN -> "English";
            };
        }
    }

    /** In the order of the switch: the two neighbours first. */
    private static final List<Language> SWITCH = List.of(Language.VI, Language.LO, Language.EN);

    public List<Group> groups() {
        if (officer == null) {
            return List.of();
        }
        Map<Section, RailCount.Count> numbers = counts.get();
        return Arrays.stream(Section.Group.values())
                .map(group -> new Group(group, entries(group, officer, numbers)))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    private static List<Entry> entries(
            Section.Group group, OfficerView officer, Map<Section, RailCount.Count> numbers) {
        return Arrays.stream(Section.values())
                .filter(section -> section.group() == group && section.shownTo(officer))
                .map(section -> new Entry(section, numbers.get(section)))
                .toList();
    }

    /** The same entries in one row, for small screens; without counts, which cost a second query. */
    public List<Section> menu() {
        OfficerView reader = officer;
        return reader == null
                ? List.of()
                : Arrays.stream(Section.values()).filter(s -> s.shownTo(reader)).toList();
    }

    /** Whether matters are read at this desk: without them there is nothing to find, and no Now. */
    public boolean readsMatters() {
        OfficerView reader = officer;
        return reader != null && Section.NOW.shownTo(reader);
    }

    public List<LanguageLink> languages() {
        return SWITCH.stream()
                .map(l -> new LanguageLink(l, path + Choice.LANGUAGE + "=" + l.tag(), l == language))
                .toList();
    }

    public String otherTheme() {
        return path + Theme.PARAMETER + "=" + theme.other().tag();
    }
}
