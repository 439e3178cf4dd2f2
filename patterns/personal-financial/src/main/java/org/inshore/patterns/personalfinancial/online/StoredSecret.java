package org.inshore.patterns.personalfinancial.online;

import org.inshore.patterns.personalfinancial.table.Digits;
import java.util.Locale;
import java.util.Set;
import org.inshore.spi.detect.Validator;

/** Values of a password column that can be one: no mask, no flag, no word for nothing. */
public final class StoredSecret implements Validator {
  private static final Set<String> NOTHING =
      Set.of("null", "none", "true", "false", "nil", "n/a", "empty", "unset", "undefined");

  @Override
  public String name() {
    return "stored-secret";
  }

  @Override
  public boolean isValid(CharSequence value) {
    int stars = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      stars += c == '*' || c == '•' || c == '#' ? 1 : 0;
    }
    return value.length() >= 4
        && !startsWithDate(value)
        && stars * 3 < value.length()
        && !NOTHING.contains(value.toString().toLowerCase(Locale.ROOT));
  }

  // password_changed_at and its like.
  private static boolean startsWithDate(CharSequence value) {
    return value.length() >= 10
        && Digits.only(value, 0, 4)
        && (value.charAt(4) == '-' || value.charAt(4) == '/')
        && Digits.is(value.charAt(5));
  }
}
