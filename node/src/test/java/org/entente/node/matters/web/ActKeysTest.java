package org.entente.node.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.entente.node.matters.Kind;
import org.entente.node.matters.PracticeNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever presses a chord on a matter's page gets one act and no other. */
class ActKeysTest {
    private static PracticeNode vietnam;

    @BeforeAll
    static void start() {
        vietnam = new PracticeNode("VN");
    }

    @AfterAll
    static void stop() {
        vietnam.close();
    }

    @Test
    void every_act_of_a_kind_has_a_key_that_no_other_act_of_it_has() {
        Map<String, Kind> kinds = vietnam.context.getBeansOfType(Kind.class);
        assertThat(kinds).isNotEmpty();
        for (Kind kind : kinds.values()) {
            Map<String, String> takenBy = new HashMap<>();
            for (String act : kind.lifeCycle().acts()) {
                String key = ActKeys.of(act);
                assertThat(key).as("the key of %s", act).matches("a [a-z]");
                assertThat(takenBy.put(key, act)).as("%s is taken by %s and", key, act).isNull();
            }
        }
    }
}
