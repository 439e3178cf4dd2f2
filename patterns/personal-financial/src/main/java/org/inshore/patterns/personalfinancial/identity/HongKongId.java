package org.inshore.patterns.personalfinancial.identity;

import org.inshore.patterns.personalfinancial.table.Digits;
import java.util.Locale;
import org.inshore.spi.detect.Validator;

/** Hong Kong identity card numbers: check character. */
public final class HongKongId implements Validator {

  @Override
  public String name() {
    return "hong-kong-id";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String id = value.toString().toUpperCase(Locale.ROOT).replaceAll("[()（） ]", "");
    if (id.length() == 8) {
      id = ' ' + id;
    }
    if (id.length() != 9 || !Digits.only(id, 2, 8)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      char c = id.charAt(i);
      int number = c == ' ' ? 36 : Character.digit(c, 36);
      if (number < 0 || (i < 2 && Digits.is(c))) {
        return false;
      }
      sum += number * (9 - i);
    }
    char check = id.charAt(8);
    return sum % 11 == 0 && (Digits.is(check) || check == 'A');
  }
}
