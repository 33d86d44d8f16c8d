package org.entente.node.officers;

import static org.entente.node.officers.Role.ADMINISTRATOR;
import static org.entente.node.officers.Role.AUDITOR;
import static org.entente.node.officers.Role.LEGAL_OFFICER;
import static org.entente.node.officers.Role.OFFICER;
import static org.entente.node.officers.Role.OVERSIGHT;
import static org.entente.node.officers.Role.RELEASING_OFFICER;

import java.util.List;
import java.util.Set;
import org.entente.node.kernel.AuthorityCode;
import org.entente.protocol.Nation;

/** Who plays in the demo: invented people, an officer and a releasing officer for each authority that acts in it. */
final class DemoCast {
    private DemoCast() {}

    record Member(String name, AuthorityCode authority, Set<Role> roles) {}

    static List<Member> of(Nation nation) {
        return switch (nation.code()) {
            case "VN" -> VIETNAM;
            case "LA" -> LAOS;
            default -> practice(nation);
        };
    }

    private static final List<Member> VIETNAM = List.of(
            member("Lan", "ORG-VN-MPS", OFFICER, RELEASING_OFFICER),
            member("Hoa", "ORG-VN-MPS", OFFICER),
            member("Minh", "ORG-VN-HT", OFFICER),
            member("Binh", "ORG-VN-HT", OFFICER, RELEASING_OFFICER),
            member("Hung", "ORG-VN-DB", OFFICER),
            member("Thu", "ORG-VN-DB", OFFICER, RELEASING_OFFICER),
            member("Dung", "ORG-VN-QT", OFFICER),
            member("Ha", "ORG-VN-QT", OFFICER, RELEASING_OFFICER),
            member("Nam", "ORG-VN-NA", OFFICER),
            member("Mai", "ORG-VN-NA", OFFICER, RELEASING_OFFICER),
            member("Phuc", "ORG-VN-MPS", LEGAL_OFFICER),
            member("Quynh", "ORG-VN-MPS", AUDITOR),
            member("Son", "ORG-VN-SPP", OVERSIGHT),
            member("Tuan", "ORG-VN-MPS", ADMINISTRATOR),
            member("Yen", "ORG-VN-MPS", ADMINISTRATOR));

    private static final List<Member> LAOS = List.of(
            member("Khamla", "ORG-LA-MPS", OFFICER, RELEASING_OFFICER),
            member("Noy", "ORG-LA-MPS", OFFICER),
            member("Keo", "ORG-LA-BKO", OFFICER),
            member("Somsy", "ORG-LA-BKO", OFFICER, RELEASING_OFFICER),
            member("Phone", "ORG-LA-SVK", OFFICER),
            member("Dao", "ORG-LA-SVK", OFFICER, RELEASING_OFFICER),
            member("Bounmy", "ORG-LA-PSL", OFFICER),
            member("Chan", "ORG-LA-PSL", OFFICER, RELEASING_OFFICER),
            member("Vong", "ORG-LA-XK", OFFICER),
            member("Manivanh", "ORG-LA-XK", OFFICER, RELEASING_OFFICER),
            member("Sithong", "ORG-LA-MPS", LEGAL_OFFICER),
            member("Thip", "ORG-LA-MPS", AUDITOR),
            member("Ladda", "ORG-LA-SPP", OVERSIGHT),
            member("Nang", "ORG-LA-MPS", ADMINISTRATOR),
            member("Souk", "ORG-LA-MPS", ADMINISTRATOR));

    private static List<Member> practice(Nation nation) {
        String desk = "ORG-" + nation.code() + "-DESK";
        return List.of(
                member("Anna", desk, OFFICER),
                member("Boris", desk, OFFICER, RELEASING_OFFICER),
                member("Clara", desk, LEGAL_OFFICER),
                member("Dario", desk, AUDITOR),
                member("Elena", desk, OVERSIGHT),
                member("Felix", desk, ADMINISTRATOR),
                member("Greta", desk, ADMINISTRATOR));
    }

    private static Member member(String name, String authority, Role... roles) {
        return new Member(name, new AuthorityCode(authority), Set.of(roles));
    }
}
