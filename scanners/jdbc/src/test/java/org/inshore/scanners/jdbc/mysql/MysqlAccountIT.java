package org.inshore.scanners.jdbc.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.spi.source.Location;
import org.inshore.testkit.server.EmbeddedMariadbServer;
import org.inshore.testkit.server.EmbeddedMysqlServer;
import org.inshore.testkit.server.EmbeddedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What grants are read to be against what the server lets the account select: accounts of random
 * grants log in, take each of their roles and try each column.
 */
@Timeout(300)
class MysqlAccountIT {
  private static final long SEED = Long.getLong("inshore.seed", 11L);
  private static final int ROUNDS = Integer.getInteger("inshore.effort", 1) * 12;
  private static final String PASSWORD = "Grants-1900";
  private static final List<String> SCHEMAS = List.of("lent_1", "lentx1", "own");
  private static final List<String> TABLES = List.of("people", "loans", "shown");
  private static final List<String> COLUMNS = List.of("a", "b");

  /** Names as grants on schemas write them: with and without wildcards. */
  private static final List<String> PATTERNS =
      List.of("lent\\_1", "lent_1", "lent%", "own", "%", "l%1", "none");

  private static final List<String> HOSTS = List.of("%", "127.0.0.1", "127.0.%");

  @Test
  void mysqlLetsAnAccountSelectWhatItsGrantsAreReadToBe() throws Exception {
    String unavailable = EmbeddedMysqlServer.unavailable();
    assumeTrue(unavailable == null, unavailable);
    // By address alone, so that an account of an address is the one that logs in.
    try (EmbeddedMysqlServer server = EmbeddedMysqlServer.start(List.of("--skip-name-resolve"))) {
      compare(server, false, List.of("SET_USER_ID", "ROLE_ADMIN", "BACKUP_ADMIN", "FILE"));
    }
  }

  @Test
  void mariadbLetsAnAccountSelectWhatItsGrantsAreReadToBe() throws Exception {
    try (EmbeddedMariadbServer server = EmbeddedMariadbServer.start()) {
      compare(server, true, List.of("SET USER", "FILE", "SUPER"));
    }
  }

