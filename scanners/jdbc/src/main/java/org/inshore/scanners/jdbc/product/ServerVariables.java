package org.inshore.scanners.jdbc.product;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.ServiceStatement;

/** Reads what variables of a server say of where it is. */
public final class ServerVariables {
  private static final Messages MESSAGES = Messages.of(ServerVariables.class);

  private ServerVariables() {}

  /**
   * Asks for variables.
   *
   * @param sql gives rows of name and value; a value may be null
   * @param kinds what each variable says
   */
  public static List<ServiceStatement> of(
      Connection connection, String sql, Map<String, ServiceStatement.Kind> kinds)
      throws SQLException {
    List<ServiceStatement> statements = new ArrayList<>();
    Sql.query(
        connection,
        sql,
        row -> {
          String name = row.getString(1);
          String value = row.getString(2);
          ServiceStatement.Kind kind = kinds.get(name);
          if (kind != null && value != null && !value.isBlank()) {
            statements.add(
                new ServiceStatement(
                    kind, value.strip(), MESSAGES.wording("server.variable", name)));
          }
          return name;
        });
    return statements;
  }
}
