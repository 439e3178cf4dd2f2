package org.inshore.core.isolation.frame;

import java.io.IOException;

/** Bytes of the other process, in ranges. */
public interface RangeSource {
  /**
   * Asks for a range.
   *
   * @return at most so many bytes from a position; none at the end
   * @throws IOException if the other process cannot read them
   */
  byte[] read(long position, int most) throws IOException;
}
