package org.entente.bench.node;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.entente.node.exchange.ActReceipted;
import org.entente.node.exchange.AttachmentReceipted;
import org.entente.protocol.Digest;
import org.entente.protocol.receipt.Completion;
import org.entente.protocol.receipt.Outcome;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Waits for the verified receipt of an act: for the commit of the transaction that kept it, not for a message before. */
final class Receipted implements ApplicationListener<PayloadApplicationEvent<?>> {
    private static final long PATIENCE_SECONDS = 300;

    private final Map<Digest, CompletableFuture<Outcome>> known = new ConcurrentHashMap<>();
    private final Map<Digest, CompletableFuture<Completion.Result>> files = new ConcurrentHashMap<>();

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
        if (event.getPayload() instanceof ActReceipted receipt) {
            committed(() -> of(receipt.act()).complete(receipt.delivered().outcome()));
        } else if (event.getPayload() instanceof AttachmentReceipted file) {
            committed(() -> file(file.act()).complete(file.result()));
        }
    }

    private static void committed(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }

    @Override
    public boolean supportsAsyncExecution() {
        return false;
    }

    /** The receipt may be here before anybody asks for it. */
    private CompletableFuture<Outcome> of(Digest act) {
        return known.computeIfAbsent(act, none -> new CompletableFuture<>());
    }

    void await(Digest act) throws Exception {
        Outcome outcome = of(act).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        known.remove(act);
        if (outcome != Outcome.ACCEPTED) {
            throw new IOException("an act of the bench was receipted as " + outcome);
        }
    }

    /** The partner's signed word that the one file of this act is there whole. */
    void awaitFile(Digest act) throws Exception {
        Completion.Result result = file(act).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (result != Completion.Result.COMPLETE) {
            throw new IOException("a file of the bench was receipted as " + result);
        }
    }

    private CompletableFuture<Completion.Result> file(Digest act) {
        return files.computeIfAbsent(act, none -> new CompletableFuture<>());
    }
}
