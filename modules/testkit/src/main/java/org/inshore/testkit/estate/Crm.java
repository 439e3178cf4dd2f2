package org.inshore.testkit.estate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.estate.planting.Column;
import org.inshore.testkit.estate.planting.Kinds;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.Population;
import org.inshore.testkit.estate.planting.TableLoader;
import org.inshore.testkit.server.EmbeddedServer;
import org.jspecify.annotations.Nullable;

/** The customer relationship system in MariaDB; columns are named by pinyin initials. */
final class Crm {
  static final String SOURCE = "crm";
  static final String DATABASE = "crm";

  private Crm() {}

  static Planting fill(EmbeddedServer server, Population population) throws SQLException {
    Planting planting = new Planting(SOURCE, population.owners());
    List<Person> people = population.contacts();
    try (Connection connection = server.connect()) {
      connection.setAutoCommit(false);
      TableLoader loader = new TableLoader(connection, true, planting.root(), planting);
      contacts(loader, people);
      cardOffers(loader, people);
      campaigns(loader);
      visits(loader, people.size());
      WealthClients.fillCopy(loader, DATABASE, population);
      connection.commit();
    }
    return planting;
  }

  private static void contacts(TableLoader loader, List<Person> people) throws SQLException {
    loader.fill(
        DATABASE,
        "contacts",
        "联系人",
        List.of(
            Column.plain("id", "integer primary key", "主键"),
            new Column("khxm", "varchar(60)", "客户姓名", Kinds.NAME),
            new Column("sfzh", "varchar(18)", "", Kinds.RESIDENT_ID),
            new Column("sjhm", "varchar(20)", "", Kinds.MOBILE),
            new Column("dzyx", "varchar(80)", "电子邮箱", Kinds.EMAIL),
            new Column("txdz", "varchar(200)", "通讯地址", Kinds.ADDRESS),
            Column.plain("ly", "varchar(20)", "来源渠道"),
            Column.plain("gxrq", "date", "更新日期")),
        people.size(),
        number -> {
          Person person = people.get(number - 1);
          return new @Nullable Object[] {
            number,
            person.name(),
            person.residentId(),
            person.mobile(),
            person.email(),
            person.address(),
            number % 2 == 0 ? "网点" : "手机银行",
            LocalDate.of(2026, 1, 1).plusDays(number % 300)
          };
        });
  }

  private static void cardOffers(TableLoader loader, List<Person> people) throws SQLException {
    loader.fill(
        DATABASE,
        "card_offers",
        "信用卡邀约",
        List.of(
            Column.plain("id", "integer primary key", "主键"),
            new Column("sfzh", "varchar(18)", "", Kinds.RESIDENT_ID),
            new Column("yhkh", "varchar(32)", "", Kinds.CARD),
            Column.plain("jg", "varchar(20)", "邀约结果")),
        people.size() / 4,
        number -> {
          Person person = people.get(number * 4 - 1);
          return new @Nullable Object[] {
            number, person.residentId(), person.card(), number % 3 == 0 ? "接受" : "未接听"
          };
        });
  }

  private static void campaigns(TableLoader loader) throws SQLException {
    loader.fill(
        DATABASE,
        "campaigns",
        "营销活动",
        List.of(
            Column.plain("id", "integer primary key", "主键"),
            Column.plain("title", "varchar(80)", "活动标题"),
            Column.plain("channel", "varchar(20)", "渠道"),
            Column.plain("begins_on", "date", "开始日期")),
        30,
        number ->
            new @Nullable Object[] {
              number,
              "2026年第" + number + "期开门红活动",
              number % 2 == 0 ? "短信" : "网点",
              LocalDate.of(2026, 1, 1).plusWeeks(number)
            });
  }

  private static void visits(TableLoader loader, int people) throws SQLException {
    List<String> results = List.of("客户近期无资金安排", "客户希望了解存款利率", "客户愿意参加沙龙", "未能联系上");
    loader.fill(
        DATABASE,
        "visits",
        "回访记录",
        List.of(
            Column.plain("id", "integer primary key", "主键"),
            Column.plain("contact", "integer", "联系人主键"),
            Column.plain("hfnr", "varchar(200)", "回访内容")),
        people / 2,
        number ->
            new @Nullable Object[] {number, number * 2, results.get(number % results.size())});
  }
}
