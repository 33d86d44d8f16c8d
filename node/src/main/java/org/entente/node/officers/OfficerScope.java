package org.entente.node.officers;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.node.home.TransactionScope;

/** Tells each transaction who works in it; the policies of the tables show his units' matters and nothing else. */
final class OfficerScope implements TransactionScope {
    private final CurrentOfficer current;

    OfficerScope(CurrentOfficer current) {
        this.current = current;
    }

    @Override
    public Map<String, String> settings() {
        return current.find().map(OfficerScope::settings).orElse(Map.of());
    }

    private static Map<String, String> settings(Officer officer) {
        return Map.of(
                "entente.officer", officer.id().toString(),
                "entente.post", officer.post(),
                "entente.units",
                        officer.units().stream().map(Object::toString).collect(Collectors.joining(",")),
                "entente.roles",
                        officer.roles().stream()
                                .sorted(Comparator.naturalOrder())
                                .map(Role::name)
                                .collect(Collectors.joining(",")));
    }
}
