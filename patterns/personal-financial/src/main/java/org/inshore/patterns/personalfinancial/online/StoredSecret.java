package org.inshore.patterns.personalfinancial.online;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/**
 * Values of a password column that can be one: no mask, no flag, no word for nothing, no reference
 * to a variable.
 */
public final class StoredSecret implements Validator {
  private static final Set<String> NOTHING =
      Set.of("null", "none", "true", "false", "nil", "n/a", "empty", "unset", "undefined");

  /** Variables of shells, Spring, Helm, Ant and Windows, as a whole. */
  private static final Pattern REFERENCE =
      Pattern.compile("[$#@]\\{[^{}]*}|\\{\\{.*}}|[$][A-Z_][A-Z0-9_]+|%[A-Za-z_]\\w*%|<[a-z _-]+>");

  @Override
  public String name() {
    return "stored-secret";
  }

  @Override
  public boolean isValid(CharSequence value) {
    int stars = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      stars += c == '*' || c == '·' || c == '#' ? 1 : 0;
    }
    return value.length() >= 4
        && !startsWithDate(value)
        && stars * 3 < value.length()
        && !REFERENCE.matcher(value).matches()
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
