package org.entente.node.home;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with which waiting writes travel: one text, theirs first. What is set on it is noted until it is carried out, because
 * only then is known how many parameters come before; the answers to the writes are passed over.
 */
final class RidingStatement implements InvocationHandler {
    private static final Object[] NOTHING = {};

    private final Connection gathering;
    private final Connection connection;
    private final Errands waiting;
    private final String sql;
    private final List<Call> noted = new ArrayList<>();
    private @Nullable PreparedStatement real;
    private boolean closed;

    private RidingStatement(Connection gathering, Connection connection, Errands waiting, String sql) {
        this.gathering = gathering;
        this.connection = connection;
        this.waiting = waiting;
        this.sql = sql;
    }

    static PreparedStatement on(Connection gathering, Connection connection, Errands waiting, String sql) {
        return (PreparedStatement) Proxy.newProxyInstance(
                RidingStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new RidingStatement(gathering, connection, waiting, sql));
    }

    private record Call(Method method, Object[] arguments) {
        /** Whether it fills in one parameter. */
        boolean fills() {
            return arguments.length > 1 && method.getParameterTypes()[0] == int.class;
        }

        void on(PreparedStatement statement, int before) throws Throwable {
            Object[] shifted = arguments.clone();
            if (fills()) {
                shifted[0] = (Integer) shifted[0] + before;
            }
            GatheringConnection.pass(statement, method, shifted);
        }
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] given) throws Throwable {
        Object[] arguments = given == null ? NOTHING : given;
        String name = method.getName();
        switch (name) {
            case "getConnection" -> {
                return gathering;
            }
            case "equals" -> {
                return self == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(self);
            }
            case "isClosed" -> {
                return closed || real != null && real.isClosed();
            }
            case "close" -> {
                closed = true;
                if (real != null) {
                    real.close();
                }
                return null;
            }
            default -> { }
        }
        if (real == null && name.startsWith("set")) {
            noted.add(new Call(method, arguments));
            return null;
        }
        if (real == null && name.startsWith("execute") && arguments.length == 0 && !name.contains("Batch")) {
            return ride(name);
        }
        return GatheringConnection.pass(byItself(), method, arguments);
    }

    private Object ride(String name) throws Throwable {
        List<Errand> first = waiting.take();
        PreparedStatement together = waiting.prepare(first, sql);
        real = together;
        replay(together, Errands.parameters(first));
        together.execute();
        boolean rows = Errands.pass(first, together);
        return switch (name) {
            case "execute" -> rows;
            case "executeUpdate" -> together.getUpdateCount();
            case "executeLargeUpdate" -> together.getLargeUpdateCount();
            default -> together.getResultSet();
        };
    }

    /** For whatever is not carried out once and at once: the writes go ahead, and this is a statement like any other. */
    private PreparedStatement byItself() throws Throwable {
        PreparedStatement held = real;
        if (held == null) {
            waiting.send();
            held = connection.prepareStatement(sql);
            real = held;
            replay(held, 0);
        }
        return held;
    }

    private void replay(PreparedStatement statement, int before) throws Throwable {
        for (Call call : noted) {
            call.on(statement, before);
        }
    }
}
