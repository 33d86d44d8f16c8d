package org.entente.node.safeguards;

import java.util.List;
import java.util.UUID;
import org.entente.node.audit.AuditTrail;
import org.entente.node.audit.Deed;
import org.entente.node.matters.BodyLines;
import org.entente.node.matters.Kind;
import org.entente.node.matters.Kinds;
import org.entente.node.pages.Phrase;
import org.entente.node.pages.TextView;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a stopped draft says, for oversight alone and only while an appeal asks about it. Read as the database's role of
 * oversight: that of the pages cannot read another officer's stopped draft whoever asks.
 */
@Component
public class StoppedDrafts {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient oversight;
    private final Kinds kinds;
    private final AuditTrail trail;

    StoppedDrafts(@Qualifier("oversight") JdbcClient oversight, Kinds kinds, AuditTrail trail) {
        this.oversight = oversight;
        this.kinds = kinds;
        this.trail = trail;
    }

    /** One line of it: as one text, and in the pieces that a page words. */
    public record Line(Phrase label, TextView text, List<Piece> pieces) {}

    /** One piece: its own label inside a group, then a code in words or what was written. */
    public record Piece(@Nullable Phrase label, @Nullable Phrase phrase, TextView text, @Nullable TextView translation) {}

    private record Written(String kind, int version, String act, String body) {}

    /** Its lines in the order of the form; none once it is erased, discarded or no longer stopped. */
    @Transactional
    public List<Line> read(Stop stop) {
        UUID draft = stop.draft();
        if (stop.appeal() == null || draft == null) {
            return List.of();
        }
        trail.record(Deed.of("stop.read").about("stop", stop.number()).purpose("review-of-stop"));
        return oversight.sql("select kind, kind_version, act, body::text as body from entente.draft where draft = ?")
                .param(draft)
                .query((row, n) -> new Written(row.getString("kind"), row.getInt("kind_version"), row.getString("act"), row.getString("body")))
                .optional().map(this::lines).orElse(List.of());
    }

    private List<Line> lines(Written draft) {
        return kinds.find(draft.kind(), draft.version()).map(kind -> lines(kind, draft)).orElse(List.of());
    }

    private static List<Line> lines(Kind kind, Written draft) {
        if (!(JSON.readTree(draft.body()) instanceof ObjectNode body)) {
            return List.of();
        }
        return BodyLines.of(kind.form(draft.act()), body).stream()
                .map(line -> new Line(Phrase.of(kind.words() + ".field." + line.field()), new TextView(line.plain(), line.pieces().isEmpty() ? "en" : language(line.pieces().getFirst())),
                        line.pieces().stream().map(piece -> piece(kind.words(), line.field(), piece)).toList()))
                .toList();
    }

    private static Piece piece(String form, String field, BodyLines.Piece piece) {
        String key = piece.field().isEmpty() ? field : piece.field();
        boolean truth = piece.text().equals("yes") || piece.text().equals("no");
        Phrase phrase = piece.option() ? Phrase.of(truth ? "matters." + piece.text() : form + ".option." + key + "." + piece.text()) : null;
        Phrase label = piece.field().isEmpty() ? null : Phrase.of(form + ".field." + piece.field());
        return new Piece(label, phrase, new TextView(piece.text(), language(piece)), null);
    }

    private static String language(BodyLines.Piece piece) {
        ObjectNode words = piece.words();
        return words == null ? "en" : words.path("lang").asString("en");
    }
}
