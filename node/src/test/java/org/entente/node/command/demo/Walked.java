package org.entente.node.command.demo;

/** What the officers of the walks write; everything is fictional. */
final class Walked {
    private Walked() {}

    /** An ordinary question about a lorry. */
    static Pages lorry(String reference, String to, String plate) {
        return new Pages()
                .put("recipient", "authority", to)
                .put("recipient", "reference", reference)
                .put("basis", "basis.type", "offence")
                .put("basis", "basis.iccs", "060121")
                .put("basis", "basis.case", "FIC-2025-" + reference)
                .put("basis", "basis.conduct", "Packets of methamphetamine tablets were handed over from this lorry.")
                .put("basis", "basis.answer", "ordinary")
                .put("basis", "basis.answerReason", "Trade in drugs is a crime whoever does it.")
                .words("purpose", "title", "Owner of lorry " + plate)
                .put("purpose", "purpose", "investigate")
                .put("purpose", "instrument", "AG-DRUG-MOU2")
                .put("subjects", "vehicles.0.plate", plate)
                .put("subjects", "vehicles.0.nation", "LA")
                .words("questions", "questions.0", "Who is the registered owner of lorry " + plate + "?")
                .put("handling", "urgency.level", "normal")
                .handling("handling", 0);
    }

    /** What the road police saw, told without being asked. */
    static Pages seen(String reference, String to) {
        Pages pages = lorry(reference, to, "FIC-2121")
                .statement("questions", "A lorry with this plate unloads at night beside the river road.")
                .handling("handling", 1);
        pages.all().get("questions").remove("questions.0.text");
        pages.all().get("handling").remove("urgency.level");
        return pages.put("purpose", "instrument", "AG-SEC");
    }

    /** Somebody's life is in danger now. */
    static Pages danger(String reference, String to) {
        return new Pages()
                .put("recipient", "authority", to)
                .put("recipient", "reference", reference)
                .put("basis", "basis.type", "danger-to-life")
                .put("basis", "basis.incident", "FIC-" + reference)
                .put("basis", "basis.danger", "A boat with nine people drifts on the river after its engine failed.")
                .put("basis", "basis.knownSince", "2025-02-03")
                .words("purpose", "title", "Boat adrift on the river")
                .put("purpose", "purpose", "protect-life")
                .put("purpose", "instrument", "AG-SEC")
                .put("questions", "happened.on", "2025-02-03")
                .put("questions", "happened.time", "07:40")
                .put("questions", "happened.place", "River, below marker 117 (fictional)")
                .statement("questions", "Nine people are on board, two of them children.")
                .words("questions", "questions.0", "Can a boat of yours reach them?")
                .put("handling", "urgency.level", "urgent-direct")
                .words("handling", "urgency.reason", "The boat drifts towards the rapids.")
                .handling("handling", 0);
    }
}
