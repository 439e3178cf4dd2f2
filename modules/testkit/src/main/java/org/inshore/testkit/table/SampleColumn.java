package org.inshore.testkit.table;

import java.util.Locale;
import java.util.SplittableRandom;
import org.inshore.testkit.data.Person;

/** A kind of column, with its headings and its values. */
enum SampleColumn {
  NAME("姓名", "customer_name", "xingming"),
  MOBILE("手机号", "mobile", "shoujihao"),
  RESIDENT_ID("证件号码", "id_no", "zjhm"),
  EMAIL("电子邮箱", "email", "youxiang"),
  ADDRESS("联系地址", "address", "lxdz"),
  CARD("银行卡号", "card_no", "yhkh"),
  ACCOUNT("账号", "account", "zhanghao"),
  BALANCE("余额", "balance", "yue"),
  BIRTH("出生日期", "birth_date", "csrq"),
  OPENED("开户时间", "open_time", "khsj"),
  SEX("性别", "gender", "xb"),
  STATUS("状态", "status", "zt"),
  BRANCH("网点", "branch", "wangdian"),
  NUMBER("序号", "serial_no", "xuhao"),
  NOTE("备注", "remark", "beizhu");

  private final String chinese;
  private final String english;
  private final String pinyin;

  SampleColumn(String chinese, String english, String pinyin) {
    this.chinese = chinese;
    this.english = english;
    this.pinyin = pinyin;
  }

  String heading(Locale language) {
    return switch (language.getLanguage()) {
      case "zh" -> chinese;
      case "en" -> english;
      default -> pinyin;
    };
  }

  String value(Person person, SplittableRandom random) {
    String id = person.residentId();
    return switch (this) {
      case NAME -> person.name();
      case MOBILE -> person.mobile();
      case RESIDENT_ID -> id;
      case EMAIL -> person.email();
      case ADDRESS -> person.address();
      case CARD -> person.card();
      case ACCOUNT -> person.account();
      case BALANCE -> person.balance().toPlainString();
      case BIRTH -> id.substring(6, 10) + "-" + id.substring(10, 12) + "-" + id.substring(12, 14);
      case OPENED ->
          "20%02d-%02d-%02d %02d:%02d:00"
              .formatted(
                  random.nextInt(10, 25),
                  random.nextInt(1, 13),
                  random.nextInt(1, 29),
                  random.nextInt(24),
                  random.nextInt(60));
      case SEX -> random.nextBoolean() ? "男" : "女";
      case STATUS -> pick(random, "A", "N", "X", "正常", "冻结");
      case BRANCH -> pick(random, "滨江支行", "城西支行", "营业部");
      case NUMBER -> String.valueOf(person.number());
      case NOTE -> pick(random, "", "已核实", "VIP", "有\"疑问\", 待查", "来电;未接", "a|b^c~d", "第一\t第二");
    };
  }

  private static String pick(SplittableRandom random, String... from) {
    return from[random.nextInt(from.length)];
  }
}
