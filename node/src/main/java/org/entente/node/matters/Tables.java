package org.entente.node.matters;

import java.time.ZoneId;
import javax.sql.DataSource;

/** The tables of this module on one connection: that of an officer's page, or that of the exchange. */
record Tables(
        MatterRows matters,
        ActRows acts,
        AccessRows access,
        WordRows words,
        IdentifierRows identifiers,
        TestRows tests,
        LeaveRows leaves,
        StepRows steps,
        FileReadings files,
        ReferenceRows references,
        TranslationRows translations,
        FlaggedRows flagged,
        Register register) {
    static Tables on(DataSource database, IdentifierHash hash, ZoneId zone) {
        return new Tables(new MatterRows(database), new ActRows(database), new AccessRows(database), new WordRows(database),
                new IdentifierRows(database, hash), new TestRows(database), new LeaveRows(database), new StepRows(database),
                new FileReadings(database), new ReferenceRows(database),
                new TranslationRows(database), new FlaggedRows(database),
                new Register(database, zone));
    }
}
