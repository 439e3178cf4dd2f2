package org.inshore.benchmarks.input;

import java.util.SplittableRandom;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;

/** Values of people who do not exist, for sentences and lines. */
final class Planted {
  private final SyntheticPeople people;
  private final SplittableRandom random;

  Planted(long seed, SplittableRandom random) {
    this.people = new SyntheticPeople(seed);
    this.random = random;
  }

  Person person() {
    return people.person(1 + random.nextInt(SyntheticPeople.MOST));
  }

  /** A sentence with one value in it. */
  String sentence() {
    Person person = person();
    String value =
        switch (random.nextInt(9)) {
          case 0 -> "身份证号：" + person.residentId();
          case 1 -> "银行卡号为" + person.card();
          case 2 -> "手机号 " + person.mobile();
          case 3 -> "邮箱是" + person.email();
          case 4 -> "车牌" + person.plate();
          case 5 -> "护照号码：" + person.passport();
          case 6 -> "统一社会信用代码" + people.firm(1 + random.nextInt(10_000)).creditCode();
          case 7 -> "住址：" + person.address();
          default -> "联系电话+86 " + person.mobile();
        };
    return "客户" + person.name() + "的" + value + "，请妥善保管。";
  }

  /** Digits at random. */
  String digits(int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  /** Hexadecimal digits at random. */
  String hex(int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append("0123456789abcdef".charAt(random.nextInt(16)));
    }
    return digits.toString();
  }
}
