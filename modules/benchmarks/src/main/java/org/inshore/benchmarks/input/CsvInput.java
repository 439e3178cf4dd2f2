package org.inshore.benchmarks.input;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.inshore.testkit.data.Person;

/** Transactions: a resident ID, a card and a mobile number in every line, all with check digits. */
final class CsvInput {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);
  private static final String HEADER =
      "流水号,交易时间,客户姓名,身份证号,卡号,手机号,交易金额,账户余额,对方户名,对方账号,机构号,网点,摘要,状态\n";
  private static final String[] BRANCHES = {"营业部", "浦东支行", "南山支行", "西湖支行", "天河支行"};
  private static final String[] NOTES = {"工资", "转账", "消费", "利息", "手续费", "取款", "汇款", "还款"};

  private CsvInput() {}

  static void write(LineWriter out, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    Planted planted = new Planted(seed, random);
    Instant now = Instant.parse("2026-03-12T00:00:00Z");
    out.write(HEADER);
    while (!out.full()) {
      now = now.plusMillis(random.nextInt(3_000));
      Person payer = planted.person();
      Person payee = planted.person();
      String[] cells = {
        planted.digits(20),
        STAMP.format(now),
        payer.name(),
        payer.residentId(),
        payer.card(),
        payer.mobile(),
        random.nextInt(100_000) + "." + planted.digits(2),
        payer.balance().toString(),
        payee.name(),
        // Other banks' numbers: one in ten passes for a card's.
        "62" + planted.digits(17),
        planted.digits(6),
        BRANCHES[random.nextInt(BRANCHES.length)],
        NOTES[random.nextInt(NOTES.length)],
        random.nextInt(10) > 0 ? "成功" : "失败"
      };
      out.write(String.join(",", cells) + "\n");
    }
  }
}
