package org.inshore.core.configuration.section;

import java.nio.file.Path;
import java.util.List;
import org.inshore.engine.rule.FreeText;

/**
 * Settings of detection.
 *
 * @param packs folders with rules beside those on the class path
 * @param minConfidence matches below are not reported, 0 to 1
 * @param freeText how much of running text is read for names
 */
public record Detecting(List<Path> packs, double minConfidence, FreeText freeText) {
  /** The shipped rules, names near other data, and what is as likely as not. */
  public static final Detecting STANDARD = new Detecting(List.of(), 0.5, FreeText.NEAR);

  /** Copies the list. */
  public Detecting {
    packs = List.copyOf(packs);
  }

  public Detecting with(FreeText other) {
    return new Detecting(packs, minConfidence, other);
  }
}
