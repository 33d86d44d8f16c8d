package org.entente.node.matters.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.node.matters.FileReadings;
import org.entente.node.matters.HeldAct;
import org.entente.node.matters.Leave;
import org.entente.node.matters.Matter;
import org.entente.node.matters.MatterFiles;
import org.entente.node.matters.MatterReading;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.SideView;
import org.entente.node.pages.TextView;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The attachments of a matter: what the gate made of each, and what may be done with it. */
@Component
class FileViews {
    private final MatterReading reading;
    private final MatterFiles uses;
    private final Naming naming;

    FileViews(MatterReading reading, MatterFiles uses, Naming naming) {
        this.reading = reading;
        this.uses = uses;
        this.naming = naming;
    }

    /** A use beyond the desk; without a link it waits for leave. */
    record UseView(Phrase use, @Nullable String href) {}

    /**
     * A file of an act.
     *
     * @param terms what the provider says of its use, to be read first; none where nothing is to be acknowledged
     * @param uses beyond reading it at the desk, of a partner's file that is not free
     */
    record FileView(String name, String mediaType, long sizeBytes, int handling, SideView side, String href, String gate,
            @Nullable TextView terms, List<UseView> uses) {
        public boolean stopped() {
            return gate.equals("stopped");
        }

        public boolean acknowledge() {
            return terms != null;
        }
    }

    /** Leave that was asked for in this matter. */
    record LeaveView(Phrase use, SideView by, Phrase answer) {}

    List<FileView> of(Matter matter, List<HeldAct> held, Map<Digest, ObjectNode> bodies) {
        List<FileReadings.Read> readings = reading.files(matter.id());
        List<FileView> files = new ArrayList<>();
        for (HeldAct act : held) {
            for (int part = 1; part < act.parts().size(); part++) {
                files.add(file(act, part, bodies.get(act.digest()), matter.partner(), readings));
            }
        }
        return files;
    }

    private FileView file(HeldAct act, int part, @Nullable ObjectNode body, Nation partner, List<FileReadings.Read> readings) {
        var entry = act.parts().get(part);
        String href = "/matters/" + act.matter() + "/files/" + act.digest() + "/" + part;
        MatterFiles.Uses allowed = uses.uses(act, part);
        boolean free = !act.author().equals(partner) || entry.handling().ordinal() == 0;
        List<UseView> beyond = free ? List.of()
                : Stream.of(Leave.Use.values()).map(use -> new UseView(use(use), allowed.open().contains(use) ? href + "?use=" + use.code() : null)).toList();
        return new FileView(name(body, part), entry.mediaType(), entry.size(), entry.handling().ordinal(), naming.side(act.author()),
                allowed.acknowledge() ? href + "?terms=read" : href, gate(act.digest(), part, readings),
                allowed.acknowledge() ? terms(body) : null, beyond);
    }

    List<LeaveView> leaves(Matter matter) {
        return reading.leaves(matter.id()).stream()
                .map(asked -> new LeaveView(use(asked.use()), naming.side(asked.by()),
                        Phrase.of("matters.leave." + (asked.given() == null ? "waits" : asked.given() ? "given" : "denied"))))
                .toList();
    }

    private static Phrase use(Leave.Use use) {
        return Phrase.of("matters.use." + use.code());
    }

    private static TextView terms(@Nullable ObjectNode body) {
        JsonNode terms = body == null ? null : body.path("terms");
        return terms == null ? new TextView("", "en") : new TextView(terms.path("text").asString(""), terms.path("lang").asString("en"));
    }

    private static String gate(Digest act, int part, List<FileReadings.Read> readings) {
        return readings.stream().filter(read -> read.act().equals(act) && read.part() == part).findFirst()
                .map(read -> read.reading().name().toLowerCase(Locale.ROOT)).orElse("none");
    }

    private static String name(@Nullable ObjectNode body, int part) {
        if (body != null) {
            for (JsonNode one : body.path("attachments")) {
                if (one.path("part").asInt(0) == part) {
                    return one.path("name").asString("file");
                }
            }
        }
        return "file-" + part;
    }
}
