package org.inshore.core.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.integrity.Condition;
import org.inshore.core.integrity.Verification;
import org.inshore.core.inventory.carry.EarlierScan;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.key.Sealer;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Worded;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;

/**
 * The scans that one is resumed from, verified: each was stopped or broken off, nothing in its
 * folder was changed, and version, rules, least confidence and key are those of the scan to come.
 * Another configuration is said and no hindrance, since sources may have been added or mended.
 *
 * @param scans what they recorded, the first given first
 * @param notices what the operator should know
 */
record Resumption(List<EarlierScan> scans, List<Wording> notices) {
  private static final Messages MESSAGES = Messages.of(Resumption.class);
  private static final Resumption NONE = new Resumption(List.of(), List.of());

  Resumption {
    scans = List.copyOf(scans);
    notices = List.copyOf(notices);
  }

  /**
   * Opens the scans that a configuration is to resume; nothing is written.
   *
   * @param rules hash of the rules in force
   * @param version of this program
   * @throws ScanException with {@code CONFIGURATION} if one cannot be resumed
   */
  static Resumption of(Configuration configuration, String rules, String version)
      throws ScanException {
    List<Path> folders = configuration.results().resumed();
    if (folders.isEmpty()) {
      return NONE;
    }
    List<EarlierScan> scans = new ArrayList<>();
    List<Wording> notices = new ArrayList<>();
    boolean whole = false;
    try {
      Sealer sealer = OperatorKey.openExisting(configuration.keyFile()).sealer();
      for (Path folder : folders) {
        verify(folder);
        EarlierScan scan = EarlierScan.open(folder, sealer);
        scans.add(scan);
        RunInfo run = scan.run();
        alike(folder, "version", run.toolVersion(), version);
        alike(folder, "rules", run.ruleSetHash(), rules);
        alike(folder, "confidence", run.minConfidence(), configuration.minConfidence());
        if (!run.configurationHash().equals(configuration.sha256())) {
          notices.add(MESSAGES.wording("resume.configuration", folder.toString()));
        }
      }
      whole = true;
      return new Resumption(scans, notices);
    } catch (IOException e) {
      throw refused(e, folders);
    } finally {
      if (!whole) {
        close(scans);
      }
    }
  }

  private static void verify(Path folder) throws IOException, ScanException {
    Verification verified = Verification.of(folder, null, null);
    if (!verified.forged().isEmpty()) {
      throw refused("changed", folder, verified.forged().getFirst());
    }
    Condition condition = verified.condition();
    if (condition != Condition.BROKEN_OFF && condition != Condition.STOPPED) {
      throw refused("condition", folder, condition.label());
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
        Category.CONFIGURATION,
        new Wording(
            MESSAGES.wording("resume." + why, folder.toString(), reason.zh()).zh(),
            MESSAGES.wording("resume." + why, folder.toString(), reason.en()).en()));
  }

  private static ScanException refused(IOException reason, List<Path> folders) {
    return new ScanException(
        Category.CONFIGURATION,
        reason instanceof Worded worded
            ? worded.wording()
            : MESSAGES.wording("resume.unreadable", folders.getFirst().toString()));
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
