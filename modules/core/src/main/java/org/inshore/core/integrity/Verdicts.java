package org.inshore.core.integrity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Verdicts on earlier results, each made once: several steps of one scan ask for it, and to read a
 * large folder and its log takes seconds.
 */
public final class Verdicts {
  private final Map<Path, Verification> known = new HashMap<>();

  /**
   * The verdict on a folder. One that something is wrong with, or that is still written, is judged
   * anew the next time.
   *
   * @throws IOException if it cannot be read
   */
  public Verification of(Path folder) throws IOException {
    Path place = folder.toAbsolutePath().normalize();
    Verification verdict = known.get(place);
    if (verdict == null) {
      verdict = Verification.of(folder, null, null);
      if (verdict.forged().isEmpty() && verdict.condition() != Condition.RUNNING) {
        known.put(place, verdict);
      }
    }
    return verdict;
  }

  /**
   * Verdict on a folder by which something is to be judged.
   *
   * @throws IntegrityException if the inventory, the log or the manifest was changed, or there are
   *     none
   * @throws IOException if the folder cannot be read
   */
  public Verification sound(Path folder) throws IOException {
    Verification.requireResults(folder);
    Verification verdict = of(folder);
    verdict.requireSound(folder);
    return verdict;
  }
}
