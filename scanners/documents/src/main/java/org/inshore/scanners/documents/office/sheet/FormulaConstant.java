package org.inshore.scanners.documents.office.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values of formulas that are one constant, as exports write them to keep all digits of a number.
 * Libraries write them without a result, which whoever opens the workbook computes.
 */
final class FormulaConstant {
  private static final Pattern STRING = Pattern.compile("=?\\s*\"((?:[^\"]|\"\")*+)\"\\s*");
  private static final Pattern NUMBER =
      Pattern.compile("=?\\s*([+-]?\\d{1,15}(?:\\.\\d{1,10})?)\\s*");

  private FormulaConstant() {}

  /** What the cell of a formula shows; null if that takes computing. */
  static @Nullable String of(String formula) {
    Matcher string = STRING.matcher(formula);
    if (string.matches()) {
      return string.group(1).replace("\"\"", "\"");
    }
    Matcher number = NUMBER.matcher(formula);
    return number.matches() ? number.group(1) : null;
  }
}
