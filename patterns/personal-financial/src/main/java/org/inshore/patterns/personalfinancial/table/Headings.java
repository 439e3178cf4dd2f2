package org.inshore.patterns.personalfinancial.table;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises the headings of columns. */
public final class Headings {
  private static final Pattern NOTHING =
      Pattern.compile("((col|column|field|f|c|v|val|value|data|列|字段)[_ -]?)?[0-9]{0,3}|[a-z]{1,2}");

  private Headings() {}

  /** Whether a heading only numbers a column: {@code 3}, {@code col_3}, {@code C}. */
  public static boolean sayNothing(String heading) {
    return NOTHING.matcher(heading.strip().toLowerCase(Locale.ROOT)).matches();
  }
}
