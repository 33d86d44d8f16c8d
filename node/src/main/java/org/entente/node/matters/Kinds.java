package org.entente.node.matters;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The kinds this node understands, in every version. */
@Component
public class Kinds {
    private final Map<String, Kind> kinds = new TreeMap<>();

    Kinds(List<Kind> known) {
        for (Kind kind : known) {
            if (kinds.put(kind.name() + ':' + kind.version(), kind) != null) {
                throw new IllegalStateException("two kinds " + kind.name() + ':' + kind.version());
            }
        }
    }

    /** The kind in exactly this version; empty means that the node is older or the sender is wrong. */
    public Optional<Kind> find(String name, int version) {
        return Optional.ofNullable(kinds.get(name + ':' + version));
    }

    /** The kind of a matter that is held here. */
    Kind held(String name, int version) {
        return find(name, version).orElseThrow(() -> new IllegalStateException("a held matter of unknown kind " + name));
    }

    public Collection<Kind> all() {
        return kinds.values();
    }
}