  private static void compare(EmbeddedServer server, boolean mariadb, List<String> powers)
      throws Exception {
    System.out.println("MysqlAccountIT inshore.seed=" + SEED);
    Random random = new Random(SEED);
    try (Connection administrator = server.connect()) {
      for (String schema : SCHEMAS) {
        run(administrator, "create database " + schema);
        for (String table : TABLES.subList(0, 2)) {
          run(administrator, "create table %s.%s (a int, b int)".formatted(schema, table));
        }
        run(
            administrator,
            "create sql security definer view %s.shown as select a, b from %s.people"
                .formatted(schema, schema));
      }
      int exact = 0;
      for (int round = 0; round < ROUNDS; round++) {
        Account account = Account.make(administrator, random, round, mariadb);
        Set<String> read = account.read(administrator, mariadb);
        Set<String> tried = account.tried(server);
        // Of several grants that fit, the server takes the narrowest alone; here all count.
        assertThat(read)
            .as("grants of " + account.name + ": " + account.statements)
            .containsAll(tried);
        exact += read.equals(tried) ? 1 : 0;
        account.drop(administrator);
      }
      assertThat(exact).isGreaterThan(ROUNDS * 3 / 4);
      run(administrator, "create user powerful@'127.0.0.1'");
      run(administrator, "create role lender");
      run(administrator, "grant lender to powerful@'127.0.0.1'");
      for (String power : powers) {
        run(administrator, "grant %s on *.* to lender".formatted(power));
        assertThat(MysqlAccount.of(mariadb, "powerful").beyond(administrator, Location.of("db")))
            .singleElement()
            .satisfies(beyond -> assertThat(beyond.reason().en()).contains(power));
        run(administrator, "revoke %s on *.* from lender".formatted(power));
      }
      run(administrator, "grant update on mysql.* to lender");
      assertThat(MysqlAccount.of(mariadb, "powerful").beyond(administrator, Location.of("db")))
          .singleElement()
          .satisfies(beyond -> assertThat(beyond.reason().en()).contains("mysql.*"));
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** An account of 127.0.0.1, its roles and what was granted to them. */
  private record Account(
      String name,
      boolean mariadb,
      List<String> grantees,
      List<String> roles,
      List<String> statements) {
    static Account make(Connection administrator, Random random, int round, boolean mariadb)
        throws SQLException {
      String name = "reader" + round;
      List<String> grantees = new ArrayList<>();
      Account account = new Account(name, mariadb, grantees, new ArrayList<>(), new ArrayList<>());
      List<String> hosts = new ArrayList<>(HOSTS);
      hosts.removeIf(host -> !host.equals("127.0.0.1") && random.nextInt(2) == 0);
      for (String host : hosts) {
        String grantee = "'%s'@'%s'".formatted(name, host);
        account.act(administrator, "create user " + grantee + " identified by '" + PASSWORD + "'");
        grantees.add(grantee);
      }
      String own = "'%s'@'127.0.0.1'".formatted(name);
      String last = own;
      for (int i = 0; i < random.nextInt(4); i++) {
        String role = name + "_role" + i;
        account.act(administrator, "create role " + role);
        String to = random.nextBoolean() ? own : last;
        account.act(administrator, "grant %s to %s".formatted(role, to));
        grantees.add(role);
        account.roles.add(role);
        last = role;
      }
      if (random.nextInt(4) == 0) {
        account.act(administrator, "create user ''@'%' identified by '" + PASSWORD + "'");
        grantees.add("''@'%'");
      }
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        account.act(administrator, grant(random, grantees.get(random.nextInt(grantees.size()))));
      }
      return account;
    }

    private static String grant(Random random, String to) {
      String schema = SCHEMAS.get(random.nextInt(SCHEMAS.size()));
      String table = TABLES.get(random.nextInt(TABLES.size()));
      return switch (random.nextInt(9)) {
        case 0 -> "grant select on *.* to " + to;
        case 1, 2, 3 ->
            "grant select on `%s`.* to %s"
                .formatted(PATTERNS.get(random.nextInt(PATTERNS.size())), to);
        case 4 -> "grant insert on `%s`.* to %s".formatted(schema, to);
        case 5, 6 -> "grant select on %s.%s to %s".formatted(schema, table, to);
        default ->
            "grant select (%s) on %s.%s to %s"
                .formatted(COLUMNS.get(random.nextInt(2)), schema, table, to);
      };
    }

    private void act(Connection administrator, String sql) throws SQLException {
      statements.add(sql);
      run(administrator, sql);
    }

    /** The columns that the grants are read to give. */
    Set<String> read(Connection administrator, boolean mariadb) throws SQLException {
      MysqlAccount account = MysqlAccount.of(mariadb, name + "@127.0.0.1");
      Set<String> all = new TreeSet<>();
      for (String schema : SCHEMAS) {
        for (String table : account.tables(administrator, new Schema(null, schema, false))) {
          Set<String> columns = account.columns(administrator, schema, table);
          for (String column : COLUMNS) {
            if (columns == null || columns.contains(column)) {
              all.add(schema + "." + table + "." + column);
            }
          }
        }
      }
      assertThat(account.beyond(administrator, Location.of("db"))).isEmpty();
      return all;
    }

    /** The columns that the server gives, by the account itself and each of its roles. */
    Set<String> tried(EmbeddedServer server) throws SQLException {
      Set<String> all = new TreeSet<>();
      List<String> taken = new ArrayList<>(roles);
      taken.add("none");
      if (!mariadb) {
        taken.add("all");
      }
      String url = "jdbc:mysql://127.0.0.1:" + server.port() + "/";
      for (String role : taken) {
        try (Connection connection =
            DriverManager.getConnection(
                url + "?sslMode=DISABLED&allowPublicKeyRetrieval=true", name, PASSWORD)) {
          try {
            run(connection, "set role " + role);
          } catch (SQLException e) {
            continue; // not its own, but a role's
          }
          for (String schema : SCHEMAS) {
            for (String table : TABLES) {
              for (String column : COLUMNS) {
                try {
                  run(connection, "select %s from %s.%s limit 1".formatted(column, schema, table));
                  all.add(schema + "." + table + "." + column);
                } catch (SQLException e) {
                  assertThat(e.getErrorCode()).as(e.getMessage()).isIn(1142, 1143, 1044);
                }
              }
            }
          }
        }
      }
      return all;
    }

    void drop(Connection administrator) throws SQLException {
      for (String grantee : grantees) {
        run(administrator, (roles.contains(grantee) ? "drop role " : "drop user ") + grantee);
      }
    }
  }
}
