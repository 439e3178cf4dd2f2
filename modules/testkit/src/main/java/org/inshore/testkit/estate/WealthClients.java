package org.inshore.testkit.estate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.estate.planting.Column;
import org.inshore.testkit.estate.planting.Kinds;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.Population;
import org.inshore.testkit.estate.planting.TableLoader;
import org.jspecify.annotations.Nullable;

/**
 * A table that was copied abroad: the bank's wealth management clients, and the copy of last year
 * in another system. Since then a tenth of the clients came and one in fifty left.
 */
final class WealthClients {
  /** The bank's table, with its schema. */
  static final String NAME = "customer.wealth_clients";

  private static final String TABLE = "wealth_clients";
  private static final String COMMENT = "财富管理客户";
  private static final List<Column> COLUMNS =
      List.of(
          Column.plain("id", "integer primary key", "主键"),
          new Column("client_name", "varchar(60)", "客户姓名", Kinds.NAME),
          new Column("resident_id", "char(18)", "身份证号", Kinds.RESIDENT_ID),
          new Column("mobile", "varchar(20)", "手机号码", Kinds.MOBILE),
          Column.plain("signed_on", "date", "签约日期"));

  private WealthClients() {}

  /** Clients of today. */
  static List<Person> today(Population population) {
    return without(ever(population), 50, 7);
  }

  /** Clients when the copy was made. */
  static List<Person> copied(Population population) {
    return without(ever(population), 10, 1);
  }

  /** Fills the table of today's clients. */
  static void fill(TableLoader loader, String schema, Population population) throws SQLException {
    fill(loader, schema, today(population));
  }

  /** Fills the copy. */
  static void fillCopy(TableLoader loader, String schema, Population population)
      throws SQLException {
    fill(loader, schema, copied(population));
  }

  /** A third of those whom both systems know. */
  private static List<Person> ever(Population population) {
    return population.contacts().stream().filter(person -> person.number() % 3 == 0).toList();
  }

  private static List<Person> without(List<Person> people, int of, int at) {
    return IntStream.range(0, people.size())
        .filter(place -> place % of != at)
        .mapToObj(people::get)
        .toList();
  }

  /** Makes an empty table of today's clients, and notes what a replica will bring into it. */
  static void plantReplica(
      TableLoader loader, Planting planting, String schema, Population population)
      throws SQLException {
    Location table = loader.create(schema, TABLE, COMMENT, COLUMNS);
    List<Person> clients = today(population);
    for (int row = 1; row <= clients.size(); row++) {
      planting.plantRow(table, COLUMNS, cells(row, clients.get(row - 1)));
    }
  }

  private static void fill(TableLoader loader, String schema, List<Person> clients)
      throws SQLException {
    loader.fill(
        schema, TABLE, COMMENT, COLUMNS, clients.size(), row -> cells(row, clients.get(row - 1)));
  }

  private static @Nullable Object[] cells(int row, Person client) {
    return new @Nullable Object[] {
      row,
      client.name(),
      client.residentId(),
      client.mobile(),
      LocalDate.of(2019, 3, 1).plusDays(client.number() % 1800)
    };
  }
}
