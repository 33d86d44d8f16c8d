package org.entente.node.safeguards.web;

import org.entente.node.officers.CurrentOfficer;
import org.entente.node.officers.Role;
import org.entente.node.pages.RailCount;
import org.entente.node.pages.Section;
import org.entente.node.safeguards.StopBook;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How many appeals wait for oversight. */
@Component
class OpenAppeals implements RailCount {
    private final StopBook book;
    private final CurrentOfficer current;

    OpenAppeals(StopBook book, CurrentOfficer current) {
        this.book = book;
        this.current = current;
    }

    @Override
    public Section section() {
        return Section.SAFEGUARDS;
    }

    /** Nothing while the database is away, and for everybody else: no one but oversight sees the entry. */
    @Override
    public Count count() {
        try {
            boolean oversight = current.find().filter(officer -> officer.has(Role.OVERSIGHT)).isPresent();
            return new Count(oversight ? book.undecided().size() : 0, false);
        } catch (DataAccessException | TransactionException away) {
            return new Count(0, false);
        }
    }
}
