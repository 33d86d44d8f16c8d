package org.entente.node.command.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.node.officers.DemoOfficers;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

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

    /** What a node wrote down about its officers, by user name; empty before its first start. */
    static Map<String, DemoAccount> read(Path directory) throws IOException {
        Path file = directory.resolve(DemoSide.ACCOUNTS);
        return Files.notExists(file)
                ? Map.of()
                : JsonMapper.builder().build().readValue(
                        Files.readAllBytes(file), new TypeReference<TreeMap<String, DemoAccount>>() {});
    }

    byte[] deviceSecret() {
        return Base64.getDecoder().decode(device);
    }

    boolean releases() {
        return roles.contains("RELEASING_OFFICER");
    }
}
