package org.inshore.testkit.data;

import java.util.SplittableRandom;

/** Values that look like personal data and are not. Belongs to one thread. */
public final class Decoys {
  private final SplittableRandom random;

  Decoys(SplittableRandom random) {
    this.random = random;
  }

  /** An order number: a date and ten digits, as shops print it. */
  public String orderNumber() {
    return "DD" + (20_260_101 + random.nextInt(28)) + "-" + number(10);
  }

  /** A point in time in milliseconds since 1970. */
  public String timestamp() {
    return Long.toString(1_767_225_600_000L + random.nextLong(20_000_000_000L));
  }

  /** Nineteen digits like a card's that fail Luhn. */
  public String failingCard() {
    String first = "621890" + number(12);
    int wrong = (CheckDigits.luhn(first) - '0' + 1 + random.nextInt(9)) % 10;
    return first + wrong;
  }

  /** A resident ID with a wrong check digit. */
  public String failingResidentId() {
    String first =
        "11010119000"
            + (1 + random.nextInt(9))
            + "1"
            + random.nextInt(10)
            + "00"
            + random.nextInt(10);
    char right = CheckDigits.residentId(first);
    return first + (right == '0' ? '1' : '0');
  }

  /** An ISBN of 13 digits. */
  public String isbn() {
    String first = "9787" + number(8);
    int sum = 0;
    for (int i = 0; i < first.length(); i++) {
      sum += (first.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return first + (10 - sum % 10) % 10;
  }

  /** A part number. */
  public String partNumber() {
    return "PN-" + number(4) + "-" + number(6);
  }

  /** A user number as a payment service gives it: sixteen digits from 2088. */
  public String paymentUser() {
    String first = "2088" + number(11);
    int wrong = (CheckDigits.luhn(first) - '0' + 1 + random.nextInt(9)) % 10;
    return first + wrong;
  }

  /** Eleven digits in no mobile segment. */
  public String failingMobile() {
    return (random.nextBoolean() ? "154" : "194") + number(8);
  }

  private String number(int length) {
    StringBuilder digits = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }
}
