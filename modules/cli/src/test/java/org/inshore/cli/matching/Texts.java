package org.inshore.cli.matching;

import java.util.Random;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;

/** Texts like those that are scanned: forms, lines of files, examples, and all of it damaged. */
final class Texts {
  private static final String[] BETWEEN = {
    "\n", "\n", "\r\n", "\r", " ", "，", ",", "\t", "", "；", "\u3000", "。\n", "|", "𠀀", "\u200b"
  };
  private static final String[] WORDS = {
    "姓名：",
    "身份证号",
    "手机:",
    "卡号 ",
    "客户",
    "\n配偶信息\n",
    "\n二、担保人\n",
    "\n\n联系人1：\n",
    "经办人",
    "\n\n",
    "订单号",
    "balance=",
    "email: ",
    "地址：",
    "金额 ",
    "the ",
    "备注",
    "机密★10年",
    "秘密",
    "内部资料",
    "密码：",
    "A1",
    "20231125",
    "13800138000",
    "余额 1,234.50元",
    "é",
    "１２３"
  };

  private final Random random;
  private final SyntheticPeople people;

  Texts(Random random) {
    this.random = random;
    this.people = new SyntheticPeople(random.nextInt(1000));
  }

  /** A text of about so many chars. */
  String make(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      String piece = piece();
      text.append(random.nextInt(4) == 0 ? damaged(piece) : piece);
      text.append(BETWEEN[random.nextInt(BETWEEN.length)]);
    }
    return text.toString();
  }

  private String piece() {
    Person person = people.person(1 + random.nextInt(500));
    return switch (random.nextInt(14)) {
      case 0 -> "姓名：" + person.name() + " 手机：" + person.mobile();
      case 1 -> person.residentId();
      case 2 -> person.card();
      case 3 -> person.address();
      case 4 -> person.email();
      case 5 -> person.name() + "," + person.residentId() + "," + person.mobile();
      case 6 -> "passport " + person.passport() + " 车牌" + person.plate();
      case 7, 8, 9, 10 -> Shipped.EXAMPLES.get(random.nextInt(Shipped.EXAMPLES.size()));
      default -> WORDS[random.nextInt(WORDS.length)];
    };
  }

  /** The same with some characters full-width, gone, doubled, or others between them. */
  private String damaged(String text) {
    StringBuilder changed = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              switch (random.nextInt(20)) {
                case 0 -> changed.appendCodePoint(point).appendCodePoint(point);
                case 1 -> {}
                case 2 -> changed.appendCodePoint(point).append("\u200b");
                case 3 -> changed.append(' ').appendCodePoint(point);
                case 4, 5 ->
                    changed.appendCodePoint(point > ' ' && point < 0x7f ? point + 0xfee0 : point);
                default -> changed.appendCodePoint(point);
              }
            });
    return changed.toString();
  }
}
