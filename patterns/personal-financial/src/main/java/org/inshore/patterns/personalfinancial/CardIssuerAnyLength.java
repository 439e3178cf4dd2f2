package org.inshore.patterns.personalfinancial;

import org.inshore.spi.detect.Validator;

/** Card numbers that begin like those of a known issuer, however long. */
public final class CardIssuerAnyLength implements Validator {

  @Override
  public String name() {
    return "card-issuer-any-length";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return CardIssuers.knows(Digits.joined(value));
  }
}
