package org.entente.node.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entente.node.kernel.DeviceTime;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Send;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives one link as long as this process holds its lease: woken by each commit, by each due time, and once a second for
 * what another process committed.
 */
final class Courier implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Nation partner;
    private final Couriers.Tools tools;
    private final DeviceTime time;
    private volatile boolean stopped;

    Courier(Nation partner, Couriers.Tools tools, DeviceTime time) {
        this.partner = partner;
        this.tools = tools;
        this.time = time;
    }

    void stop() {
        stopped = true;
        tools.wake().up(partner);
    }

    @Override
    public void run() {
        while (!stopped) {
            Instant due = null;
            try {
                due = round();
            } catch (RuntimeException e) {
                // The database may be gone; it comes back, and so does the next round.
                LOG.warn("link to {}: {}", partner, e.toString());
            }
            pause(due);
        }
    }

    private void pause(@Nullable Instant due) {
        long millis = Bounds.LOOK.toMillis();
        if (due != null) {
            millis = Math.clamp(Duration.between(time.instant(), due).toMillis(), 0, millis);
        }
        try {
            tools.wake().await(partner, millis);
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Instant round() {
        Peer peer = tools.peers().find(partner).orElse(null);
        if (peer == null || peer.suspended() || peer.address() == null || !tools.links().hold(partner)) {
            return null;
        }
        Dispatch.Round receiving = tools.intake().due(peer);
        Dispatch.Round round = tools.dispatch().advance(peer, List.of(), true).and(receiving);
        if (nothingToCarry(round)) {
            return round.due();
        }
        try {
            boolean back = tools.links().cut(partner);
            Instant due = tools.carrier().carry(peer, round).due();
            tools.links().works(partner);
            if (back) {
                tools.transfers().hurry(partner);
            }
            return due;
        } catch (CarrierFault fault) {
            Instant due = earlier(tools.dispatch().due(peer), tools.transfers().next(partner));
            tools.links()
                    .failed(partner, fault.code(), due == null ? null : Duration.between(time.instant(), due));
            return due;
        }
    }

    /** The machine says at every look that attachments wait; whether it is their time, the transfers know. */
    private boolean nothingToCarry(Dispatch.Round round) {
        return round.sends().stream().allMatch(Send.Attachments.class::isInstance)
                && (round.sends().isEmpty() || !tools.transfers().due(partner));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
