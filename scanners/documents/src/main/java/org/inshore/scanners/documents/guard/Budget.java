package org.inshore.scanners.documents.guard;

import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** What one container may still expand to. */
public final class Budget {
  /** Below this a high ratio harms nobody: an empty sheet or a run of spaces. */
  private static final long FREE_BYTES = 10 << 20;

  private final Limits limits;
  private final long packedBytes;
  private long expandedBytes;
  private int entries;

  /**
   * Begins with nothing taken.
   *
   * @param packedBytes the container's own size; -1 when unknown, which leaves the ratio open
   */
  public Budget(Limits limits, long packedBytes) {
    this.limits = limits;
    this.packedBytes = packedBytes;
  }

  /** Counts an entry. */
  public void entry() throws ScanException {
    if (++entries > limits.entries()) {
      throw Problems.limit("limit.entries", String.valueOf(limits.entries()));
    }
  }

  /** Counts bytes that came out. */
  public void took(long bytes) throws ScanException {
    expandedBytes += bytes;
    if (expandedBytes > limits.expandedBytes()) {
      throw Problems.limit("limit.expanded", String.valueOf(limits.expandedBytes() >> 20));
    }
    if (packedBytes > 0
        && expandedBytes > FREE_BYTES
        && expandedBytes / packedBytes >= limits.expansionRatio()) {
      throw Problems.limit("limit.ratio", String.valueOf(limits.expansionRatio()));
    }
  }
}
