package org.entente.node.exchange;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.node.home.RunningDatabase;
import org.entente.node.kernel.DeviceTime;
import org.entente.protocol.Nation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One courier for each partner, from the moment it is paired; all stop before the web server does. */
@Component
class Couriers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);

    /** Spring Boot starts its web server 2048 phases before the default, and ends its grace 1024 before. */
    private static final int PHASES_AFTER_WEB_SERVER = 512;

    private final Tools tools;
    private final DeviceTime time;
    private final Puller puller;
    private final Alarms alarms;
    private final Restoring restoring;
    private final Agreements agreements;
    private final KeyChanges keyChanges;
    private final CardCourier cards;
    private final CertificateChange certificates;
    private final boolean alone;
    private final Map<Nation, Running> running = new ConcurrentHashMap<>();
    private volatile boolean up;

    Couriers(
            Peers peers,
            LinkRows links,
            Intake intake,
            Dispatch dispatch,
            Carrier carrier,
            Transfers transfers,
            Wake wake,
            RunningDatabase database,
            Puller puller,
            Alarms alarms,
            Restoring restoring,
            Agreements agreements,
            KeyChanges keyChanges,
            CardCourier cards,
            CertificateChange certificates,
            DeviceTime time) {
        this.tools = new Tools(peers, links, intake, dispatch, carrier, transfers, wake);
        this.alone = database.embedded().isPresent();
        this.time = time;
        this.puller = puller;
        this.alarms = alarms;
        this.restoring = restoring;
        this.agreements = agreements;
        this.keyChanges = keyChanges;
        this.cards = cards;
        this.certificates = certificates;
    }

    /** What every courier works with. */
    record Tools(
            Peers peers,
            LinkRows links,
            Intake intake,
            Dispatch dispatch,
            Carrier carrier,
            Transfers transfers,
            Wake wake) {}

    private record Running(Courier courier, Thread thread) {}

    @Override
    public void start() {
        restoring.begin();
        up = true;
        Thread.ofVirtual().name("exchange-couriers").start(this::watch);
    }

    private void watch() {
        boolean before = alone;
        while (up) {
            try {
                keyChanges.look();
                if (before) {
                    // On an embedded database nobody else lives: who held a link has been killed.
                    tools.links().takeOver();
                    before = false;
                }
                tools.peers().all().forEach(this::ensure);
                tools.peers().all().forEach(puller::ensure);
                alarms.look();
                restoring.look();
                agreements.look();
                cards.look();
                certificates.look();
            } catch (RuntimeException e) {
                LOG.warn("partners are not to be read: {}", e.toString());
            }
            try {
                Thread.sleep(Bounds.LOOK);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Not after the stop began: nobody would stop that courier any more. */
    private synchronized void ensure(Peer peer) {
        if (up) {
            running.computeIfAbsent(peer.nation(), this::begin);
        }
    }

    private synchronized void noMore() {
        up = false;
    }

    private Running begin(Nation partner) {
        Courier courier = new Courier(partner, tools, time);
        return new Running(
                courier, Thread.ofVirtual().name("courier-" + partner).start(courier));
    }

    @Override
    public void stop() {
        noMore();
        puller.stop();
        running.values().forEach(each -> each.courier().stop());
        for (Running each : running.values()) {
            try {
                each.thread().join(Bounds.STOP);
                each.thread().interrupt();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        running.clear();
        try {
            tools.links().release();
        } catch (RuntimeException e) {
            LOG.info("leases end by themselves: {}", e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return up;
    }

    /** After the web server on the way up, before it on the way down. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - PHASES_AFTER_WEB_SERVER;
    }
}
