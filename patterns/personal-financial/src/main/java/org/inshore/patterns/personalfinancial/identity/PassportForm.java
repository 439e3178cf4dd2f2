package org.inshore.patterns.personalfinancial.identity;

import java.util.regex.Pattern;
import org.inshore.patterns.personalfinancial.table.ColumnShare;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator;

/** Ordinary passports of mainland China by their letters; part numbers begin with any. */
public final class PassportForm implements ColumnValidator {
  private static final Pattern ORDINARY =
      Pattern.compile("[EG][0-9]{8}|E[A-HJ-NP-Z][0-9]{7}", Pattern.CASE_INSENSITIVE);

  /** Any letters but those of travel permits, H and M: these stand in the same columns. */
  private static final Pattern ALIKE =
      Pattern.compile("[A-GI-LN-Z][A-Z]?[0-9]{6,9}", Pattern.CASE_INSENSITIVE);

  private static final double MIN = 0.5;

  @Override
  public String name() {
    return "passport-form";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return ORDINARY.matcher(value).matches();
  }

  @Override
  public Verdict judge(ColumnSample sample) {
    return ColumnShare.judge(sample, cell -> ALIKE.matcher(cell).matches(), this::isValid, MIN);
  }
}
