package org.entente.node;

import org.entente.node.command.Frame;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** One nation's node. Spring starts with the command {@code run} only; the other commands do without. */
@SpringBootApplication
public class Entente {
    public static void main(String[] args) {
        System.exit(Frame.of(Entente.class).execute(args));
    }
}
