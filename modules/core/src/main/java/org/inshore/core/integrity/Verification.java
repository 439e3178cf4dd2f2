package org.inshore.core.integrity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Verdict on an output folder: what it is, and whether it is as it was written.
 *
 * @param condition what it is
 * @param apart whether it holds reports apart from their inventory
 * @param forged what is wrong with what results stand or fall with: the inventory, the log, the
 *     manifest, its signature; reports are not made from such
 * @param strays what else was changed, is missing or was added, or cannot be proven
 * @param told what else a reader should know: what was checked, who signed
 */
public record Verification(
    Condition condition,
    boolean apart,
    List<Wording> forged,
    List<Wording> strays,
    List<Wording> told) {

  /** Copies the lists. */
  public Verification {
    forged = List.copyOf(forged);
    strays = List.copyOf(strays);
    told = List.copyOf(told);
  }

  /** All that is wrong; empty if all is as it was written. */
  public List<Wording> wrong() {
    return Stream.concat(forged.stream(), strays.stream()).toList();
  }

  /**
   * Checks a folder.
   *
   * @param publicKey file with the key that must have signed, in PEM form; null to take the one
   *     that lies in the folder, which proves only that whoever holds that key signed
   * @param marks file of officers' notes, to tell whether there are others than when reports were
   *     made
   * @throws IOException if the folder or the key cannot be read
   */
  public static Verification of(Path folder, @Nullable Path publicKey, @Nullable Path marks)
      throws IOException {
    return new FolderCheck(folder, publicKey, marks).check();
  }
}
