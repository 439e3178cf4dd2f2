package org.inshore.testkit.estate.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.estate.people.Heading.Language;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.TableLoader;
import org.inshore.testkit.server.EmbeddedServer;

/** The system of record in PostgreSQL: every customer, and whom they named. */
final class RetailBank {
  static final String SOURCE = "retail";
  static final String DATABASE = "retail";
  private static final String SCHEMA = "party";

  private RetailBank() {}

  static Planting fill(EmbeddedServer server, Crowd crowd) throws SQLException {
    Planting planting = new Planting(SOURCE);
    int all = crowd.size();
    List<Individual> customers = crowd.customers(1, all);
    try (Connection connection = server.connect()) {
      connection.setAutoCommit(false);
      Location database = planting.root().append("database", DATABASE);
      TableLoader loader = new TableLoader(connection, false, database, planting);
      loader.execute("create schema " + SCHEMA);
      Listings.customers(Language.ENGLISH, customers)
          .table(loader, planting, SCHEMA, "customer_master");
      Listings.contacts(Language.ENGLISH, crowd, 1, all / 2)
          .table(loader, planting, SCHEMA, "customer_contact");
      Listings.transfers(Language.ENGLISH, crowd, all / 4, all * 3 / 4)
          .table(loader, planting, SCHEMA, "transfer_order");
      Listings.sharedPhones(Language.PINYIN, crowd, 1, all / 5 / 4 * 4)
          .table(loader, planting, SCHEMA, "household");
      Listings.machines(Language.ENGLISH, crowd, all / 2)
          .table(loader, planting, SCHEMA, "trace_log");
      connection.commit();
      connection.setAutoCommit(true);
      loader.execute("analyze");
      loader.execute("drop database postgres");
    }
    return planting;
  }
}
