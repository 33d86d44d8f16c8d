package org.entente.node.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.entente.node.officers.Officer;
import org.entente.protocol.Nation;
import tools.jackson.databind.node.ObjectNode;

/** The usual way of an act through a desk, as steps for tests. */
public final class Story {
    public static final String CODE = "000000";

    private Story() {}

    /** One officer writes the request, the other releases it; the matter's identifier. */
    public static UUID ask(PracticeNode node, Officer author, Officer releaser, String authority, ObjectNode body) {
        Draft draft = written(node, author, authority, "ask", body);
        release(node, author, releaser, draft);
        return draft.matter();
    }

    public static Draft written(PracticeNode node, Officer author, String authority, String act, ObjectNode body) {
        return node.as(author, () -> {
            Draft begun = node.drafts().open("request", 1, act);
            return node.drafts().save(begun.id(),
                    new Drafts.Change(new Nation(authority.substring(4, 6)), authority, begun.reference(), 0, body, ""));
        });
    }

    public static HeldAct release(PracticeNode node, Officer author, Officer releaser, Draft draft) {
        node.as(author, () -> {
            assertThat(node.drafts().handIn(draft.id())).as("what stands against handing in").isEmpty();
            return true;
        });
        return node.as(releaser, () -> {
            Draft waiting = node.releases().waiting().stream().filter(each -> each.id().equals(draft.id())).findFirst().orElseThrow();
            return node.releases().release(waiting.id(), waiting.version(), CODE);
        });
    }

    public static HeldAct act(PracticeNode node, Officer author, Officer releaser, UUID matter, String act, ObjectNode body) {
        Draft draft = node.as(author, () -> {
            Draft begun = node.drafts().next(matter, act);
            return node.drafts().save(begun.id(), Drafts.Change.of(begun).with(body));
        });
        return release(node, author, releaser, draft);
    }
}
