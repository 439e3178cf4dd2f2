package org.inshore.patterns.personalfinancial.identity;

import java.util.Locale;
import java.util.Set;
import org.inshore.spi.detect.Validator;

/**
 * Lines of a machine-readable zone, ICAO 9303, but for a passport's second: a passport's first,
 * which has the name, and the second of a card, which has birthday and expiry with check digits.
 */
public final class MrzLine implements Validator {

  private static final class Countries {
    static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
  }

  @Override
  public String name() {
    return "mrz-line";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return switch (value.length()) {
      case 44 -> isName(value.toString());
      case 30 ->
          isCountry(value, 15)
              && value.charAt(6) - '0' == Mrz.check(value.subSequence(0, 6))
              && value.charAt(14) - '0' == Mrz.check(value.subSequence(8, 14));
      default -> false;
    };
  }

  private static boolean isName(String line) {
    int parted = line.indexOf("<<");
    return isCountry(line, 2) && parted > 5 && line.endsWith("<") && line.charAt(5) != '<';
  }

  // Germany is the one country with a code of a single letter.
  private static boolean isCountry(CharSequence line, int from) {
    String code = line.subSequence(from, from + 3).toString();
    return code.equals("D<<") || Countries.CODES.contains(code);
  }
}
