package org.inshore.testkit.estate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.estate.planting.Column;
import org.inshore.testkit.estate.planting.Kinds;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.Population;
import org.inshore.testkit.estate.planting.TableLoader;
import org.inshore.testkit.server.EmbeddedServer;
import org.jspecify.annotations.Nullable;

/** A branch's customers, declared to be in the mainland, on a server that keeps Hong Kong time. */
final class BranchCrm {
  static final String SOURCE = "branch-crm";
  static final String DATABASE = "branch_crm";
  static final String TABLE = "contacts";

  private static final int PEOPLE = 30;

  private BranchCrm() {}

  static Planting fill(EmbeddedServer server, Population population) throws SQLException {
    Planting planting = new Planting(SOURCE, population.owners());
    List<Person> people = population.all().stream().limit(PEOPLE).toList();
    try (Connection connection = server.connect()) {
      connection.setAutoCommit(false);
      TableLoader loader = new TableLoader(connection, true, planting.root(), planting);
      loader.execute("create database " + DATABASE);
      loader.execute("insert into mysql.time_zone values (1, 'N')");
      loader.execute("insert into mysql.time_zone_name values ('Asia/Hong_Kong', 1)");
      loader.execute("insert into mysql.time_zone_transition_type values (1, 0, 28800, 0, 'HKT')");
      loader.execute("set global time_zone = 'Asia/Hong_Kong'");
      loader.fill(
          DATABASE,
          TABLE,
          "联系人",
          List.of(
              Column.plain("id", "integer primary key", "主键"),
              new Column("khxm", "varchar(60)", "客户姓名", Kinds.NAME),
              new Column("sfzh", "varchar(18)", "", Kinds.RESIDENT_ID)),
          people.size(),
          number -> {
            Person person = people.get(number - 1);
            return new @Nullable Object[] {number, person.name(), person.residentId()};
          });
      connection.commit();
    }
    return planting;
  }
}
