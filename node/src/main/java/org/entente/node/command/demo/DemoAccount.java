package org.entente.node.command.demo;

import java.util.Base64;
import java.util.List;
import org.entente.node.officers.DemoOfficers;

/** How a fictional officer signs in. */
record DemoAccount(
        String username, String name, String password, String device, String authority, List<String> roles) {
    static DemoAccount of(DemoOfficers.Account account) {
        return new DemoAccount(
                account.username(),
                account.displayName(),
                account.password(),
                Base64.getEncoder().encodeToString(account.deviceSecret()),
                account.authority().toString(),
                account.roles().stream().map(Enum::name).sorted().toList());
    }

    byte[] deviceSecret() {
        return Base64.getDecoder().decode(device);
    }

    boolean releases() {
        return roles.contains("RELEASING_OFFICER");
    }
}
