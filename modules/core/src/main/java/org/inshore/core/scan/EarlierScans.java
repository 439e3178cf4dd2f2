package org.inshore.core.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.configuration.section.Results;
import org.inshore.core.integrity.ActionLog;
import org.inshore.core.integrity.Condition;
import org.inshore.core.integrity.Verdicts;
import org.inshore.core.integrity.Verification;
import org.inshore.core.inventory.carry.EarlierScan;
import org.inshore.core.inventory.carry.EarlierScan.Use;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.key.Sealer;
import org.inshore.core.slice.SliceShelf;
import org.inshore.core.triage.Triage;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Worded;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/**
 * Scans that one carries results over from, verified: nothing in their folders was changed, and
 * their key is that of the scan to come. Those that it resumes were stopped, broken off or not
 * sealed, with the same version, rules and least confidence; of another configuration, since
 * sources may have been added or mended, they count only as far as versions prove them the same.
 * The one before, of an incremental scan, counts only where assets' versions prove that reading
 * again would find the same.
 *
 * @param scans what they recorded, the first given first
 * @param notices what the operator should know
 */
record EarlierScans(List<EarlierScan> scans, List<Wording> notices) implements AutoCloseable {
  private static final Messages MESSAGES = Messages.of(EarlierScans.class);
  private static final EarlierScans NONE = new EarlierScans(List.of(), List.of());

  EarlierScans {
    scans = List.copyOf(scans);
    notices = List.copyOf(notices);
  }

  /**
   * Opens the scans that one is to carry results over from; nothing is written.
   *
   * @param out the output folder
   * @param rules hash of the rules in force
   * @param version of this program
   * @param verdicts on earlier results
   * @throws ScanException with {@code CONFIGURATION} if one cannot be resumed
   */
  static EarlierScans of(
      Configuration configuration, Path out, String rules, String version, Verdicts verdicts)
      throws ScanException {
    List<Path> folders = configuration.results().resumed();
    Path previous = previous(configuration.results(), out);
    Path first = configuration.reading().triage().first();
    if (folders.isEmpty() && previous == null && first == null) {
      return NONE;
    }
    List<EarlierScan> scans = new ArrayList<>();
    List<Wording> notices = new ArrayList<>();
    boolean whole = false;
    try {
      Sealer sealer = OperatorKey.openExisting(configuration.keyFile()).sealer();
      for (Path given : folders) {
        Path folder = begun(given);
        Verification verified = verified(folder, sealer, verdicts);
        if (folder.equals(given) || verified.condition() != Condition.WHOLE) {
          resumable(verified, folder);
        }
        // Nothing was changed, so an inventory that is not there is one that was not begun.
        if (!Files.exists(folder.resolve(Store.FILE)) || Store.isBlank(folder)) {
          notices.add(MESSAGES.wording("resume.nothing", folder.toString()));
          continue;
        }
        EarlierScan scan = EarlierScan.resumed(folder, configuration.sha256(), sealer);
        scans.add(scan);
        RunInfo run = scan.run();
        alike(folder, "version", run.toolVersion(), version);
        alike(folder, "rules", run.ruleSetHash(), rules);
        alike(folder, "confidence", run.minConfidence(), configuration.detecting().minConfidence());
        sealed(scan, verified);
        if (!scan.isResumedAlike()) {
          notices.add(MESSAGES.wording("resume.configuration", folder.toString()));
        }
      }
      if (first != null) {
        Verification verified = verified(first, sealer, verdicts);
        EarlierScan scan = EarlierScan.open(first, Use.FIRST_PASS, sealer);
        scans.add(scan);
        sealed(scan, verified);
      }
      if (previous != null) {
        Verification verified = verified(previous, sealer, verdicts);
        EarlierScan scan = EarlierScan.open(previous, Use.UNCHANGED, sealer);
        scans.add(scan);
        // Of another version nothing is carried over, and it may not have sealed its records.
        if (scan.run().toolVersion().equals(version)) {
          sealed(scan, verified);
        }
        if (verified.condition() == Condition.UNSEALED) {
          notices.add(MESSAGES.wording("incremental.unsealed", previous.toString()));
        }
        notices.addAll(differences(previous, scan.run(), configuration, rules, version));
      }
      whole = true;
      return new EarlierScans(scans, notices);
    } catch (IOException e) {
      throw refused(e, previous != null ? previous : first != null ? first : folders.getFirst());
    } finally {
      if (!whole) {
        close(scans);
      }
    }
  }

