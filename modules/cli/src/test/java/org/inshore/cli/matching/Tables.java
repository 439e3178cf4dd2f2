package org.inshore.cli.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.inshore.spi.scan.Cells;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.Encoding;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.Decoys;
import org.inshore.testkit.data.MachineNumbers;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.jspecify.annotations.Nullable;

/** Tables of all kinds, clean and dirty. */
final class Tables {
  private static final String[] NAMES = {
    "id",
    "name",
    "full_name",
    "姓名",
    "客户姓名",
    "id_no",
    "证件号码",
    "证件类型",
    "cert_type",
    "mobile",
    "手机号",
    "联系电话",
    "phone",
    "email",
    "邮箱",
    "addr",
    "住址",
    "card_no",
    "卡号",
    "账号",
    "acct_no",
    "balance",
    "余额",
    "updated",
    "时间",
    "kind",
    "grade",
    "remark",
    "备注",
    "col_1",
    "value",
    "C",
    "b2",
    "birth",
    "出生日期",
    "passport",
    "护照号",
    "order_no",
    "订单号",
    "tax_no",
    "统一社会信用代码",
    "plate",
    "ip",
    "sex",
    "age",
    "amount",
    "income",
    "password",
    "branch",
    "text",
    "流水号",
    "nation",
    "民族",
    "合计"
  };

  private static final String[] WORDS = {
    "客户",
    "姓名：",
    "手机号",
    "身份证号码：",
    "来电",
    "无异常",
    "，",
    "。",
    "转账",
    "工资",
    "住址",
    "联系人",
    "电话",
    "备注",
    "订单",
    "2024-05-03",
    "12:30",
    "已处理",
    "先生",
    "女士",
    "柜面办理",
    "卡号",
    " ",
    "/",
    "name:",
    "tel ",
    "no",
    "order",
    "A",
    "7",
    "330",
    "第3页",
    "合计",
    "★",
    "机密",
    "秘密★10年",
    "经办人",
    "生日",
    "男",
    "汉族",
    ", "
  };

  private static final String[] CODES = {
    "0", "1", "A", "CUR", "SAV", "FX01", "是", "男", "身份证", "护照", "N/A", "-"
  };

  private final Random random;
  private final SyntheticPeople people;
  private final Decoys decoys;
  private final MachineNumbers numbers;
  private int tables;

  Tables(Random random) {
    this.random = random;
    this.people = new SyntheticPeople(random.nextLong());
    this.decoys = people.decoys();
    this.numbers = people.machineNumbers();
  }

  /** A table in the batches in which it comes. */
  record Table(List<Content.Rows> batches) {
    @Override
    public String toString() {
      return batches.isEmpty() ? "none" : batches.getFirst().columns().toString();
    }
  }

