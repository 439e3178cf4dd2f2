package org.inshore.core.scan.read;

import org.inshore.spi.scan.ContainerBudget;
import org.inshore.spi.scan.Limits;
import org.jspecify.annotations.Nullable;

/** Counts the expansion of one asset: of its containers, and as running text. */
final class Expansion {
  /**
   * The most bytes that a character has in UTF-8 for each byte that it has in any encoding: text
   * that is no longer than that was only decoded, and nothing expanded.
   */
  private static final int DECODED = 3;

  private final Limits limits;
  private final ContainerBudget containers;
  private long read;

  Expansion(Limits limits) {
    this.limits = limits;
    this.containers = new ContainerBudget(limits, -1);
  }

  /** The asset's own size in bytes, or -1 if it is not known. */
  void size(long bytes) {
    containers.packed(bytes);
  }

  /** How many of its own bytes were read so far. */
  void read(long bytes) {
    read = Math.max(read, bytes);
  }

  /** Counts an entry of a container; the limit that it exceeds, or null. */
  ContainerBudget.@Nullable Exceeded entry() {
    return containers.entry();
  }

  /** Counts bytes that came out of containers; the limit that they exceed, or null. */
  ContainerBudget.@Nullable Exceeded unpacked(long more) {
    return containers.unpacked(more);
  }

  /** Whether so many bytes of running text in all are more than the asset may expand to. */
  boolean isTooMuch(long text) {
    return text - DECODED * read > limits.expandedBytes();
  }
}
