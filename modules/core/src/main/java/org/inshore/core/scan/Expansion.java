package org.inshore.core.scan;

import org.inshore.spi.scan.Limits;
import org.jspecify.annotations.Nullable;

/**
 * How much more comes out of one asset than it has bytes: of its containers, and as running text.
 */
final class Expansion {
  private static final long RATIO_FROM = 10 << 20;

  /**
   * The most bytes that a character has in UTF-8 for each byte that it has in any encoding: text
   * that is no longer than that was only decoded, and nothing expanded.
   */
  private static final int DECODED = 3;

  private final Limits limits;
  private long size = -1;
  private long read;
  private long unpacked;

  Expansion(Limits limits) {
    this.limits = limits;
  }

  /** The asset's own size in bytes, or -1 if it is not known. */
  void size(long bytes) {
    size = bytes;
  }

  /** How many of its own bytes were read so far. */
  void read(long bytes) {
    read = Math.max(read, bytes);
  }

  /** The limit that so many more bytes out of containers exceed, or null. */
  @Nullable String unpacked(long more) {
    unpacked += more;
    if (unpacked > limits.expandedBytes()) {
      return "limit.expanded";
    }
    return unpacked > RATIO_FROM && size > 0 && unpacked / size > limits.expansionRatio()
        ? "limit.ratio"
        : null;
  }

  /** Whether so many bytes of running text in all are more than the asset may expand to. */
  boolean isTooMuch(long text) {
    return text - DECODED * read > limits.expandedBytes();
  }
}
