package org.inshore.core.integrity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.inshore.core.key.Sealer;
import org.jspecify.annotations.Nullable;

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
   * @param sealer of the key of the scan, which spares going through what that scan sealed; null if
   *     it is not known
   * @throws IOException if it cannot be read
   */
  public Verification of(Path folder, @Nullable Sealer sealer) throws IOException {
    Path place = folder.toAbsolutePath().normalize();
    Verification verdict = known.get(place);
    if (verdict == null) {
      verdict = Verification.of(folder, sealer);
      if (verdict.forged().isEmpty() && verdict.condition() != Condition.RUNNING) {
        known.put(place, verdict);
      }
    }
    return verdict;
  }

  /**
   * Verdict on a folder by which something is to be judged.
   *
   * @param sealer of the key of the scan; null if it is not known
   * @throws IntegrityException if the inventory, the log or the manifest was changed, or there are
   *     none
   * @throws IOException if the folder cannot be read
   */
  public Verification sound(Path folder, @Nullable Sealer sealer) throws IOException {
    Verification.requireResults(folder);
    Verification verdict = of(folder, sealer);
    verdict.requireSound(folder);
    return verdict;
  }
}
