package org.entente.node;

import org.entente.node.command.Frame;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * One nation's node. Spring starts with the command {@code run} only; the other commands do without. Components are
 * named by package and class: two modules may each have their own {@code Receipts}.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Entente {
    public static void main(String[] args) {
        System.exit(Frame.of(Entente.class).execute(args));
    }
}
