package org.inshore.scanners.documents.guard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.jspecify.annotations.Nullable;

/**
 * Record of what was handed on of a document, in memory and up to a bound, which tells which texts
 * are not in it: a text is if all its sequences of letters and digits are ({@link WindowSet}), so
 * it may have been put together or parted. Once the bound is reached, nothing more is known.
 *
 * <p>Nothing is compared before somebody asks. Then the sequences that are asked for are looked for
 * in one pass; who asks again and again gets a set of all, once the passes have cost as much as it
 * does.
 */
public final class Delivered {
  /** Bytes in UTF-8. */
  static final int MOST = 1 << 23;

  private static final int FIRST_SIZE = 1 << 12;

  /** How many passes a set of all costs. */
  private static final int PASSES = 5;

  private byte[] bytes = new byte[FIRST_SIZE];
  private int length;

  /** How many bytes were gone through for those who asked. */
  private long passed;

  /** All sequences of the first bytes, and how many these are. */
  private @Nullable WindowSet all;

  private int known;

  Delivered() {}

  /** Begins to note what comes to a sink; null if it is not the sink of a document. */
  public static @Nullable Delivered begin(ContentSink sink) {
    return sink instanceof GuardedSink guarded ? guarded.delivered() : null;
  }

  /** Whether no more is noted. */
  public boolean isFull() {
    return length == MOST;
  }

  void note(Content content) {
    switch (content) {
      case Content.Text text -> note(text.bytes(), text.from(), text.to(), text.encoding());
      case Content.Rows rows -> {
        Cells cells = rows.cells();
        note(cells.bytes(), 0, cells.length(), cells.encoding());
      }
      case Content.Binary inner -> {}
    }
  }

  private void note(byte[] more, int from, int to, Encoding encoding) {
    if (encoding != Encoding.UTF_8) {
      byte[] coded =
          new String(more, from, to - from, encoding.charset()).getBytes(StandardCharsets.UTF_8);
      note(coded, 0, coded.length, Encoding.UTF_8);
      return;
    }
    int count = Math.min(to - from, MOST - length);
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.min(MOST, Math.max(2 * bytes.length, length + count)));
    }
    System.arraycopy(more, from, bytes, length, count);
    length += count;
  }

  /**
   * The texts that were not handed on, or not that anybody knows. One without letters and digits
   * says nothing, and is not among them.
   */
  public Set<String> missing(Collection<String> texts) {
    Set<String> missing = new HashSet<>(texts);
    if (!missing.isEmpty()) {
      WindowSet delivered = sequences(texts);
      missing.removeIf(delivered::hasAllOf);
    }
    return missing;
  }

  /** The sequences of what was handed on; if these are not known yet, those of some texts alone. */
  private WindowSet sequences(Collection<String> texts) {
    WindowSet found = all;
    if (found == null && passed <= (long) PASSES * length) {
      passed += length;
      WindowSet asked = new WindowSet(null);
      for (String each : texts) {
        byte[] coded = each.getBytes(StandardCharsets.UTF_8);
        asked.add(coded, 0, coded.length);
      }
      found = new WindowSet(asked);
      found.add(bytes, 0, length);
      return found;
    }
    if (found == null) {
      found = new WindowSet(null);
      all = found;
    }
    found.add(bytes, known, length);
    known = length;
    return found;
  }

  /** Says how much is known, never what. */
  @Override
  public String toString() {
    return "Delivered[" + length + "]";
  }
}
