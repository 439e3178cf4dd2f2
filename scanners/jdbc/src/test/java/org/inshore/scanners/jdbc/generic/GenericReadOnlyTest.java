package org.inshore.scanners.jdbc.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A server that nobody knows is asked to take no writing, whether or not its driver can. */
class GenericReadOnlyTest {
  private final List<String> asked = new ArrayList<>();

  @Test
  void asksForReadOnlyBeforeAllElse() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      GenericDialect dialect = GenericDialect.of(connection);

      dialect.prepare(noted(connection), Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    assertThat(asked).startsWith("setReadOnly[true]").contains("setAutoCommit[false]");
  }

  private Connection noted(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Objects.requireNonNull(getClass().getClassLoader()),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              asked.add(method.getName() + Arrays.toString(arguments));
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
              }
            });
  }
}
