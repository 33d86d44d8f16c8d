package org.entente.node.exchange;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the exchange port listens.
 *
 * @param bind address to listen on, null for all
 * @param port 0 takes a free one
 */
@ConfigurationProperties("entente.exchange")
record ExchangeSettings(@Nullable String bind, @DefaultValue("0") int port) {}
