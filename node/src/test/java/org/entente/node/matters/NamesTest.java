package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Names and texts in any script; what deceives the eye is refused when it is written and when it arrives. */
class NamesTest {
    private static final BodySchema ASK = BodySchema.load("request", 1, "common", List.of("ask")).get("ask");

    /** The same schema stands at drafting, at release and on arrival. */
    private static List<BodyFault> faults(JsonNode body) {
        return ASK.check(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị Ánh", "ສົມສັກ ວົງສາ", "Иван Петров", "محمد علی", "王小明", "नरेंद्र", "O’Brien-Łuczak", "👮"})
    void a_name_in_any_script_is_taken_as_it_is(String name) {
        ObjectNode body = Bodily.ask();
        ((ObjectNode) body.get("title")).put("text", name + " in a title");
        ((ObjectNode) body.get("questions").get(0)).put("text", "Who is " + name + "?");
        assertThat(faults(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0008", "\u001b[31m", "\u007f", "\u0085", "\u202e", "\u2066", "\u2029", "\ufeff"})
    void no_text_of_a_body_takes_a_character_that_controls_or_turns_around_what_is_shown(String evil) {
        List<String> open = new ArrayList<>();
        everyText(Bodily.ask(), "", (path, spoil) -> {
            ObjectNode body = Bodily.ask();
            spoil.in(body, evil);
            if (faults(body).isEmpty()) {
                open.add(path);
            }
        });
        assertThat(open).as("texts that take it").isEmpty();
    }

    private interface Spoil {
        void in(ObjectNode body, String evil);
    }

    private interface Each {
        void text(String path, Spoil spoil);
    }

    private static void everyText(JsonNode node, String path, Each each) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                String here = path + "/" + field.getKey();
                if (field.getValue().isString()) {
                    each.text(here, (body, evil) -> ((ObjectNode) body.at(path)).put(field.getKey(), evil + field.getValue().asString()));
                } else {
                    everyText(field.getValue(), here, each);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                everyText(array.get(i), path + "/" + i, each);
            }
        }
    }
}
