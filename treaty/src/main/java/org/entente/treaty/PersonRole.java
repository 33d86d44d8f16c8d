package org.entente.treaty;

/** In which role a person appears in an act. Each person has one. Source: LED (EU) 2016/680 art. 6 (model). */
public enum PersonRole {
    SUSPECT, ACCUSED, CONVICTED, VICTIM, WITNESS, CONTACT, HOLDER, MISSING, IN_DANGER, DECEASED, RETURNING, NATIONAL;

    /** Whether the role says that the person may have committed an offence. */
    public boolean criminal() {
        return this == SUSPECT || this == ACCUSED || this == CONVICTED;
    }
}
