package org.inshore.testkit.estate;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.Firm;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.estate.planting.Column;
import org.inshore.testkit.estate.planting.Kinds;
import org.inshore.testkit.estate.planting.Mixed;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.Population;
import org.inshore.testkit.estate.planting.TableLoader;
import org.inshore.testkit.server.EmbeddedServer;
import org.jspecify.annotations.Nullable;

/** The core banking system: customers, accounts and transactions in PostgreSQL. */
final class CoreBanking {
  static final String SOURCE = "core-banking";
  static final String DATABASE = "core_banking";
  private static final int TRANSACTIONS = 3;
  private static final List<String> SUMMARIES = List.of("消费", "转账", "代发工资", "水电缴费", "理财申购", "退款");

  private final TableLoader loader;
  private final Planting planting;
  private final Population population;
  private final SplittableRandom random;

  private CoreBanking(TableLoader loader, Planting planting, Population population) {
    this.loader = loader;
    this.planting = planting;
    this.population = population;
    this.random = population.synthetic().random(11);
  }

  static Planting fill(EmbeddedServer server, Population population) throws SQLException {
    Planting planting = new Planting(SOURCE, population.owners());
    try (Connection connection = server.connect()) {
      connection.setAutoCommit(false);
      Location database = planting.root().append("database", DATABASE);
      TableLoader loader = new TableLoader(connection, false, database, planting);
      CoreBanking bank = new CoreBanking(loader, planting, population);
      loader.execute("create schema customer");
      loader.execute("create schema ledger");
      bank.customers();
      bank.recentCustomers();
      bank.companies();
      bank.serviceNotes();
      bank.accounts();
      bank.transactions();
      WealthClients.fill(loader, "customer", population);
      new ReferenceTables(loader, population.synthetic()).fill();
      loader.execute("grant usage on schema customer to public");
      loader.execute("grant select on customer.service_notes to public");
      connection.commit();
      connection.setAutoCommit(true);
      loader.execute("analyze");
      // The bank has one database; this one is the maker's.
      loader.execute("drop database postgres");
    }
    return planting;
  }

  private Person person(int number) {
    return population.all().get(number - 1);
  }

  private void customers() throws SQLException {
    List<Column> columns =
        List.of(
            Column.plain("id", "integer primary key", "主键"),
            new Column("full_name", "varchar(60)", "客户姓名", Kinds.NAME),
            new Column("resident_id", "char(18)", "身份证号", Kinds.RESIDENT_ID),
            new Column("mobile", "varchar(20)", "手机号码", Kinds.MOBILE),
            new Column("email", "varchar(80)", "电子邮箱", Kinds.EMAIL),
            new Column("home_address", "varchar(200)", "家庭住址", Kinds.ADDRESS),
            new Column("passport_no", "varchar(20)", "护照号码", Kinds.PASSPORT),
            new Column("plate_no", "varchar(20)", "车牌号", Kinds.PLATE),
            Column.plain("grade", "varchar(10)", "客户等级"),
            Column.plain("created_on", "date", "登记日期"));
    loader.fill(
        "customer",
        "customers",
        "客户基本信息",
        columns,
        population.count(),
        number -> {
          Person person = person(number);
          return new @Nullable Object[] {
            number,
            person.name(),
            person.residentId(),
            person.mobile(),
            person.email(),
            person.address(),
            number % 20 == 0 ? person.passport() : null,
            number % 10 == 0 ? person.plate() : null,
            List.of("普通", "金卡", "白金").get(number % 3),
            LocalDate.of(2015, 1, 5).plusDays(number % 3600)
          };
        });
    loader.create("customer", "customers_import", "客户导入暂存", columns.subList(1, 5));
  }

  /** A view over a tenth of the customers: its columns have no comments. */
  private void recentCustomers() throws SQLException {
    int count = population.count() / 10;
    loader.execute(
        "create view customer.recent_customers as select id, full_name, resident_id, mobile"
            + " from customer.customers where id <= "
            + count);
    Location view = planting.asset(loader.location("customer", "recent_customers"));
    for (int number = 1; number <= count; number++) {
      Person person = person(number);
      planting.plant(view.append("column", "full_name"), Kinds.NAME, person.name());
      planting.plant(view.append("column", "resident_id"), Kinds.RESIDENT_ID, person.residentId());
      planting.plant(view.append("column", "mobile"), Kinds.MOBILE, person.mobile());
    }
  }

