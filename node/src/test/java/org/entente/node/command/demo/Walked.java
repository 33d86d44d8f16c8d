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

    static String draft(OfficerAtDesk officer) {
        return officer.page().url().replaceAll(".*/drafts/([^/]+)/.*", "$1");
    }
}
