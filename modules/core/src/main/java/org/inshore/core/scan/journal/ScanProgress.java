package org.inshore.core.scan.journal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Progress of a scan.
 *
 * @param sources data sources in scope
 * @param sourcesDone of them, ended or failed
 * @param assetsFound so far
 * @param assetsDone those with an outcome
 * @param listed whether all sources were walked, so that {@code assetsFound} is final
 * @param bytes bytes of the files done, and what was read of those that are not
 * @param bytesFound bytes of the files found
 * @param unpacked bytes that came out of archives and other containers
 * @param rows rows of tables looked through
 * @param rowsFound rows of the tables found, as the catalogues estimate
 * @param findings so far
 * @param elapsed since the scan began
 */
public record ScanProgress(
    int sources,
    int sourcesDone,
    long assetsFound,
    long assetsDone,
    boolean listed,
    long bytes,
    long bytesFound,
    long unpacked,
    long rows,
    long rowsFound,
    long findings,
    Duration elapsed) {

  /** The time left, or null as long as it cannot be known. */
  public @Nullable Duration left() {
    double done = done();
    if (!listed || done < 0.02 || elapsed.toMillis() < 2000) {
      return null;
    }
    return Duration.ofMillis((long) (elapsed.toMillis() * (1 - done) / done));
  }

  /** The share that is done, 0 to 1, of what was found so far. */
  public double done() {
    if (assetsFound == 0) {
      return listed ? 1 : 0;
    }
    double assets = (double) assetsDone / assetsFound;
    if (rowsFound == 0 && bytesFound > 0 && assetsDone < assetsFound) {
      // Files alone: one large file is not nothing until it is done.
      assets = Math.max(assets, Math.min(0.99, (double) bytes / bytesFound));
    }
    double shares = assets;
    int parts = 1;
    if (bytesFound > 0) {
      shares += Math.min(1, (double) bytes / bytesFound);
      parts++;
    }
    if (rowsFound > 0) {
      shares += Math.min(1, (double) rows / rowsFound);
      parts++;
    }
    return shares / parts;
  }
}
