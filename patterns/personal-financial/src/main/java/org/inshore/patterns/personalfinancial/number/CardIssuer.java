package org.inshore.patterns.personalfinancial.number;

import org.inshore.patterns.personalfinancial.table.CardIssuers;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/** Card numbers that begin like those of a known issuer and are as long. */
public final class CardIssuer implements Validator {

  @Override
  public String name() {
    return "card-issuer";
  }

  @Override
  public boolean isValid(CharSequence value) {
    CharSequence card = Digits.joined(value);
    return CardIssuers.contains(card, card.length());
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return !CardIssuers.contains(Digits.joined(value), CardIssuers.ANY_LENGTH);
  }
}
