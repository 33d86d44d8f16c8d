package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.entente.node.home.DatabaseRole;
import org.entente.node.testing.FreshDatabase;
import org.entente.protocol.Digest;
import org.entente.protocol.Nation;
import org.entente.protocol.delivery.Outgoing;
import org.entente.protocol.head.Direction;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DirectionsTest {
    private static final Nation VN = new Nation("VN");
    private static final Nation LA = new Nation("LA");

    private final DataSource source = FreshDatabase.create().dataSource(DatabaseRole.EXCHANGE);
    private final Directions directions = new Directions(JdbcClient.create(source), source);

    @Test
    void a_step_is_written_only_on_the_revision_it_was_computed_on() {
        Outgoing first = Outgoing.begin(new Direction(VN, LA, 1), Digest.over(new byte[] {1}));
        int row = directions.begin(first).id();
        directions.save(row, at(first, 1), 0);
        assertThatThrownBy(() -> directions.save(row, at(first, 2), 0)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(directions.outgoing(VN, LA)).get().extracting(held -> held.state().revision()).isEqualTo(1L);
        directions.save(row, at(first, 2), 1);
        assertThat(directions.outgoing(VN, LA)).get().extracting(held -> held.state().revision()).isEqualTo(2L);
    }

    private static Outgoing at(Outgoing state, long revision) {
        return new Outgoing(
                state.direction(), state.mode(), state.log(), state.keys(), state.receipted(), revision, state.pace());
    }
}
