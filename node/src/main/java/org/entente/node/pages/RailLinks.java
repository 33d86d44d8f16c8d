package org.entente.node.pages;

import java.util.List;

/** The links to the partners, for the foot of the rail; implemented by the module that knows the exchange. */
public interface RailLinks {
    List<LinkView> links();
}
