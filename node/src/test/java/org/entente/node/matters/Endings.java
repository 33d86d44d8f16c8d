package org.entente.node.matters;

/** Lets the job that ends what is over run once. */
public final class Endings {
    private Endings() {}

    public static void look(PracticeNode node) {
        node.bean(Ending.class).look();
    }
}
