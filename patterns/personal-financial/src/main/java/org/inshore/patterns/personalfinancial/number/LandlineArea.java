package org.inshore.patterns.personalfinancial.number;

import java.util.HashSet;
import java.util.Set;
import org.inshore.patterns.personalfinancial.table.ColumnShare;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator;

/** Fixed-line numbers of mainland China with a known area code, with 0 or +86 before it. */
public final class LandlineArea implements ColumnValidator {
  /** Numbers of mobiles are among them in columns of telephones. */
  private static final double MIN_OF_COLUMN = 0.6;

  private static final int SHORTEST = 10;
  private static final int LONGEST = 12;

  private static final Set<String> LARGE =
      Set.of("10", "20", "21", "22", "23", "24", "25", "27", "28", "29");

  // Last digits of the areas that begin with the two digits named.
  private static final Set<String> AREAS =
      expand(
          "31:0123456789 33:5 34:9 35:0123456789 37:0123456789 39:1234568 41:0123456789 42:1379"
              + " 43:123456789 44:08 45:123456789 46:4789 47:0123456789 48:23 51:0123456789 52:37"
              + " 53:0123456789 54:36 55:0123456789 56:1234568 57:0123456789 58:0 59:0123456789"
              + " 63:12345 66:0238 69:12 70:1 71:0123456789 72:248 73:0123456789 74:3456"
              + " 75:0123456789 76:023689"
              + " 77:0123456789 79:0123456789 81:236789 82:567 83:0123456789 85:123456789"
              + " 87:0123456789 88:3678 89:12345678 90:1236789 91:12345679"
              + " 93:0123456789 94:13 95:12345 97:0123456789 99:0123456789");

  @Override
  public String name() {
    return "landline-area";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String digits = Digits.of(value);
    if (digits.startsWith("86")) {
      return isNational(digits.substring(2));
    }
    if (digits.startsWith("0086")) {
      return isNational(digits.substring(4));
    }
    return digits.startsWith("0") && isNational(digits.substring(1));
  }

  @Override
  public Verdict judge(ColumnSample sample) {
    return ColumnShare.judge(
        sample,
        LandlineArea::isLong,
        cell -> isValid(cell) || MobileSegment.isMobile(cell),
        MIN_OF_COLUMN);
  }

  private static boolean isLong(String cell) {
    return cell.length() >= SHORTEST && cell.length() <= LONGEST && Digits.only(cell);
  }

  private static boolean isNational(String digits) {
    String trimmed = digits.startsWith("0") ? digits.substring(1) : digits;
    if (trimmed.length() < 10 || trimmed.length() > 11) {
      return false;
    }
    boolean large = LARGE.contains(trimmed.substring(0, 2));
    String subscriber = trimmed.substring(large ? 2 : 3);
    return (large ? subscriber.length() == 8 : AREAS.contains(trimmed.substring(0, 3)))
        && subscriber.length() >= 7
        && subscriber.length() <= 8
        && subscriber.charAt(0) >= '2'
        && !Digits.uniform(subscriber);
  }

  private static Set<String> expand(String table) {
    Set<String> areas = new HashSet<>();
    for (String group : table.split(" ", -1)) {
      for (int i = 3; i < group.length(); i++) {
        areas.add(group.substring(0, 2) + group.charAt(i));
      }
    }
    return Set.copyOf(areas);
  }
}
