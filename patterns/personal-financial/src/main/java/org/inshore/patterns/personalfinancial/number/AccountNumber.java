package org.inshore.patterns.personalfinancial.number;

import java.util.regex.Pattern;
import org.inshore.patterns.personalfinancial.identity.ResidentId;
import org.inshore.patterns.personalfinancial.table.Dates;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.patterns.personalfinancial.table.Headings;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator;

/** Numbers that can be an account and are not plainly something else. */
public final class AccountNumber implements ColumnValidator {
  private static final ResidentId RESIDENT_ID = new ResidentId();

  /** Between the groups of a number that is written in such. */
  private static final Pattern GROUPED = Pattern.compile("[ -]");

  private static final int SHORTEST = 8;
  private static final int SHORTEST_GROUPED = 7;

  @Override
  public String name() {
    return "account-number";
  }

  @Override
  public boolean isValid(CharSequence value) {
    if (Digits.only(value)) {
      return value.length() > SHORTEST && isNumber(value);
    }
    String digits = GROUPED.matcher(value).replaceAll("");
    return digits.length() > SHORTEST_GROUPED && Digits.only(digits) && isNumber(digits);
  }

  private static boolean isNumber(CharSequence value) {
    return !Digits.uniform(value)
        && !MobileSegment.isMobile(value)
        && !RESIDENT_ID.isValid(value)
        && !Dates.isTimestamp(value)
        && !isMilliseconds(value);
  }

  @Override
  public boolean judges(String heading) {
    return Headings.sayNothing(heading);
  }

  @Override
  public Verdict judge(ColumnSample sample) {
    return AccountColumn.judge(sample, this);
  }

  // 2001 to 2033, counted in milliseconds.
  private static boolean isMilliseconds(CharSequence value) {
    return value.length() == 13 && value.charAt(0) == '1';
  }
}
