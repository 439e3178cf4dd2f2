package org.inshore.patterns.personalfinancial.identity;

import org.inshore.spi.detect.Validator;

/**
 * Disability certificates: a resident identity number, the kind of disability (1 to 7), its grade
 * (1 to 4), and B with a digit when issued anew.
 */
public final class DisabilityCertificate implements Validator {
  private static final ResidentId RESIDENT_ID = new ResidentId();
  private static final int NUMBER = 18;

  @Override
  public String name() {
    return "disability-certificate";
  }

  @Override
  public boolean isValid(CharSequence value) {
    int length = value.length();
    return (length == 20 || (length == 22 && value.charAt(20) == 'B'))
        && RESIDENT_ID.isValid(value.subSequence(0, NUMBER))
        && value.charAt(18) >= '1'
        && value.charAt(18) <= '7'
        && value.charAt(19) >= '1'
        && value.charAt(19) <= '4';
  }
}
