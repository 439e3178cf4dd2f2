package org.inshore.benchmarks.quality.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.benchmarks.quality.judge.LabelledCase.Expected;
import org.inshore.benchmarks.quality.judge.LabelledCase.RunningText;
import org.inshore.benchmarks.quality.judge.LabelledCase.Table;
import org.inshore.spi.content.Content;

/**
 * Numbers that machines give out, as columns, in logs and in prose, without and with mobile numbers
 * of people in the same place. Nothing but those is to be found.
 */
public final class MachineNumbers {
  /** Identifiers that such numbers are mistaken for. */
  private static final Set<String> JUDGED =
      Set.of(
          "cn-resident-id",
          "cn-mobile-number",
          "cn-landline",
          "cn-bank-card",
          "account-number",
          "cn-passport",
          "cn-uscc",
          "cn-uscc-sole-proprietor",
          "cn-license-plate",
          "hong-kong-id",
          "macau-id",
          "taiwan-id",
          "taiwan-travel-permit",
          "hmt-travel-permit",
          "hmt-residence-permit",
          "hmt-phone-number",
          "cn-foreign-permanent-resident",
          "iban",
          "social-security-number",
          "military-id",
          "vin");

  private static final int ROWS = 200;

  private static final Map<String, Function<SplittableRandom, String>> ALL = new LinkedHashMap<>();

