package org.inshore.testkit.estate.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.estate.people.Crowd.Relation;
import org.inshore.testkit.estate.people.Heading.Language;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.TableLoader;
import org.inshore.testkit.server.EmbeddedServer;

/** A copy in Hong Kong, in MariaDB: three in five of the customers, some of them gone since. */
final class OverseasCrm {
  static final String SOURCE = "overseas-crm";
  static final String DATABASE = "overseas_crm";

  private OverseasCrm() {}

  static Planting fill(EmbeddedServer server, Crowd crowd) throws SQLException {
    Planting planting = new Planting(SOURCE);
    int all = crowd.size();
    List<Individual> copied = new ArrayList<>(crowd.customers(1, all * 3 / 5));
    for (int number = 1; number <= all / 25; number++) {
      copied.add(crowd.outsider(Relation.ABROAD, number));
    }
    try (Connection connection = server.connect()) {
      connection.setAutoCommit(false);
      TableLoader loader = new TableLoader(connection, true, planting.root(), planting);
      Listings.customers(Language.PINYIN, copied).table(loader, planting, DATABASE, "kh_jbxx");
      Listings.loans(Language.PINYIN, crowd, all / 10, all * 4 / 10)
          .table(loader, planting, DATABASE, "dk_sq");
      Listings.policies(Language.PINYIN, crowd, all / 2, all * 7 / 10)
          .table(loader, planting, DATABASE, "bx_bd");
      Listings.managers(Language.PINYIN, crowd, 1, all / 5)
          .table(loader, planting, DATABASE, "kh_fp");
      connection.commit();
    }
    return planting;
  }
}
