package org.entente.node.home;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A connection that lets writes wait ({@link Later}). They travel before the next statement that is carried out, whatever
 * it is, and before the end of the transaction; a savepoint, and its release, wait with them in their place.
 *
 * <p>That the driver takes several statements as one text, sends all of them before it reads the first answer, and keeps a plan
 * of each, is what this stands on; {@code LaterTest} holds it to that.
 */
final class GatheringConnection implements InvocationHandler {
    private static final Object[] NOTHING = {};

    private final Connection connection;
    private final Errands waiting;
    private int savepoints;

    private GatheringConnection(Connection connection) {
        this.connection = connection;
        this.waiting = new Errands(connection);
    }

    static Connection around(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                GatheringConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class, Gathering.class},
                new GatheringConnection(connection));
    }

    /** A savepoint by its name; the driver's own would have to be sent at once. */
    private record Mark(Errand set) implements Savepoint {
        @Override
        public int getSavepointId() throws SQLException {
            throw new SQLException("it has a name");
        }

        @Override
        public String getSavepointName() {
            return set.sql().substring("SAVEPOINT ".length());
        }
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] given) throws Throwable {
        Object[] arguments = given == null ? NOTHING : given;
        switch (method.getName()) {
            case "later" -> later((Errand) arguments[0]);
            case "send" -> waiting.send();
            case "prepareStatement" -> {
                return waiting.none() || arguments.length != 1
                        ? sentBefore(method, arguments)
                        : RidingStatement.on((Connection) self, connection, waiting, (String) arguments[0]);
            }
            case "createStatement", "prepareCall", "setAutoCommit" -> {
                return sentBefore(method, arguments);
            }
            case "commit" -> {
                waiting.sendAndCommit();
                connection.commit();
            }
            case "rollback" -> rollback(method, arguments);
            case "setSavepoint" -> {
                return set(arguments.length == 0 ? "gathered_" + ++savepoints : (String) arguments[0]);
            }
            case "releaseSavepoint" -> waiting.add(of("RELEASE SAVEPOINT " + ((Savepoint) arguments[0]).getSavepointName()));
            case "close", "abort" -> {
                waiting.forget();
                return pass(method, arguments);
            }
            case "isWrapperFor" -> {
                return arguments[0] == Gathering.class || connection.isWrapperFor((Class<?>) arguments[0]);
            }
            case "unwrap" -> {
                return arguments[0] == Gathering.class ? self : connection.unwrap((Class<?>) arguments[0]);
            }
            case "equals" -> {
                return self == arguments[0];
            }
            default -> {
                return pass(method, arguments);
            }
        }
        return null;
    }

    private void later(Errand errand) throws SQLException {
        if (connection.getAutoCommit()) {
            errand.now(connection);
        } else {
            waiting.add(errand);
        }
    }

    private Mark set(String name) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new SQLException("a savepoint belongs into a transaction");
        }
        Mark mark = new Mark(of("SAVEPOINT " + name));
        waiting.add(mark.set());
        return mark;
    }

    private void rollback(Method method, Object[] arguments) throws Throwable {
        if (arguments.length == 0) {
            waiting.forget();
            pass(method, arguments);
        } else if (arguments[0] instanceof Mark mark && !waiting.forgetAfter(mark.set())) {
            waiting.forget();
            try (Statement statement = connection.createStatement()) {
                statement.execute("ROLLBACK TO SAVEPOINT " + mark.getSavepointName());
            }
        }
    }

    private static Errand of(String sql) {
        return new Errand(sql);
    }

    private @Nullable Object sentBefore(Method method, Object[] arguments) throws Throwable {
        waiting.send();
        return pass(method, arguments);
    }

    private @Nullable Object pass(Method method, Object[] arguments) throws Throwable {
        return pass(connection, method, arguments);
    }

    static @Nullable Object pass(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
