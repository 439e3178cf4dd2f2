package org.inshore.testkit.estate;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.inshore.testkit.data.Decoys;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.estate.planting.Column;
import org.inshore.testkit.estate.planting.TableLoader;
import org.jspecify.annotations.Nullable;

/** Tables without personal data, one of them full of values that look like it. */
final class ReferenceTables {
  private static final String SCHEMA = "reference";

  private final TableLoader loader;
  private final Decoys decoys;

  ReferenceTables(TableLoader loader, SyntheticPeople synthetic) {
    this.loader = loader;
    this.decoys = synthetic.decoys();
  }

  void fill() throws SQLException {
    loader.execute("create schema " + SCHEMA);
    loader.fill(
        SCHEMA,
        "products",
        "产品目录",
        List.of(
            Column.plain("code", "varchar(20) primary key", "产品编码"),
            Column.plain("title", "varchar(60)", "产品标题"),
            Column.plain("term_months", "integer", "期限（月）")),
        40,
        number ->
            new @Nullable Object[] {
              "P" + (1000 + number), "A" + number + "号定期产品（" + number + "个月）", number
            });
    loader.fill(
        SCHEMA,
        "branches",
        "网点",
        List.of(
            Column.plain("code", "varchar(20) primary key", "网点编码"),
            Column.plain("title", "varchar(60)", "网点标题"),
            Column.plain("level", "varchar(10)", "级别")),
        60,
        number -> new @Nullable Object[] {"B" + (100 + number), "第" + number + "营业网点", "支行"});
    loader.fill(
        SCHEMA,
        "rates",
        "利率表",
        List.of(
            Column.plain("id", "integer primary key", "主键"),
            Column.plain("term_months", "integer", "期限（月）"),
            Column.plain("rate", "numeric(6,4)", "年利率")),
        36,
        number ->
            new @Nullable Object[] {number, number, BigDecimal.valueOf(15_000 + number * 125, 4)});
    loader.fill(
        SCHEMA,
        "batch_log",
        "批处理日志",
        List.of(
            Column.plain("id", "integer primary key", "主键"),
            Column.plain("order_no", "varchar(40)", "订单号"),
            Column.plain("started_ms", "bigint", "开始时间戳"),
            Column.plain("checksum", "varchar(40)", "校验串"),
            Column.plain("isbn", "varchar(20)", "书号"),
            Column.plain("part_no", "varchar(40)", "备件编号"),
            Column.plain("pay_user", "varchar(40)", "支付平台用户标识"),
            Column.plain("legacy_code", "varchar(40)", "旧系统编码")),
        2000,
        number ->
            new @Nullable Object[] {
              number,
              decoys.orderNumber(),
              Long.valueOf(decoys.timestamp()),
              decoys.failingCard(),
              decoys.isbn(),
              decoys.partNumber(),
              decoys.paymentUser(),
              number % 2 == 0 ? decoys.failingResidentId() : decoys.failingMobile()
            });
  }
}
