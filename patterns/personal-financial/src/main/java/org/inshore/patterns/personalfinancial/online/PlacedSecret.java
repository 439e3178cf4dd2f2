package org.inshore.patterns.personalfinancial.online;

import org.inshore.spi.detect.Validator;

/**
 * Secrets where nothing but a secret can stand, as between a user and the host of an address: words
 * are some as well, but not what is to be filled in or kept elsewhere.
 */
public final class PlacedSecret implements Validator {
  private static final String SIGNS = "<>{}[]()\\";
  private static final ConfiguredSecret FORMS = new ConfiguredSecret();

  @Override
  public String name() {
    return "placed-secret";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String secret = ConfiguredSecret.secret(value.toString());
    return ConfiguredSecret.isSecret(secret, true)
        && secret.chars().noneMatch(c -> SIGNS.indexOf(c) >= 0);
  }

  @Override
  public int before(CharSequence value) {
    return FORMS.before(value);
  }

  @Override
  public int behind(CharSequence value) {
    return FORMS.behind(value);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return true; // a part of what is no secret is none
  }
}
