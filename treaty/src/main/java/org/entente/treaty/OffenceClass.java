package org.entente.treaty;

/**
 * One row of the offence catalogue.
 *
 * @param code its code
 * @param title its English title in ICCS 1.0; other languages are words of the node
 * @param level 1 (section) to 4
 * @param gate the strictest answer among all prefixes of the code
 */
public record OffenceClass(IccsCode code, String title, int level, Gate gate) {}
