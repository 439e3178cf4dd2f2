package org.inshore.cli.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.inshore.testkit.data.MachineNumbers;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.jspecify.annotations.Nullable;

/** Headers and cells of columns of many kinds, for one person after another. */
final class DrawnColumns {
  /** By kind, headers that say it; those of the last kinds say nothing of people. */
  private static final String[][] HEADERS = {
    {"name", "姓名", "cust_name", "客户姓名", "xm", "CUST_NM", "户名", "Name"},
    {"id_no", "身份证号", "证件号码", "sfzh", "ID_CARD", "idNumber", "cert_no"},
    {"mobile", "手机号", "联系电话", "phone", "sjh", "tel_no", "MOBILE_NO"},
    {"email", "邮箱", "电子邮件", "e_mail", "mail_addr"},
    {"addr", "地址", "家庭住址", "address", "HOME_ADDR", "dz", "联系地址"},
    {"card_no", "银行卡号", "卡号", "acct_no", "账号", "CARD_NUMBER"},
    {"balance", "余额", "amt", "金额", "BAL", "income", "年收入"},
    {"passport", "护照号", "passport_no", "hzh"},
    {"plate", "车牌号", "车牌", "plate_no"},
    {"birthday", "出生日期", "birth_date", "csrq"},
    {"spouse_name", "配偶姓名", "联系人", "担保人姓名", "经办人", "contact_name"},
    {"contact_phone", "联系人电话", "spouse_id_no", "担保人证件号码"},
    {"cert_type", "证件类型", "id_type", "账户类型"},
    {"remark", "备注", "note", "摘要", "memo", "说明"},
    {"id", "序号", "no", "流水号", "seq", "order_no", "订单号"},
    {"updated", "更新时间", "ts", "created_at", "日期"},
    {"kind", "状态", "status", "flag", "branch", "机构", "code"},
    {"secret_level", "密级", "项目", "level"},
    {"col", "value", "字段", "A", "attr_1", "扩展1", "data", "内容"},
  };

  private static final String[] TYPES = {"身份证", "护照", "01", "手机", "固定电话", "居民身份证", "信用卡"};
  private static final String[] CODES = {"A", "B", "CUR", "SAV", "01", "正常", "销户", "北京分行", "Y", ""};
  private static final String[] LEVELS = {"绝密", "机密★10年", "秘密", "内部", "公开", "密"};
  private static final String[] LABELS = {"姓名", "身份证号：", "手机", "卡号", "订单号", "email", "联系人", "金额"};
  private static final String[] AROUND = {
    "，来电", " ", "：", "(", "备用 ", "a", "号", "\u3000", "-", "/"
  };

  private final Random random;
  private final SyntheticPeople people;
  private final Texts texts;
  private Person person;
  private int row;

  DrawnColumns(Random random) {
    this.random = random;
    this.people = new SyntheticPeople(random.nextInt(1000));
    this.texts = new Texts(random);
    this.person = people.person(1);
  }

  /** A kind of column. */
  int kind() {
    return random.nextInt(HEADERS.length);
  }

  /** Goes on to the next row's person. */
  void next() {
    row++;
    person = people.person(1 + random.nextInt(random.nextInt(9) == 0 ? 5 : 2000));
  }

  /** A header of a kind of column, or of another, spelled in some way. */
  String header(int kind, int index) {
    String[] some = HEADERS[random.nextInt(8) == 0 ? kind() : kind];
    String header = some[random.nextInt(some.length)];
    return switch (random.nextInt(10)) {
      case 0 -> header.toUpperCase(Locale.ROOT);
      case 1 -> header + "_" + index;
      case 2 -> "t_" + header;
      case 3 -> "col_" + index;
      default -> header;
    };
  }

  String word() {
    return word(CODES) + random.nextInt(9);
  }

  private String word(String... some) {
    return some[random.nextInt(some.length)];
  }

  /** A cell of a kind of column, now and then spoiled; null for no value. */
  @Nullable String cell(int kind, double dirt) {
    if (random.nextInt(25) == 0) {
      return random.nextBoolean() ? null : "";
    }
    if (random.nextDouble() >= dirt) {
      return value(kind);
    }
    String value = value(random.nextInt(4) == 0 ? kind() : kind);
    return switch (random.nextInt(11)) {
      case 0 -> " " + value + " ";
      case 1 -> word(LABELS) + value;
      case 2 -> value + word(AROUND) + value(kind());
      case 3 -> value(kind()) + word(AROUND) + value;
      case 4 -> fullWidth(value);
      case 5 -> value.isEmpty() ? value : value.substring(random.nextInt(value.length()));
      case 6 -> value.length() < 8 ? value : value.substring(0, 3) + "****" + value.substring(7);
      case 7 -> value.length() < 8 ? value : value.substring(0, 4) + " " + value.substring(4);
      case 8 -> texts.make(1 + random.nextInt(60));
      case 9 -> word(LABELS);
      default -> example();
    };
  }

  private static String fullWidth(String value) {
    StringBuilder wide = new StringBuilder();
    value.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7f ? c + 0xfee0 : c)));
    return wide.toString();
  }

  private String example() {
    return Shipped.EXAMPLES.get(random.nextInt(Shipped.EXAMPLES.size()));
  }

  private String value(int kind) {
    return switch (kind) {
      case 0 -> person.name();
      case 1 -> person.residentId();
      case 2 -> person.mobile();
      case 3 -> person.email();
      case 4 -> person.address();
      case 5 -> person.card();
      case 6 -> person.balance().toPlainString();
      case 7 -> person.passport();
      case 8 -> person.plate();
      case 9 -> person.residentId().substring(6, 14);
      case 10 -> people.person(1 + random.nextInt(2000)).name();
      case 11 ->
          random.nextBoolean()
              ? people.person(1 + random.nextInt(2000)).mobile()
              : people.person(1 + random.nextInt(2000)).residentId();
      case 12 -> word(TYPES);
      case 13 -> remark();
      case 14 -> number();
      case 15 ->
          "20%02d-0%d-1%d 08:%02d:00".formatted(10 + row % 16, 1 + row % 9, row % 9, row % 60);
      case 16 -> word(CODES);
      case 17 -> word(LEVELS);
      default -> random.nextBoolean() ? example() : value(random.nextInt(HEADERS.length - 1));
    };
  }

  private String number() {
    MachineNumbers machine = people.machineNumbers();
    List<String> some = new ArrayList<>();
    some.add(Long.toString(13_912_340_000L + row));
    some.add(Integer.toString(row));
    some.add(machine.snowflake());
    some.add(machine.number(1 + random.nextInt(20)));
    some.add(people.decoys().failingCard());
    some.add(people.decoys().failingResidentId());
    return row % 2 == 0 ? some.getFirst() : some.get(random.nextInt(some.size()));
  }

  private String remark() {
    String said = "系统批量处理，流水号" + random.nextInt(1_000_000) + "，无异常";
    return switch (random.nextInt(20)) {
      case 0 -> said + word(AROUND) + person.mobile();
      case 1 -> "客户" + person.name() + "身份证" + person.residentId() + said;
      case 2 -> person.address() + person.name() + "收";
      case 3 -> example();
      default -> said;
    };
  }
}
