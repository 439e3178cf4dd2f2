package org.inshore.patterns.personalfinancial.online;

import java.util.List;
import java.util.Locale;
import org.inshore.spi.detect.Validator;

/**
 * Keys drawn at random behind a name that ends as names of keys do, whatever it begins with. Those
 * that are public, encrypted themselves, or that records and caches are found by, are no secrets.
 */
public final class RandomKey implements Validator {
  private static final List<String> OTHERS =
      List.of(
          "public",
          "pub",
          "primary",
          "foreign",
          "cache",
          "object",
          "sort",
          "partition",
          "row",
          "index",
          "host",
          "site",
          "publish",
          "idempot",
          "routing",
          "message",
          "trace",
          "sha",
          "md5",
          "finger",
          "hash",
          "content",
          "commit",
          "encrypted",
          "wrapped");

  @Override
  public String name() {
    return "random-key";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String text = value.toString();
    String secret = ConfiguredSecret.secret(text);
    String name = text.substring(0, text.length() - secret.length()).toLowerCase(Locale.ROOT);
    return OTHERS.stream().noneMatch(name::contains)
        && ConfiguredSecret.isSecret(secret, false)
        && RandomSecret.hasRandomPart(secret);
  }

  @Override
  public int before(CharSequence value) {
    return value.length() - ConfiguredSecret.secret(value.toString()).length();
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return true; // a part of what is no secret is none
  }
}
