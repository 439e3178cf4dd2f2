package org.inshore.trees;

import java.util.List;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Readers;
import org.inshore.trees.range.Ranges;
import org.jspecify.annotations.Nullable;

/** An open file of a tree. */
public interface TreeFile extends Ranges, AutoCloseable {

  /**
   * A part of a file beside its bytes, such as an alternate data stream.
   *
   * @param type what the part is, as a segment of its location
   * @param name its name
   * @param size its bytes
   * @param content its bytes
   */
  record Part(String type, String name, long size, Ranges content) {}

  /** What it was when it was opened. */
  Entry entry();

  /** Whether {@link #entry} is what the listing told, and may have changed since. */
  default boolean isAsListed() {
    return false;
  }

  /** How many bytes one request asks for. */
  int range();

  /** How many bytes are surely of one moment. */
  default int atOnce() {
    return range();
  }

  /**
   * What it is now, to tell whether it changed meanwhile.
   *
   * @throws ScanException if it cannot be told
   */
  Entry now() throws ScanException, InterruptedException;

  /**
   * Its parts beside its bytes.
   *
   * @throws ScanException if they cannot be listed
   */
  default List<Part> parts() throws ScanException, InterruptedException {
    return List.of();
  }

  /** Who may read it, where that is not known before it is open; null if it is not, or was told. */
  default @Nullable Readers readers() throws ScanException, InterruptedException {
    return null;
  }

  /** What a reader must know of it. */
  default List<Wording> notes() {
    return List.of();
  }

  @Override
  void close();
}
