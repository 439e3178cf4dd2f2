package org.inshore.patterns.personalfinancial.number;

import org.inshore.patterns.personalfinancial.identity.ResidentId;
import org.inshore.patterns.personalfinancial.table.Dates;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.patterns.personalfinancial.table.Headings;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator;

/** Numbers that can be an account and are not plainly something else. */
public final class AccountNumber implements ColumnValidator {
  private static final ResidentId RESIDENT_ID = new ResidentId();

  @Override
  public String name() {
    return "account-number";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return value.length() >= 9
        && Digits.only(value)
        && !Digits.uniform(value)
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
