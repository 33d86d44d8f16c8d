package org.entente.treaty;

/** At which end of the border the gate runs; it stands at both. */
public enum End { SENDING, RECEIVING }
