package org.entente.protocol.receipt;

/** What a receiver can answer to a parcel. */
public sealed interface Statement permits Receipt, Rejection, Expected {}
