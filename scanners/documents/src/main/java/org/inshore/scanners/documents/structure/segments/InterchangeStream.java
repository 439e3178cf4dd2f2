package org.inshore.scanners.documents.structure.segments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.inshore.scanners.documents.guard.BytewiseStream;

/**
 * Stream of an interchange whose segments are lines, and whose elements tabs part. All its signs
 * are bytes that no character of UTF-8 or GB 18030 has beside its first.
 */
final class InterchangeStream extends BytewiseStream {
  /**
   * Signs of an interchange.
   *
   * @param element between two elements
   * @param release before a sign that means itself; a blank if there is none
   * @param segment at the end of a segment
   */
  record Signs(char element, char release, char segment) {}

  private final Signs signs;

  /** Whether line ends that follow belong to the segment that has ended. */
  private boolean ended;

  InterchangeStream(InputStream in, Signs signs) {
    super(new BufferedInputStream(in, 1 << 13));
    this.signs = signs;
  }

  @Override
  protected int nextByte() throws IOException {
    int next = in.read();
    while (ended && (next == '\r' || next == '\n')) {
      next = in.read();
    }
    ended = false;
    if (next == signs.release && next != ' ') {
      return in.read();
    }
    if (next == signs.segment) {
      ended = true;
      return '\n';
    }
    return next == signs.element ? '\t' : next;
  }
}