  private void companies() throws SQLException {
    loader.fill(
        "customer",
        "companies",
        "企业客户",
        List.of(
            Column.plain("id", "integer primary key", "主键"),
            Column.plain("company", "varchar(100)", "企业全称"),
            new Column("uscc", "varchar(18)", "统一社会信用代码", Kinds.CREDIT_CODE),
            Column.plain("industry", "varchar(20)", "行业")),
        Math.max(10, population.count() / 50),
        number -> {
          Firm firm = population.synthetic().firm(number);
          return new @Nullable Object[] {number, firm.name(), firm.creditCode(), "批发零售"};
        });
  }

  /** Free text in which every fiftieth row holds a resident ID. */
  private void serviceNotes() throws SQLException {
    List<String> remarks = List.of("客户咨询网点营业时间，已答复", "客户反映柜员机卡钞，已转报修", "客户建议增设座椅，已记录", "客户对服务表示满意");
    loader.fill(
        "customer",
        "service_notes",
        "服务工单",
        List.of(
            Column.plain("id", "integer primary key", "主键"),
            Column.plain("remark", "varchar(400)", "备注")),
        population.count() / 10,
        number -> {
          if (number % 50 != 0) {
            return new @Nullable Object[] {number, remarks.get(number % remarks.size())};
          }
          String id = person(number).residentId();
          return new @Nullable Object[] {
            number, new Mixed("客户来电更正证件信息，身份证号" + id + "，已受理", Kinds.RESIDENT_ID, id)
          };
        });
  }

  private void accounts() throws SQLException {
    loader.fill(
        "ledger",
        "accounts",
        "个人账户",
        List.of(
            Column.plain("id", "integer primary key", "主键"),
            new Column("account_no", "varchar(32)", "账号", Kinds.ACCOUNT),
            new Column("card_no", "varchar(32)", "银行卡号", Kinds.CARD),
            new Column("holder_name", "varchar(60)", "户名", Kinds.NAME),
            new Column("holder_id_no", "char(18)", "持有人身份证号", Kinds.RESIDENT_ID),
            new Column("balance", "numeric(18,2)", "账户余额", Kinds.BALANCE),
            Column.plain("currency", "char(3)", "币种"),
            Column.plain("state", "varchar(10)", "状态")),
        population.count(),
        number -> {
          Person person = person(number);
          return new @Nullable Object[] {
            number,
            person.account(),
            person.card(),
            person.name(),
            person.residentId(),
            person.balance(),
            "CNY",
            "正常"
          };
        });
  }

  /** Every third counterparty is a person, the others are shops. */
  private void transactions() throws SQLException {
    LocalDateTime first = LocalDateTime.of(2026, 1, 1, 8, 0);
    loader.fill(
        "ledger",
        "transactions",
        "账户交易流水",
        List.of(
            Column.plain("id", "integer primary key", "主键"),
            Column.plain("serial_no", "varchar(32)", "流水号"),
            new Column("account_no", "varchar(32)", "账号", Kinds.ACCOUNT),
            new Column("amount", "numeric(18,2)", "交易金额", Kinds.AMOUNT),
            new Column("balance_after", "numeric(18,2)", "交易后余额", Kinds.BALANCE),
            Column.plain("summary", "varchar(40)", "摘要"),
            new Column("counterparty_name", "varchar(60)", "对方户名", Kinds.NAME),
            new Column("happened_at", "timestamp", "交易时间", Kinds.TIME)),
        population.count() * TRANSACTIONS,
        number -> {
          Person person = person((number - 1) / TRANSACTIONS + 1);
          BigDecimal amount = BigDecimal.valueOf(100_00 + random.nextLong(900_000), 2);
          Object counterparty =
              number % 3 == 0
                  ? person(1 + random.nextInt(population.count())).name()
                  : Mixed.plain("示例便利店（第" + (1 + number % 90) + "店）");
          return new @Nullable Object[] {
            number,
            "2026%014d".formatted(random.nextLong(100_000_000_000_000L)),
            person.account(),
            amount,
            person.balance().add(amount),
            SUMMARIES.get(number % SUMMARIES.size()),
            counterparty,
            first.plusMinutes(number * 3L)
          };
        });
  }
}
