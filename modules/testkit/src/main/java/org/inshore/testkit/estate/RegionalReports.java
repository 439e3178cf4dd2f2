package org.inshore.testkit.estate;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.inshore.spi.source.Location;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.Population;
import org.inshore.testkit.estate.planting.TableLoader;
import org.inshore.testkit.server.EmbeddedServer;

/**
 * A replica abroad: a database for reports that subscribes to the bank's table of wealth management
 * clients, so that each change of the table is there at once.
 */
final class RegionalReports {
  static final String SOURCE = "regional-reports";
  static final String DATABASE = "regional_reports";
  private static final String SCHEMA = "customer";
  private static final String ACCOUNT = "regional_replication";
  private static final int MAX_TRIES = 600;
  private static final long MILLIS = 100;

  private RegionalReports() {}

  /**
   * Makes the replica follow the bank, and waits until it has all rows.
   *
   * @throws IOException if it does not get them within a minute
   */
  static Planting follow(EmbeddedServer replica, EmbeddedServer bank, Population population)
      throws IOException, SQLException, InterruptedException {
    Planting planting = new Planting(SOURCE, population.owners());
    String password = password();
    try (Connection source = bank.connect();
        Connection target = replica.connect()) {
      execute(source, "create role " + ACCOUNT + " login replication password '" + password + "'");
      execute(source, "grant usage on schema " + SCHEMA + " to " + ACCOUNT);
      execute(source, "grant select on " + WealthClients.NAME + " to " + ACCOUNT);
      execute(source, "create publication regional_reports for table " + WealthClients.NAME);
      Location database = planting.root().append("database", DATABASE);
      TableLoader loader = new TableLoader(target, false, database, planting);
      loader.execute("create schema " + SCHEMA);
      WealthClients.plantReplica(loader, planting, SCHEMA, population);
      execute(
          target,
          "create subscription regional_reports connection"
              + " 'host=127.0.0.1 port=%d dbname=%s user=%s password=%s' publication %s"
                  .formatted(bank.port(), bank.database(), ACCOUNT, password, "regional_reports"));
      await(target, WealthClients.today(population).size());
      execute(target, "analyze");
      execute(target, "drop database postgres");
    }
    return planting;
  }

  private static void await(Connection target, int rows)
      throws IOException, SQLException, InterruptedException {
    for (int i = 0; i < MAX_TRIES; i++) {
      try (Statement statement = target.createStatement();
          ResultSet count = statement.executeQuery("select count(*) from " + WealthClients.NAME)) {
        if (count.next() && count.getInt(1) == rows) {
          return;
        }
      }
      Thread.sleep(MILLIS);
    }
    throw new IOException("the replica did not get its rows");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String password() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
