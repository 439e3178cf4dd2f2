package org.inshore.patterns.personalfinancial;

import java.util.HashSet;
import java.util.Set;
import org.inshore.spi.detect.Validator;

/** Card numbers that begin like those of a known issuer and are as long. */
public final class CardIssuer implements Validator {

  private static final class Table {
    static final int LONGEST = 10;
    // Issuer number, card length in the last two digits: 62226219 is 622262 with 19 digits.
    static final Set<Long> ISSUERS = new HashSet<>(4096);

    static {
      for (String line : Resources.text("card-issuers.txt").strip().split("\n", -1)) {
        String[] tokens = line.split(" ", -1);
        long cardLength = Long.parseLong(tokens[0]);
        long issuer = 0;
        for (int i = 1; i < tokens.length; i++) {
          issuer += Long.parseLong(tokens[i], 36);
          ISSUERS.add(issuer * 100 + cardLength);
        }
      }
    }
  }

  @Override
  public String name() {
    return "card-issuer";
  }

  @Override
  public boolean isValid(CharSequence value) {
    if (value.length() < 12 || !Digits.only(value)) {
      return false;
    }
    long issuer = 0;
    for (int i = 0; i < Table.LONGEST; i++) {
      issuer = issuer * 10 + value.charAt(i) - '0';
      if (i >= 2 && Table.ISSUERS.contains(issuer * 100 + value.length())) {
        return true;
      }
    }
    return false;
  }
}
