package org.inshore.benchmarks.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;

/** A bank's table of customers: twelve columns, made from a seed, any row at any time. */
public final class BankTable {
  public static final Location TABLE = Location.of("bank").append("table", "customers");

  /** Its columns, as a catalogue tells them. */
  public static final List<Content.Column> COLUMNS =
      List.of(
          new Content.Column("id", null, "bigint"),
          new Content.Column("name", null, "varchar(60)"),
          new Content.Column("id_no", null, "varchar(18)"),
          new Content.Column("mobile", null, "varchar(20)"),
          new Content.Column("email", null, "varchar(80)"),
          new Content.Column("addr", null, "varchar(200)"),
          new Content.Column("card_no", null, "varchar(32)"),
          new Content.Column("balance", null, "numeric(18,2)"),
          new Content.Column("updated", null, "timestamp"),
          new Content.Column("kind", null, "varchar(8)"),
          new Content.Column("grade", null, "char(1)"),
          new Content.Column("remark", null, "varchar(400)"));

  private static final String[] KINDS = {"CUR", "SAV", "LOAN", "FX01", "TRUST"};

  private static final String[] DID = {
    "柜面办理", "网点受理", "系统批量处理", "夜间跑批完成", "复核通过", "资料已归档", "按月结息", "对账无误"
  };

  private static final String[] SAID = {
    "，无异常", "，流水号", "，批次", "，下次评估时间", "，凭证已打印", "，待季度检查", "，操作码"
  };

  private final SyntheticPeople people;

  public BankTable(long seed) {
    this.people = new SyntheticPeople(seed);
  }

  /** The cells of a row. */
  public List<String> row(int number) {
    Person person = people.person(1 + number % SyntheticPeople.MOST);
    SplittableRandom random = people.random(1L << 50 | number);
    String remark =
        DID[random.nextInt(DID.length)]
            + SAID[random.nextInt(SAID.length)]
            + random.nextInt(1_000_000)
            + SAID[random.nextInt(SAID.length)];
    if (random.nextInt(100) == 0) {
      remark += "，来电" + people.person(1 + random.nextInt(SyntheticPeople.MOST)).mobile();
    }
    return Arrays.asList(
        Long.toString(number + 1L),
        person.name(),
        person.residentId(),
        person.mobile(),
        person.email(),
        person.address(),
        person.card(),
        person.balance().toPlainString(),
        "20%02d-%02d-%02d %02d:%02d:%02d"
            .formatted(
                20 + random.nextInt(6),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60)),
        KINDS[random.nextInt(KINDS.length)],
        String.valueOf((char) ('A' + random.nextInt(5))),
        remark);
  }

  /** Some of its rows, in batches. */
  public List<Content.Rows> batches(int from, int to, int rowsInBatch, int... chosen) {
    List<Content.Column> columns =
        chosen.length == 0 ? COLUMNS : Arrays.stream(chosen).mapToObj(COLUMNS::get).toList();
    List<Content.Rows> batches = new ArrayList<>();
    for (int first = from; first < to; first += rowsInBatch) {
      Cells cells = new Cells();
      for (int number = first; number < Math.min(to, first + rowsInBatch); number++) {
        cells.row(number + 1L);
        List<String> row = row(number);
        if (chosen.length == 0) {
          row.forEach(cells::cell);
        } else {
          Arrays.stream(chosen).mapToObj(row::get).forEach(cells::cell);
        }
      }
      batches.add(new Content.Rows(TABLE, columns, Content.Naming.COLUMN, cells));
    }
    return batches;
  }
}
