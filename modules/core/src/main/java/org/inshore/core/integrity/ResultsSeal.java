package org.inshore.core.integrity;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.core.inventory.read.ScanAccount;
import org.inshore.core.key.Sealer;
import org.jspecify.annotations.Nullable;

/**
 * The seal of what a scan left when it ended, under the operator's key, in the manifest: SHA-256 of
 * inventory and log, the last link of the log, the scan's state. Nobody without the key can make
 * one for other files, so who has it need not go through the records, and compare them with the
 * log, once more. Where it is missing or another one, that is done.
 */
final class ResultsSeal {
  private static final String ABOUT = "the results of a scan";

  /** More than any has, so that all are of one length, by which scanners of files know them. */
  private static final int BLOCK = 320;

  private ResultsSeal() {}

  /** The seal of the results in a manifest, in Base64; null if it does not list them whole. */
  static @Nullable String of(Manifest manifest, Sealer sealer) {
    String results = results(manifest);
    return results == null
        ? null
        : Base64.getEncoder().encodeToString(sealer.seal(results, ABOUT, BLOCK));
  }

  /** Whether a scan with a key sealed the results in a manifest, as it lists them. */
  static boolean holds(Manifest manifest, Sealer sealer) {
    String results = results(manifest);
    String sealed = manifest.results();
    if (results == null || sealed == null) {
      return false;
    }
    try {
      return results.equals(sealer.openText(Base64.getDecoder().decode(sealed), ABOUT));
    } catch (IllegalArgumentException e) {
      return false; // No Base64, so nobody sealed it.
    }
  }

  private static @Nullable String results(Manifest manifest) {
    String inventory = manifest.files().get(ScanAccount.FILE);
    String log = manifest.files().get(ActionLog.FILE);
    // What a scan wrote beside its file, as it does until it ends, is not in the file's hash.
    if (inventory == null || log == null || manifest.files().containsKey(ScanAccount.AHEAD)) {
      return null;
    }
    return Stream.of(
            manifest.run(),
            manifest.condition().word(),
            Long.toString(manifest.actions()),
            manifest.chain(),
            inventory,
            log)
        .collect(Collectors.joining("\n"));
  }
}
