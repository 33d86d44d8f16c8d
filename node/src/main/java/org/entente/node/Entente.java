package org.entente.node;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** One nation's node. */
@SpringBootApplication
public class Entente {
    public static void main(String[] args) {
        org.springframework.boot.SpringApplication.run(Entente.class, args);
    }
}
