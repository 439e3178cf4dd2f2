package org.inshore.patterns.personalfinancial.online;

import java.util.List;
import java.util.Locale;
import org.inshore.spi.detect.Validator;

/**
 * Secrets written out in configurations: not a placeholder, a reference to where the secret is, a
 * word, a length or a date. Of {@code user:secret@host} only the secret is looked at.
 */
public final class ConfiguredSecret implements Validator {
  private static final int SHORTEST = 5;

  /** Longer numbers are names of something. */
  private static final int LONGEST_DIGITS = 8;

  /** Parts of what stands for a secret that is to be filled in or is kept elsewhere. */
  private static final List<String> PLACEHOLDERS =
      List.of(
          "changeme",
          "change_me",
          "change-me",
          "change.me",
          "your",
          "example",
          "placeholder",
          "xxxx",
          "****",
          "....",
          "todo",
          "replace",
          "dummy",
          "sample",
          "redacted",
          "secretref",
          "vault:",
          "env.",
          "environ",
          "getenv",
          "process.",
          "system.",
          "config.",
          "options.",
          "settings.",
          "self.",
          "this.",
          "props.",
          "params.",
          "request.",
          "undefined",
          "12345678901234567890");

  private static final List<String> NAMES =
      List.of("password", "passwd", "secret", "token", "apikey");

  @Override
  public String name() {
    return "configured-secret";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String secret = secret(value.toString());
    String low = secret.toLowerCase(Locale.ROOT);
    return secret.length() >= SHORTEST
        && "$@%/.".indexOf(secret.charAt(0)) < 0
        && PLACEHOLDERS.stream().noneMatch(low::contains)
        && !isName(low)
        && isMixed(secret)
        && !isCount(secret)
        && secret.chars().distinct().count() > 3;
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return true; // a part of what is no secret is none
  }

  /** What stands behind the sign, or between the colon and the last {@code @}. */
  private static String secret(String value) {
    int colon = value.indexOf(':', 3);
    int at = value.lastIndexOf('@');
    if (value.startsWith("://") && colon >= 0 && colon < at) {
      return value.substring(colon + 1, at);
    }
    int from = 0;
    if (value.startsWith("\" value") || value.startsWith("' value")) {
      from = value.indexOf('=') + 1;
    }
    while (from < value.length() && "=:> \"'".indexOf(value.charAt(from)) >= 0) {
      from++;
    }
    int next = value.indexOf('&', from); // another part of a query follows
    return next > 0 ? value.substring(from, next) : value.substring(from);
  }

  /** Whether it is a word for a secret with something short beside it: {@code password1}. */
  private static boolean isName(String low) {
    return NAMES.stream().anyMatch(name -> low.contains(name) && low.length() < name.length() + 4);
  }

  /** Whether it has a digit, or a sign that words of programs have not. */
  private static boolean isMixed(String secret) {
    return secret.chars().anyMatch(c -> (c >= '0' && c <= '9') || "!#$%^&*@~".indexOf(c) >= 0);
  }

  /** Lengths, ranges, versions, dates and times. */
  private static boolean isCount(String secret) {
    boolean number =
        secret.chars().allMatch(c -> (c >= '0' && c <= '9') || ".-:/~".indexOf(c) >= 0);
    boolean digits = secret.chars().allMatch(c -> c >= '0' && c <= '9');
    return number && (!digits || secret.length() > LONGEST_DIGITS);
  }
}
