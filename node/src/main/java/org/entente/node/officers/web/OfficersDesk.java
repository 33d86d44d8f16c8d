package org.entente.node.officers.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.node.kernel.Language;
import org.entente.node.nations.Authorities;
import org.entente.node.nations.Authority;
import org.entente.node.nations.Level;
import org.entente.node.nations.Naming;
import org.entente.node.nations.OwnNation;
import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Officer;
import org.entente.node.officers.Role;
import org.entente.node.pages.Desk;
import org.entente.node.pages.OfficerView;
import org.entente.node.pages.TextView;
import org.entente.node.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Tells every page whose desk it stands on. */
@Component
class OfficersDesk implements Desk {
    private final OwnNation own;
    private final Authorities authorities;
    private final CurrentOfficer current;
    private final Words words;

    OfficersDesk(OwnNation own, Authorities authorities, CurrentOfficer current, Words words) {
        this.own = own;
        this.authorities = authorities;
        this.current = current;
        this.words = words;
    }

    @Override
    public String nation() {
        return own.nation().code();
    }

    /** The officer's authority, or the one that runs the node; nothing while the database is away. */
    @Override
    public @Nullable TextView unit() {
        try {
            return current.find()
                    .map(Officer::authority)
                    .flatMap(authorities::find)
                    .or(this::running)
                    .map(authority -> Naming.shown(authority.name()))
                    .orElse(null);
        } catch (DataAccessException | TransactionException away) {
            return null;
        }
    }

    private Optional<Authority> running() {
        return authorities.of(own.nation()).stream()
                .filter(authority -> authority.level() == Level.MINISTRY || authority.level() == Level.PRACTICE)
                .findFirst();
    }

    @Override
    public @Nullable Language language() {
        return current.find()
                .map(Officer::language)
                .orElse(null);
    }

    @Override
    public @Nullable OfficerView officer() {
        return current.find().map(this::view).orElse(null);
    }

    private OfficerView view(Officer officer) {
        String roles = officer.roles().stream()
                .sorted()
                .map(role -> words.say("officers.role." + role.key()))
                .reduce((first, next) -> first + ", " + next.substring(0, 1).toLowerCase(Locale.ROOT) + next.substring(1))
                .orElse("");
        return new OfficerView(
                officer.displayName(),
                new TextView(roles, Words.language().tag()),
                officer.roles().stream()
                        .map(role -> OfficerView.Role.valueOf(role.name()))
                        .collect(Collectors.toSet()),
                officer.language(),
                officer.has(Role.OFFICER) || officer.has(Role.RELEASING_OFFICER));
    }
}
