package org.entente.node.matters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.entente.node.exchange.OutgoingAct;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.protocol.Nation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The desks of two ministries over two real databases, each with an officer who writes and one who releases. */
public final class TwoMinistries implements AutoCloseable {
    public static final Nation VN = new Nation("VN");
    public static final Nation LA = new Nation("LA");

    private static final JsonMapper JSON = new JsonMapper();

    public final PracticeNode vietnam = new PracticeNode("VN");
    public final PracticeNode laos = new PracticeNode("LA");
    public final Officer hoa = vietnam.officer("Hoa", "ORG-VN-MPS", Role.OFFICER);
    public final Officer noy = laos.officer("Noy", "ORG-LA-MPS", Role.OFFICER);
    private final Officer lan = vietnam.officer("Lan", "ORG-VN-MPS", Role.RELEASING_OFFICER);
    private final Officer khamla = laos.officer("Khamla", "ORG-LA-MPS", Role.RELEASING_OFFICER);

    public TwoMinistries() {
        PracticeNode.pair(vietnam, laos);
    }

    public static JsonNode record() {
        try (InputStream in = TwoMinistries.class.getResourceAsStream("/record/record.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode body(String json) {
        return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    }

    public Officer writer(PracticeNode node) {
        return node == vietnam ? hoa : noy;
    }

    /** Vietnam tells the whole record, Laos confirms it. */
    public void importAndConfirm() {
        vietnam.as(hoa, () -> vietnam.bean(RecordImport.class).bring("Record", record(), LA, "ORG-LA-MPS")).forEach(brought -> release(vietnam, brought));
        vietnam.carryTo(laos);
        RecordImport there = laos.bean(RecordImport.class);
        release(laos, laos.as(noy, () -> there.confirm("Confirm", VN, there.unconfirmed(VN, 1_000))));
        laos.carryTo(vietnam);
    }

    private void release(PracticeNode node, Bundles.Outcome brought) {
        if (!brought.left().isEmpty()) {
            throw new AssertionError(brought.left());
        }
        node.as(node == vietnam ? lan : khamla, () -> node.bean(Bundles.class).release(brought.bundle(), "000000"));
    }

    /** Opens a matter; it waits to be carried. */
    public UUID open(PracticeNode node, String kind, String act, String reference, ObjectNode body) {
        String authority = node == vietnam ? "ORG-LA-MPS" : "ORG-VN-MPS";
        release(node, node.as(writer(node), () -> node.bean(Bundles.class)
                .open(reference, node == vietnam ? LA : VN, List.of(new Bundles.Opening(kind, 1, act, reference, authority, 0, body)))));
        return node.page(writer(node), () -> node.bean(Docket.class).search(reference, 2).getFirst().id());
    }

    /** The next act of a matter; it waits to be carried. */
    public void next(PracticeNode node, UUID matter, String act, ObjectNode body) {
        release(node, node.as(writer(node), () -> node.bean(Bundles.class)
                .next(act, node == vietnam ? LA : VN, List.of(new Bundles.Next(matter, act, body)))));
    }

    public void carry() {
        take(vietnam, vietnam.carrier.take(), laos);
        take(laos, laos.carrier.take(), vietnam);
    }

    private static void take(PracticeNode from, List<OutgoingAct> parcel, PracticeNode other) {
        if (!parcel.isEmpty()) {
            from.take(parcel, other.receive(parcel, from.nation), other);
        }
    }

    /** What waits on both sides leaves at the same moment, and each side's acts cross the other's. */
    public void carryCrossing() {
        List<OutgoingAct> out = vietnam.carrier.take();
        List<OutgoingAct> back = laos.carrier.take();
        vietnam.take(out, laos.receive(out, VN), laos);
        laos.take(back, vietnam.receive(back, LA), vietnam);
    }

    public String state(PracticeNode node, UUID matter) {
        return node.page(writer(node), () -> node.bean(MatterReading.class).get(matter)).state();
    }

    /** The rows of one matter, as one text each. */
    public List<String> rows(PracticeNode node, String table, UUID matter) {
        return node.jobs().sql("select row(t.*)::text from entente." + table + " t where matter = ? order by 1").param(matter).query(String.class).list();
    }

    /** All rows of a table, as one text each. */
    public List<String> rows(PracticeNode node, String table) {
        return node.jobs().sql("select row(t.*)::text from entente." + table + " t order by 1").query(String.class).list();
    }

    @Override
    public void close() {
        vietnam.close();
        laos.close();
    }
}
