package org.inshore.core.integrity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inshore.core.file.OwnerOnly;
import org.inshore.core.file.Sha256;
import org.inshore.core.inventory.read.ScanAccount;
import org.inshore.core.key.KeyException;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The right to make reports anew from the results of a scan, which were checked before; and the
 * manifest of what was made. Reports are never made from results that were changed, and nothing
 * that a scan did not come to its end with, or did not seal, becomes whole by them.
 */
public final class ReportSeal {
  private static final Messages MESSAGES = SigningKey.MESSAGES;

  private final Path scan;
  private final Path folder;
  private final boolean apart;
  private final Verification verification;
  private final @Nullable SigningKey key;
  private final Manifest before;

  private ReportSeal(
      Path scan,
      Path folder,
      boolean apart,
      Verification verification,
      @Nullable SigningKey key,
      Manifest before) {
    this.scan = scan;
    this.folder = folder;
    this.apart = apart;
    this.verification = verification;
    this.key = key;
    this.before = before;
  }

  /**
   * Checks the results of a scan before reports are made from them.
   *
   * @param scan the output folder of the scan
   * @param folder takes the reports; the same, or one that is empty, not there yet, or holds
   *     reports of this scan
   * @param key signs; null to leave the manifest unsigned
   * @throws IntegrityException if the results were changed, or the reports may not be put there
   * @throws KeyException if the folder is signed and there is no key
   */
  public static ReportSeal open(Path scan, Path folder, @Nullable SigningKey key)
      throws IOException {
    Verification.requireResults(scan);
    Verification verification = Verification.of(scan, null, null);
    if (!verification.forged().isEmpty()) {
      throw new IntegrityException(
          MESSAGES.wording("forged", scan, verification.forged().getFirst()));
    }
    if (verification.condition() == Condition.UNSEALED && key != null) {
      throw new IntegrityException(MESSAGES.wording("unsealed.sign", scan));
    }
    boolean apart = !Files.exists(folder) || !Files.isSameFile(scan, folder);
    if (!apart && verification.condition() == Condition.RUNNING) {
      throw new IntegrityException(MESSAGES.wording("running", scan));
    }
    Manifest before =
        apart ? apart(scan, folder, verification) : together(scan, verification.condition());
    if (key == null && Files.exists(folder.resolve(Manifest.SIGNATURE))) {
      throw new KeyException(MESSAGES.wording("signed", folder));
    }
    if (!Files.exists(folder)) {
      Files.createDirectories(folder, OwnerOnly.folder(folder));
    }
    return new ReportSeal(scan, folder, apart, verification, key, before);
  }

  /**
   * What whoever makes the reports should know: that they are partial, or from unproven results.
   */
  public List<Wording> notices() {
    List<Wording> notices = new ArrayList<>();
    if (verification.condition() != Condition.WHOLE) {
      notices.add(verification.condition().label());
    }
    notices.addAll(verification.strays());
    return notices;
  }

  /**
   * Enters reports that were made just now.
   *
   * @param marks the officers' notes that they were made with
   * @throws IOException if a file cannot be read, or the manifest cannot be written
   */
  public void write(Collection<Path> written, Path marks) throws IOException {
    Condition condition = verification.condition();
    Manifest manifest = Seal.after(folder, before, condition, written, marks, Seal.By.REPORT);
    if (apart) {
      stillTheSame();
    }
    Seal.write(folder, manifest, key);
  }

  private static Manifest together(Path scan, Condition condition) throws IOException {
    Manifest before = Seal.read(scan);
    if (before != null) {
      return before;
    }
    if (Files.exists(scan.resolve(ScanAccount.FILE))) {
      ScanAccount.leaveOneFile(scan);
    }
    return Seal.first(scan, LogCheck.of(scan), condition, Seal.By.REPORT);
  }

  private static Manifest apart(Path scan, Path folder, Verification verification)
      throws IOException {
    if (real(folder).startsWith(scan.toRealPath())) {
      throw new IntegrityException(MESSAGES.wording("out.inside", folder, scan));
    }
    boolean running = verification.condition() == Condition.RUNNING;
    LogCheck log = LogCheck.of(scan);
    TreeMap<String, String> files = new TreeMap<>();
    if (Files.exists(folder) && !FolderListing.isEmpty(folder)) {
      Manifest there = Files.isDirectory(folder) ? Seal.read(folder) : null;
      if (there == null
          || there.kind() != Manifest.Kind.REPORTS
          || !there.run().equals(log.run())) {
        throw new IntegrityException(MESSAGES.wording("out.other", folder));
      }
      Verification earlier = Verification.of(folder, null, null);
      if (!earlier.forged().isEmpty()) {
        throw new IntegrityException(
            MESSAGES.wording("forged", folder, earlier.forged().getFirst()));
      }
      files.putAll(there.files());
    }
    return new Manifest(
        Manifest.Kind.REPORTS,
        log.run(),
        verification.condition(),
        log.lines(),
        log.chain(),
        null,
        null,
        null,
        Seal.Stamp.now(Seal.By.REPORT),
        List.of(),
        running ? new TreeMap<>() : origin(scan),
        files);
  }

  /** The real path of what may not be there yet. */
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return Files.exists(absolute) || parent == null
        ? absolute.toRealPath()
        : real(parent).resolve(String.valueOf(absolute.getFileName()));
  }

  private static SortedMap<String, String> origin(Path scan) throws IOException {
    TreeMap<String, String> origin = new TreeMap<>();
    for (String name :
        List.of(ScanAccount.FILE, ScanAccount.AHEAD, ActionLog.FILE, Manifest.FILE)) {
      if (Files.isRegularFile(scan.resolve(name))) {
        origin.put(name, Sha256.of(scan.resolve(name)));
      }
    }
    return origin;
  }

  private void stillTheSame() throws IOException {
    if (!before.from().isEmpty() && !before.from().equals(origin(scan))) {
      throw new IntegrityException(MESSAGES.wording("changed-meanwhile", scan));
    }
  }
}