  Table next() {
    int width = random.nextInt(12) == 0 ? 60 : 1 + random.nextInt(13);
    boolean clean = random.nextInt(3) > 0;
    Encoding encoding = random.nextInt(4) == 0 ? Encoding.GB18030 : Encoding.UTF_8;
    Content.Naming naming = Content.Naming.values()[random.nextInt(3)];
    Location place = Location.of("s").append("table", "t" + tables++);
    List<Content.Column> columns = new ArrayList<>();
    List<Supplier<String>> kinds = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      String name = NAMES[random.nextInt(NAMES.length)];
      String comment = random.nextInt(5) == 0 ? NAMES[random.nextInt(NAMES.length)] : null;
      columns.add(new Content.Column(name, comment, random.nextInt(9) == 0 ? "double" : null));
      kinds.add(kind(name, clean));
    }
    List<Content.Rows> batches = new ArrayList<>();
    int number = 0;
    int rows = width > 20 ? 30 : 20 + random.nextInt(200);
    int half = random.nextInt(4) == 0 ? rows / 2 : Integer.MAX_VALUE;
    while (number < rows) {
      Cells cells = new Cells(encoding);
      int end = Math.min(rows, number + 1 + random.nextInt(90));
      while (number < end) {
        if (number == half) {
          kinds.replaceAll(_ -> kind("", false));
        }
        cells.row(++number);
        int filled = random.nextInt(20) == 0 ? random.nextInt(width + 2) : width;
        for (int i = 0; i < filled; i++) {
          cells.cell(i < width ? cell(columns.get(i), kinds.get(i), clean) : "13800138000");
        }
      }
      batches.add(new Content.Rows(place, columns, naming, cells));
    }
    return new Table(batches);
  }

  private @Nullable String cell(Content.Column column, Supplier<String> kind, boolean clean) {
    int odd = random.nextInt(clean ? 60 : 12);
    String value = kind.get();
    return switch (odd) {
      case 0 -> null;
      case 1 -> "";
      case 2 -> " " + value + " ";
      case 3 -> other();
      case 4 -> column.name();
      case 5 -> value + WORDS[random.nextInt(WORDS.length)];
      case 6 -> WORDS[random.nextInt(WORDS.length)] + value;
      default -> value;
    };
  }

  /** What fits a column's name, or anything. */
  private Supplier<String> kind(String name, boolean clean) {
    if (clean) {
      switch (name) {
        case "name", "full_name", "姓名", "客户姓名" -> {
          return () -> person().name();
        }
        case "id_no", "证件号码" -> {
          return () -> person().residentId();
        }
        case "mobile", "手机号", "联系电话", "phone" -> {
          return () -> person().mobile();
        }
        case "email", "邮箱" -> {
          return () -> person().email();
        }
        case "addr", "住址" -> {
          return () -> person().address();
        }
        case "card_no", "卡号" -> {
          return () -> person().card();
        }
        case "证件类型", "cert_type" -> {
          return () -> random.nextBoolean() ? "身份证" : "护照";
        }
        default -> {}
      }
    }
    int counter = random.nextInt(100_000);
    int[] at = {counter};
    return switch (random.nextInt(16)) {
      case 0 -> () -> person().name();
      case 1 -> () -> person().residentId();
      case 2 -> () -> person().mobile();
      case 3 -> () -> person().email();
      case 4 -> () -> person().address();
      case 5 -> () -> person().card();
      case 6 -> () -> person().balance().toPlainString();
      case 7 -> () -> Integer.toString(at[0]++);
      case 8 -> () -> CODES[random.nextInt(CODES.length)];
      case 9 ->
          () ->
              "20%02d-%02d-%02d 12:%02d:07"
                  .formatted(
                      random.nextInt(26),
                      1 + random.nextInt(12),
                      1 + random.nextInt(28),
                      random.nextInt(60));
      case 10 -> this::machine;
      case 11 -> () -> Long.toString(622_000_000_000_000_000L + 1000L * at[0]++);
      case 12 -> () -> person().pinyin();
      default -> this::other;
    };
  }

  private String machine() {
    return switch (random.nextInt(8)) {
      case 0 -> numbers.snowflake();
      case 1 -> numbers.uuid();
      case 2 -> decoys.failingCard();
      case 3 -> decoys.failingResidentId();
      case 4 -> decoys.orderNumber();
      case 5 -> numbers.number(15);
      case 6 -> decoys.failingMobile();
      default -> numbers.number(16);
    };
  }

  private String other() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> Shipped.EXAMPLES.get(random.nextInt(Shipped.EXAMPLES.size()));
      case 2 -> machine();
      case 3 -> person().passport();
      case 4 -> person().oldResidentId();
      default -> remark();
    };
  }

  private String remark() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(7); i >= 0; i--) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
      switch (random.nextInt(9)) {
        case 0 -> text.append(person().mobile());
        case 1 -> text.append(person().name());
        case 2 -> text.append(random.nextInt(1_000_000));
        default -> {}
      }
    }
    return text.toString();
  }

  private Person person() {
    return people.person(1 + random.nextInt(SyntheticPeople.MOST));
  }
}
