package org.inshore.spi.scan;

import org.jspecify.annotations.Nullable;

/**
 * Counter of what comes out of containers, against the {@link Limits} of an asset: entries, bytes,
 * and bytes for each byte that went in. Belongs to one thread.
 */
public final class ContainerBudget {
  /** Below this a high ratio harms nobody: an empty sheet or a run of spaces. */
  private static final long RATIO_FROM = 10 << 20;

  /** A limit that was exceeded. */
  public enum Exceeded {
    /** {@link Limits#entries}. */
    ENTRIES,
    /** {@link Limits#expandedBytes}. */
    EXPANDED,
    /** {@link Limits#expansionRatio}. */
    RATIO
  }

  private final Limits limits;
  private long packedBytes;
  private long unpackedBytes;
  private int entries;

  /**
   * Begins with nothing taken.
   *
   * @param packedBytes the size of what is unpacked; -1 when unknown, which leaves the ratio open
   */
  public ContainerBudget(Limits limits, long packedBytes) {
    this.limits = limits;
    this.packedBytes = packedBytes;
  }

  /** Sets the size of what is unpacked, once it is known. */
  public void packed(long bytes) {
    packedBytes = bytes;
  }

  /** Counts an entry; the limit that it exceeds, or null. */
  public @Nullable Exceeded entry() {
    return ++entries > limits.entries() ? Exceeded.ENTRIES : null;
  }

  /** Counts bytes that came out; the limit that they exceed, or null. */
  public @Nullable Exceeded unpacked(long bytes) {
    unpackedBytes += bytes;
    if (unpackedBytes > limits.expandedBytes()) {
      return Exceeded.EXPANDED;
    }
    // More bytes than the ratio allows, to the byte, and without a product that may overflow.
    return packedBytes > 0
            && unpackedBytes > RATIO_FROM
            && (unpackedBytes - 1) / limits.expansionRatio() >= packedBytes
        ? Exceeded.RATIO
        : null;
  }
}
