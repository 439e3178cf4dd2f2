package org.inshore.core.integrity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.core.file.Folders;
import org.inshore.core.inventory.read.ScanAccount;
import org.inshore.core.key.Sealer;
import org.inshore.spi.message.Messages;
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
 * @param kept whether inventory and log are proven to be, byte for byte, those that a scan with the
 *     key left
 */
public record Verification(
    Condition condition,
    boolean apart,
    List<Wording> forged,
    List<Wording> strays,
    List<Wording> told,
    boolean kept) {

  /** The record of an audit, beside the inventory: what is approved rests on it. */
  public static final String AUDIT = "audit.json";

  private static final Messages MESSAGES = Messages.of(Verification.class);

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
    return new FolderCheck(folder, publicKey, marks, null).check();
  }

  /**
   * Checks a folder with the key of its scan: what that scan sealed need not be gone through again.
   *
   * @throws IOException if the folder cannot be read
   */
  static Verification of(Path folder, @Nullable Sealer sealer) throws IOException {
    return new FolderCheck(folder, null, null, sealer).check();
  }

  /**
   * Checks that a folder holds anything that a scan wrote.
   *
   * @throws IntegrityException if it is no folder, or holds nothing of the kind
   */
  public static void requireResults(Path folder) throws IntegrityException {
    if (!Files.isDirectory(folder)) {
      throw new IntegrityException(MESSAGES.wording("no-folder", folder));
    }
    requireReadable(folder);
    if (Stream.of(Manifest.FILE, ActionLog.FILE, ScanAccount.FILE)
        .noneMatch(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))) {
      throw new IntegrityException(MESSAGES.wording("nothing", folder));
    }
  }

  static void requireReadable(Path folder) throws IntegrityException {
    Wording denied = Folders.denied(folder);
    if (denied != null) {
      throw new IntegrityException(denied);
    }
  }

  /**
   * Verdict on a folder by which something is to be judged.
   *
   * @throws IntegrityException if the inventory, the log or the manifest was changed, or there are
   *     none
   * @throws IOException if the folder cannot be read
   */
  public static Verification sound(Path folder) throws IOException {
    return new Verdicts().sound(folder, null);
  }

  /** Refuses a folder that results cannot be made from, or judged by. */
  void requireSound(Path folder) throws IntegrityException {
    if (!forged.isEmpty()) {
      throw new IntegrityException(MESSAGES.wording("unsound", folder, forged.getFirst()));
    }
  }
}
