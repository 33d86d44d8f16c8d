package org.entente.node.exchange;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.node.kernel.DiskFault;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the two ports apart, and decides whose a call on the exchange port is. It stands before every other filter and
 * never passes a partner's call on: no session, no page and no officer's security stands behind this port.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ExchangeDoor implements Filter {
    static final String ROOT = "/exchange/";
    static final String REASON_HEADER = "Entente-Reason";
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeDoor.class);

    private final ExchangePort port;
    private final Peers peers;
    private final Map<String, Doorway> doorways;
    private final Refusals refusals;
    private final RequestRate<Nation> partnerRate;
    private final AtOnce<Nation> atOnce = new AtOnce<>(Bounds.REQUESTS_AT_ONCE);
    private final RequestRate<Boolean> strangerRate;

    ExchangeDoor(
            ExchangePort port, Peers peers, List<Doorway> doorways, Refusals refusals, Clock time) {
        this.port = port;
        this.peers = peers;
        this.doorways = doorways.stream().collect(Collectors.toMap(Doorway::name, Function.identity()));
        this.refusals = refusals;
        this.partnerRate = new RequestRate<>(Bounds.REQUESTS_PER_SECOND, time);
        this.strangerRate = new RequestRate<>(Bounds.STRANGERS_PER_SECOND, time);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (request.getLocalPort() == port.number()) {
            serve(http, answer);
        } else if (http.getRequestURI().startsWith(ROOT)) {
            answer.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Peer partner = null;
        try {
            partner = caller(request);
            if (!partnerRate.allows(partner.nation())) {
                throw new TurnedAway(TurnedAway.Reason.TOO_MANY_REQUESTS, null);
            }
            serve(partner, doorway(request), request, response);
        } catch (TurnedAway turned) {
            refusals.partner(partner, turned);
            answer(turned, partner, response);
        } catch (DataAccessException | TransactionException | DiskFault e) {
            // The caller keeps what he brought and comes again: nothing of it was written here.
            LOG.warn("a parcel could not be taken in: {}", e.toString());
            answer(new TurnedAway(TurnedAway.Reason.OUT_OF_ORDER, null), partner, response);
        } catch (SocketTimeoutException e) {
            TurnedAway slow = new TurnedAway(TurnedAway.Reason.TOO_SLOW, null);
            refusals.partner(partner, slow);
            answer(slow, partner, response);
        } catch (IOException e) {
            LOG.info("a caller hung up: {}", e.toString());
        } catch (RuntimeException e) {
            LOG.error("a parcel could not be taken in", e);
            answer(new TurnedAway(TurnedAway.Reason.OUT_OF_ORDER, null), partner, response);
        }
    }

    private void serve(Peer partner, Doorway doorway, HttpServletRequest request, HttpServletResponse response)
            throws IOException, TurnedAway {
        if (!atOnce.enter(partner.nation())) {
            throw new TurnedAway(TurnedAway.Reason.BUSY, null);
        }
        try {
            doorway.serve(partner, request, response);
        } finally {
            atOnce.leave(partner.nation());
        }
    }

    private Peer caller(HttpServletRequest request) throws TurnedAway {
        if (!(request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain) || chain.length == 0) {
            throw new TurnedAway(TurnedAway.Reason.UNKNOWN_PARTNER, null);
        }
        Digest fingerprint = PinnedTrust.fingerprint(chain[0]);
        Peer partner = peers.byCertificate(fingerprint).orElse(null);
        if (partner == null || partner.suspended()) {
            if (!strangerRate.allows(Boolean.TRUE)) {
                throw new TurnedAway(TurnedAway.Reason.TOO_MANY_REQUESTS, null);
            }
            TurnedAway.Reason reason = partner == null
                    ? TurnedAway.Reason.UNKNOWN_PARTNER
                    : TurnedAway.Reason.SUSPENDED_PARTNER;
            refusals.stranger(partner, fingerprint, reason);
            throw new TurnedAway(reason, fingerprint);
        }
        return partner;
    }

    private Doorway doorway(HttpServletRequest request) throws TurnedAway {
        String path = request.getRequestURI();
        if (!path.startsWith(ROOT)) {
            throw new TurnedAway(TurnedAway.Reason.NOT_FOUND, null);
        }
        int slash = path.indexOf('/', ROOT.length());
        Doorway doorway = doorways.get(path.substring(ROOT.length(), slash < 0 ? path.length() : slash));
        if (doorway == null) {
            throw new TurnedAway(TurnedAway.Reason.NOT_FOUND, null);
        }
        if (!request.getMethod().equals("POST")) {
            throw new TurnedAway(TurnedAway.Reason.WRONG_METHOD, null);
        }
        return doorway;
    }

    private void answer(TurnedAway turned, @Nullable Peer partner, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        response.setStatus(turned.reason().status());
        response.setHeader(REASON_HEADER, turned.reason().code());
        response.setContentType("application/jose");
        response.getOutputStream()
                .write(refusals.signed(turned, partner).getBytes(StandardCharsets.US_ASCII));
    }
}
