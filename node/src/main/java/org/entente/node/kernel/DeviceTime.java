package org.entente.node.kernel;

import java.time.InstantSource;

/**
 * The time on the wall, which an officer's code device follows. It stays true when the demo clock is set to another
 * year: otherwise no device could ever sign in to a demo.
 */
public interface DeviceTime extends InstantSource {}
