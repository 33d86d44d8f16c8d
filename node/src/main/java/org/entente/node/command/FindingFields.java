package org.entente.node.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.protocol.evidence.Finding;
import org.entente.protocol.head.Direction;
import org.entente.protocol.receipt.ReceiptEntry;

/** A finding for a program: its type and values as they are, and the sentence a person would read. */
final class FindingFields {
    private FindingFields() {}

    static Map<String, Object> of(Finding finding, String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (finding) {
            case Finding.Altered altered -> {
                fields.put("type", "ALTERED");
                fields.put("member", altered.member());
                altered.act().ifPresent(act -> fields.put("act", act.toString()));
                altered.part().ifPresent(part -> fields.put("part", part));
                fields.put("label", altered.label());
                fields.put("reason", altered.reason());
            }
            case Finding.SignedBy signed -> {
                fields.put("type", "SIGNED_BY");
                fields.put("nation", signed.nation().code());
                fields.put("trusted", signed.trusted());
            }
            case Finding.ActShown shown -> {
                fields.put("type", "ACT_SHOWN");
                fields.put("act", shown.act().toString());
                fields.put("label", shown.label());
                direction(fields, shown.direction());
                fields.put("position", shown.position());
                shown.receipt().ifPresent(receipt -> receipt(fields, receipt));
            }
            case Finding.CompleteUpTo complete -> {
                fields.put("type", "COMPLETE_UP_TO");
                direction(fields, complete.direction());
                fields.put("size", complete.size());
            }
            case Finding.ReceiptedUpTo receipted -> {
                fields.put("type", "RECEIPTED_UP_TO");
                direction(fields, receipted.direction());
                fields.put("size", receipted.size());
            }
            case Finding.PartShown part -> {
                fields.put("type", "PART_SHOWN");
                fields.put("act", part.act().toString());
                fields.put("part", part.index());
            }
            case Finding.PartReceipted part -> {
                fields.put("type", "PART_RECEIPTED");
                fields.put("act", part.act().toString());
                fields.put("part", part.index());
                fields.put("by", part.by().code());
                fields.put("result", part.result());
            }
            case Finding.PartWithheld part -> {
                fields.put("type", "PART_WITHHELD");
                fields.put("act", part.act().toString());
                fields.put("part", part.index());
                fields.put("why", part.why());
            }
            case Finding.NotProven gap -> {
                fields.put("type", "NOT_PROVEN");
                fields.put("gap", gap.gap());
                fields.put("count", gap.count());
            }
        }
        fields.put("text", text);
        return fields;
    }

    private static void direction(Map<String, Object> fields, Direction direction) {
        fields.put("direction", direction.origin());
    }

    private static void receipt(Map<String, Object> fields, ReceiptEntry receipt) {
        fields.put("outcome", receipt.outcome());
        fields.put("receivedAt", receipt.receivedAt().toString());
        receipt.due().ifPresent(due -> fields.put("dueAt", due.at().toString()));
    }
}
