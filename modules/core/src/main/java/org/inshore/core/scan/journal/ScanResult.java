package org.inshore.core.scan.journal;

import java.nio.file.Path;
import java.time.Duration;
import org.inshore.spi.inventory.run.RunInfo;

/**
 * Result of a scan. The inventory in the output folder holds the rest.
 *
 * @param out the output folder
 * @param state DONE or STOPPED
 * @param sources data sources in scope
 * @param failedSources of them, those that could not be looked at, or not to their end
 * @param assets assets found
 * @param scanned looked through
 * @param incomplete begun and not finished
 * @param skipped out of scope
 * @param failed could not be looked at
 * @param failedParts parts of containers that could not be looked at
 * @param skippedParts parts of containers that are out of scope
 * @param bytes bytes of the files looked through
 * @param rows rows of the tables looked through
 * @param findings findings, without state secrets
 * @param stateSecrets assets in which a state-secret marking was found
 * @param elapsed how long it took
 */
public record ScanResult(
    Path out,
    RunInfo.State state,
    int sources,
    int failedSources,
    long assets,
    long scanned,
    long incomplete,
    long skipped,
    long failed,
    long failedParts,
    long skippedParts,
    long bytes,
    long rows,
    long findings,
    long stateSecrets,
    Duration elapsed) {

  /** Whether nothing at all was looked into; such a scan is not a success. */
  public boolean examinedNothing() {
    return scanned + incomplete == 0;
  }
}
