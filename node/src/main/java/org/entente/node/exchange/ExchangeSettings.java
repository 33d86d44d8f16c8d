package org.entente.node.exchange;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the exchange port listens.
 *
 * @param bind address to listen on, null for all
 * @param port 0 takes a free one
 * @param pull whether partners cannot reach this node, so that it fetches from them
 */
@ConfigurationProperties("entente.exchange")
record ExchangeSettings(@Nullable String bind, @DefaultValue("0") int port, @DefaultValue("false") boolean pull) {}
