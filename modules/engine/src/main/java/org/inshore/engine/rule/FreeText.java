package org.inshore.engine.rule;

import java.util.Arrays;
import java.util.Locale;

/** Extent to which running text is read for values that only their words tell, such as names. */
public enum FreeText {
  /** Where a label, an identifier, a column or a word near by makes one likely. */
  NEAR,
  /** Everywhere, with patterns that say {@code free-text: everywhere} too. */
  EVERYWHERE;

  /** As configurations and rule files name them. */
  public static String[] names() {
    return Arrays.stream(values())
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }
}
