package org.entente.node.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.entente.node.home.DatabaseRole;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@WithDatabase
class FreshDatabaseTest {
    @Test
    void each_test_class_works_in_a_database_of_its_own(FreshDatabase mine) {
        FreshDatabase other = FreshDatabase.create();
        mine.client(DatabaseRole.MIGRATE).sql("create table only_here (n int)").update();
        assertThat(other.client(DatabaseRole.MIGRATE).sql("select to_regclass('only_here')::text").query(String.class).optional()).isEmpty();
    }

    @Test
    void only_the_role_that_migrates_may_change_the_schema(FreshDatabase database) {
        assertThatThrownBy(() -> database.client(DatabaseRole.SERVE).sql("create table t (n int)").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void no_role_passes_by_the_rows_policies(FreshDatabase database) {
        assertThat(database.superuser()
                        .sql("select count(*) from pg_roles where rolname like 'entente%' and (rolbypassrls or rolsuper)")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