  /** The folder of what a scan had begun: of one that was broken off in its first pass, that. */
  private static Path begun(Path folder) throws ScanException {
    Path first = folder.resolve(Triage.FOLDER);
    if (!Files.isDirectory(folder) || holdsScan(folder)) {
      return folder;
    }
    if (holdsScan(first)) {
      return first;
    }
    throw new ScanException(
        Category.CONFIGURATION, MESSAGES.wording("resume.none", folder.toString()));
  }

  private static boolean holdsScan(Path folder) {
    return Files.exists(folder.resolve(ActionLog.FILE)) || Files.exists(folder.resolve(Store.FILE));
  }

  /** The scan before, if what did not change is to be carried over from it; else null. */
  private static @Nullable Path previous(Results results, Path out) throws ScanException {
    if (!results.isIncremental()) {
      return null;
    }
    if (results.previous() == null) {
      throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("incremental.previous"));
    }
    try {
      return results.previousOf(out);
    } catch (IOException e) {
      throw refused(e, out.toAbsolutePath());
    }
  }

  /** Why nothing of the scan before will count, since all is read in another way. */
  private static List<Wording> differences(
      Path folder, RunInfo then, Configuration now, String rules, String version) {
    List<Wording> differences = new ArrayList<>();
    if (!then.toolVersion().equals(version)) {
      differences.add(MESSAGES.wording("incremental.version", folder.toString()));
    } else if (!then.ruleSetHash().equals(rules)) {
      differences.add(MESSAGES.wording("incremental.rules", folder.toString()));
    } else if (then.minConfidence() != now.detecting().minConfidence()) {
      differences.add(MESSAGES.wording("incremental.confidence", folder.toString()));
    }
    return differences;
  }

  /** The scans that are resumed, and whether with the configuration that they had. */
  List<SliceShelf.Earlier> resumed(List<Path> folders) {
    return scans.stream()
        .filter(scan -> folders.contains(scan.folder()))
        .map(scan -> new SliceShelf.Earlier(scan.folder(), scan.isResumedAlike()))
        .toList();
  }

  /** Makes sure that its records are those that it wrote, unless the whole file is proven to be. */
  private static void sealed(EarlierScan scan, Verification verified) throws InventoryException {
    if (!verified.kept()) {
      scan.requireSealed();
    }
  }

  private static Verification verified(Path folder, Sealer sealer, Verdicts verdicts)
      throws IOException, ScanException {
    Verification verified = verdicts.of(folder, sealer);
    if (!verified.forged().isEmpty()) {
      throw refused("changed", folder, verified.forged().getFirst());
    }
    return verified;
  }

  private static void resumable(Verification verified, Path folder) throws ScanException {
    Condition condition = verified.condition();
    switch (condition) {
      // One that was killed before it sealed its results has them chained in its log all the same.
      case BROKEN_OFF, STOPPED, UNSEALED -> {}
      case WHOLE -> throw refused("whole", folder, condition.label());
      case RUNNING -> throw refused("condition", folder, condition.label());
    }
  }

  private static void alike(Path folder, String what, Object then, Object now)
      throws ScanException {
    if (!then.equals(now)) {
      throw new ScanException(
          Category.CONFIGURATION,
          MESSAGES.wording("resume." + what, folder.toString(), then.toString(), now.toString()));
    }
  }

  private static ScanException refused(String why, Path folder, Wording reason) {
    return new ScanException(
        Category.CONFIGURATION, MESSAGES.wording("resume." + why, folder.toString(), reason));
  }

  private static ScanException refused(IOException reason, Path folder) {
    return new ScanException(
        Category.CONFIGURATION,
        reason instanceof Worded worded
            ? worded.wording()
            : MESSAGES.wording("resume.unreadable", folder.toString()));
  }

  /** Closes them; a scan that carries over from them does that itself. */
  @Override
  public void close() {
    close(scans);
  }

  private static void close(List<EarlierScan> scans) {
    for (EarlierScan scan : scans) {
      try {
        scan.close();
      } catch (IOException e) {
        // It was only read; why it is not resumed is told already.
      }
    }
  }
}