  static {
    for (int digits = 8; digits <= 24; digits++) {
      int length = digits;
      ALL.put("code" + digits, random -> digits(random, "", length));
    }
    ALL.put("code from 1", random -> digits(random, "1", 11));
    ALL.put("batch", random -> "2024" + digits(random, "", 8));
    ALL.put(
        "snowflake",
        random -> String.valueOf(1_790_000_000_000_000_000L + random.nextLong(1L << 50)));
    ALL.put(
        "snowflake short",
        random -> String.valueOf(1_200_000_000_000_000L + random.nextLong(1L << 49)));
    ALL.put(
        "epoch ms",
        random -> String.valueOf(1_700_000_000_000L + random.nextLong(40_000_000_000L)));
    ALL.put(
        "epoch us",
        random -> String.valueOf(1_700_000_000_000_000L + random.nextLong(40_000_000_000_000L)));
    ALL.put("epoch s", random -> String.valueOf(1_700_000_000L + random.nextInt(40_000_000)));
    ALL.put(
        "stamp",
        random ->
            day(random)
                + "%02d%02d%02d"
                    .formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60)));
    ALL.put(
        "stamp ms",
        random ->
            day(random)
                + "%02d%02d%02d%03d"
                    .formatted(
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60),
                        random.nextInt(1000)));
    ALL.put("dated serial", random -> day(random) + digits(random, "", 10));
    ALL.put("long dated serial", random -> day(random) + digits(random, "", 16));
    ALL.put("ean", random -> checked(digits(random, "69", 12), 1, 3));
    ALL.put("isbn", random -> checked(digits(random, "9787", 12), 1, 3));
    ALL.put("imei", random -> luhn(digits(random, "86", 14)));
    ALL.put("iccid", random -> luhn(digits(random, "8986", 18)));
    ALL.put("imsi", random -> digits(random, "4600", 15));
    ALL.put("tracking SF", random -> "SF" + digits(random, "1", 13));
    ALL.put("tracking", random -> digits(random, "77", 15));
    ALL.put("postal", random -> "EB" + digits(random, "", 9) + "CN");
    ALL.put("logistics", random -> digits(random, "JD00", 16));
    ALL.put("md5", random -> hex(random, 32));
    ALL.put("sha1", random -> hex(random, 40));
    ALL.put("uuid", random -> new UUID(random.nextLong(), random.nextLong()).toString());
    ALL.put("trace", random -> hex(random, 16));
    ALL.put(
        "block", random -> "blk_" + (random.nextBoolean() ? "-" : "") + random.nextLong(1L << 62));
    ALL.put("decimal", random -> "0." + digits(random, "", 16));
    ALL.put("amount", random -> digits(random, "", 9) + "." + digits(random, "", 2));
    ALL.put("coordinates", random -> "116." + digits(random, "", 14));
    ALL.put(
        "version",
        random -> random.nextInt(10) + "." + random.nextInt(100) + "." + digits(random, "", 8));
    ALL.put("part", random -> "" + (char) ('A' + random.nextInt(26)) + digits(random, "", 8));
    ALL.put(
        "ticket",
        random ->
            ""
                + (char) ('A' + random.nextInt(26))
                + (char) ('A' + random.nextInt(26))
                + digits(random, "", 7));
    ALL.put("object id", random -> hex(random, 24));
    ALL.put("oracle scn", random -> digits(random, "12", 14));
    ALL.put("stock", random -> digits(random, "0", 12));
    ALL.put("zero filled", random -> "000000" + digits(random, "", 10));
  }

  private static final List<String> HEADINGS =
      List.of("id", "c3", "code", "ref_no", "编号", "批次号", "value", "seq", "流水号", "item_no");

  private static final List<String> PROSE =
      List.of(
          "项目编号{}，招标文件售价500元。",
          "请在系统中输入批次号{}后提交。",
          "详见 https://img.example.cn/{}/index.html 所示页面。",
          "本次升级任务{}已完成，共处理两百条。",
          "合同编号：{}，份数贰份。",
          "设备序列号 {} 已入库。",
          "产品条码{}，保质期十二个月。",
          "see issue #{} for details");

  private static final List<String> LOGS =
      List.of(
          "2024-05-06 10:11:12.345 INFO [main] c.e.Job - started id={} cost=12ms",
          "2024-05-06 10:11:12 DEBUG http-nio-8080-exec-1 TraceId:{} enter",
          "10.2.3.4 - - [06/May/2024:10:11:12 +0800] \"GET /a/{}?v=1 HTTP/1.1\" 200 512",
          "{\"ts\":\"2024-05-06T10:11:12Z\",\"span\":\"{}\",\"ok\":true}",
          "order={}|status=OK|elapsed=15",
          "Receiving block {} src: /10.0.0.1:50010");

  private MachineNumbers() {}

  /** Makes each kind in each place so many times. */
  public static List<LabelledCase> make(long seed, int times) {
    List<LabelledCase> cases = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < times; i++) {
      for (String kind : ALL.keySet()) {
        for (boolean people : new boolean[] {false, true}) {
          cases.add(column(kind, i, people, random));
          cases.add(text("log", LOGS, kind, i, people, random));
          cases.add(text("prose", PROSE, kind, i, people, random));
        }
      }
    }
    return cases;
  }

  private static LabelledCase column(
      String kind, int number, boolean people, SplittableRandom random) {
    Function<SplittableRandom, String> maker = maker(kind);
    String heading = HEADINGS.get(random.nextInt(HEADINGS.size()));
    List<Content.Column> columns =
        new ArrayList<>(
            List.of(new Content.Column(heading, null, null), new Content.Column("状态", null, null)));
    if (people) {
      columns.add(new Content.Column("x9", null, null));
    }
    List<List<String>> rows = new ArrayList<>();
    List<Expected> expected = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      List<String> cells =
          new ArrayList<>(List.of(maker.apply(random), random.nextBoolean() ? "成功" : "失败"));
      if (people) {
        String mobile = mobile(random);
        expected.add(Expected.whole(List.of(Kinds.MOBILE), row * columns.size() + 2, mobile));
        cells.add(mobile);
      }
      rows.add(cells);
    }
    return of("column", kind, number, people, new Table(columns, rows), expected);
  }

  private static LabelledCase text(
      String set,
      List<String> lines,
      String kind,
      int number,
      boolean people,
      SplittableRandom random) {
    Function<SplittableRandom, String> maker = maker(kind);
    StringBuilder text = new StringBuilder();
    List<Expected> expected = new ArrayList<>();
    int count = set.equals("log") ? 60 : 1 + random.nextInt(4);
    String line = lines.get(random.nextInt(lines.size()));
    for (int i = 0; i < count; i++) {
      text.append(line.replace("{}", maker.apply(random))).append('\n');
      if (people && i % 3 == 0) {
        String mobile = mobile(random);
        text.append(set.equals("log") ? "call to=" : "客户来电 ");
        expected.add(
            new Expected(List.of(Kinds.MOBILE), 0, text.length(), text.length() + mobile.length()));
        text.append(mobile).append('\n');
      }
    }
    return of(set, kind, number, people, new RunningText(text.toString()), expected);
  }

  private static LabelledCase of(
      String set,
      String kind,
      int number,
      boolean people,
      LabelledCase.Subject subject,
      List<Expected> expected) {
    String name = "machine numbers, " + set + (people ? " with people" : "");
    return new LabelledCase(name, kind, kind + " " + number, subject, expected, List.of(), JUDGED);
  }

  private static Function<SplittableRandom, String> maker(String kind) {
    Function<SplittableRandom, String> maker = ALL.get(kind);
    if (maker == null) {
      throw new IllegalArgumentException("no such number: " + kind);
    }
    return maker;
  }

  /** In segments that are in use, with a subscriber's number that begins with noughts. */
  private static String mobile(SplittableRandom random) {
    int[] segments = {133, 139, 150, 158, 176, 186, 189, 199};
    return segments[random.nextInt(segments.length)] + digits(random, "0", 8);
  }

  private static String day(SplittableRandom random) {
    return "%d%02d%02d"
        .formatted(2019 + random.nextInt(7), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private static String digits(SplittableRandom random, String begin, int length) {
    StringBuilder digits = new StringBuilder(begin);
    while (digits.length() < length) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private static String hex(SplittableRandom random, int length) {
    StringBuilder digits = new StringBuilder();
    while (digits.length() < length) {
      digits.append(Character.forDigit(random.nextInt(16), 16));
    }
    return digits.toString();
  }

  /** With the check digit of goods and books. */
  private static String checked(String digits, int odd, int even) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? odd : even);
    }
    return digits + (10 - sum % 10) % 10;
  }

  private static String luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? 2 * digit : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return digits + (10 - sum % 10) % 10;
  }
}
