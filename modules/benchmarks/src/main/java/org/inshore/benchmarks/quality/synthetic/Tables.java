package org.inshore.benchmarks.quality.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.benchmarks.quality.judge.LabelledCase.Expected;
import org.inshore.benchmarks.quality.judge.LabelledCase.Table;
import org.inshore.spi.content.Content;
import org.inshore.testkit.data.Person;

/** Tables whose columns are named well, by initials, in Chinese or not at all. */
final class Tables {
  private static final int ROWS = 20;

  /** What a column can hold and what it can be called there. */
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry(Kinds.RESIDENT_ID, List.of("cert_no", "SFZH", "身份证号", "customerIdCard", "c1")),
          Map.entry(Kinds.MOBILE, List.of("mobile_no", "SJHM", "手机号码", "contactPhone", "c2")),
          Map.entry(Kinds.CARD, List.of("card_no", "YHKH", "银行卡号", "bindCardNo", "c3")),
          Map.entry(Kinds.EMAIL, List.of("email", "DZYX", "电子邮箱", "userEmail", "c4")),
          Map.entry(Kinds.NAME, List.of("cust_name", "KHXM", "客户姓名", "realName", "full_name")),
          Map.entry(Kinds.ADDRESS, List.of("home_addr", "JTZZ", "家庭住址", "mailingAddress", "addr")),
          Map.entry(Kinds.ACCOUNT, List.of("acct_no", "YHZH", "收款账号", "payeeAcct", "acc_no")),
          Map.entry(
              Kinds.BALANCE, List.of("acct_bal", "ZHYE", "账户余额", "availableBalance", "balance")),
          Map.entry(Kinds.PASSPORT, List.of("passport_no", "HZHM", "护照号码", "passportNumber", "c5")),
          Map.entry(Kinds.PLATE, List.of("plate_no", "CPHM", "车牌号", "licensePlate", "c6")),
          Map.entry(
              Kinds.CREDIT_CODE, List.of("uscc", "TYSHXYDM", "统一社会信用代码", "creditCode", "c7")));

  /** Numbers that are none, with their columns. */
  private static final List<String> NUMBERS =
      List.of(
          "create_time epoch",
          "txn_seq serial",
          "id snowflake",
          "gmt compact",
          "trace_no n16",
          "order_no payorder",
          "buyer_id payuser",
          "device_imei imei",
          "iccid iccid",
          "运单号 parcel",
          "ver version",
          "digest hash",
          "req_id uuid",
          "score decimal",
          "amt_cents cents",
          "流水号 n18",
          "c8 n19",
          "c9 n16",
          "c10 snowflake");

  private Tables() {}

  static LabelledCase make(Planted planted, int number) {
    SplittableRandom random = planted.random();
    Map<String, String> sources = new HashMap<>();
    List<Content.Column> columns = new ArrayList<>();
    List<String> kinds = new ArrayList<>(VALUES.keySet());
    kinds.sort(null);
    int style = number % 5;
    for (int i = 0; i < 4; i++) {
      String kind = kinds.remove(random.nextInt(kinds.size()));
      add(columns, sources, VALUES.getOrDefault(kind, List.of()).get(style), kind);
    }
    for (int i = 0; i < 4; i++) {
      String[] decoy = NUMBERS.get(random.nextInt(NUMBERS.size())).split(" ", -1);
      if (!sources.containsKey(decoy[0])) {
        add(columns, sources, decoy[0], "#" + decoy[1]);
      }
    }
    return fill(planted, number, style, columns, sources);
  }

  private static void add(
      List<Content.Column> columns, Map<String, String> sources, String name, String source) {
    columns.add(new Content.Column(name, null, null));
    sources.put(name, source);
  }

  private static LabelledCase fill(
      Planted planted,
      int number,
      int style,
      List<Content.Column> columns,
      Map<String, String> sources) {
    List<List<String>> rows = new ArrayList<>();
    List<Expected> expected = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      Person person = planted.person();
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        String source = sources.getOrDefault(columns.get(i).name(), "");
        if (source.startsWith("#")) {
          cells.add(planted.machine(source.substring(1)));
        } else {
          String value = planted.plain(source, person);
          expected.add(Expected.whole(Kinds.accepted(source), row * columns.size() + i, value));
          cells.add(value);
        }
      }
      rows.add(cells);
    }
    String group = List.of("English", "initials", "Chinese", "camel case", "unnamed").get(style);
    return new LabelledCase(
        "synthetic tables",
        group,
        group + " " + number,
        new Table(List.copyOf(columns), rows),
        expected,
        List.of(),
        SyntheticCases.PLANTED);
  }
}
