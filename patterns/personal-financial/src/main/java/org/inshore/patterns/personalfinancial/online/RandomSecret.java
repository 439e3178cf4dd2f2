package org.inshore.patterns.personalfinancial.online;

import java.util.regex.Pattern;
import org.inshore.spi.detect.Validator;

/**
 * Secrets that are drawn at random, so that nothing but a label need tell them from words: letters
 * that are none, or letters, digits and signs that change often.
 */
public final class RandomSecret implements Validator {
  private static final int CHANGES = 3;

  /** What columns of passwords hold in place of them. */
  private static final Pattern DIGEST = Pattern.compile("([0-9A-Fa-f]{32}){1,2}|[0-9A-Fa-f]{40}");

  @Override
  public String name() {
    return "random-secret";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String secret = value.toString();
    return ConfiguredSecret.isSecret(secret, false)
        && secret.indexOf('.') < 0
        && secret.indexOf(':') < 0
        && !DIGEST.matcher(secret).matches()
        && (ConfiguredSecret.isRandom(secret) || changes(secret) >= CHANGES);
  }

  /** How often letters and digits change. */
  private static int changes(String secret) {
    int changes = 0;
    for (int i = 1; i < secret.length(); i++) {
      boolean before = Character.isDigit(secret.charAt(i - 1));
      boolean letters =
          Character.isLetterOrDigit(secret.charAt(i - 1))
              && Character.isLetterOrDigit(secret.charAt(i));
      changes += letters && before != Character.isDigit(secret.charAt(i)) ? 1 : 0;
    }
    return changes;
  }
}
