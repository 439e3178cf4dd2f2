package org.inshore.spi.scan;

/**
 * Part of an asset that is read by itself: a range of its pages, keys or bytes. All slices of an
 * asset together hold each of its rows once, those that are added while it is read included.
 *
 * @param number its place among them, from 0
 * @param range what it holds, in words of the scanner that cut it; may hold keys, so it is shown
 *     nowhere
 * @param size bytes or rows that it is believed to hold
 */
public record Slice(int number, String range, long size) {

  /** Says which it is, never what is in it. */
  @Override
  public String toString() {
    return "Slice[" + number + "]";
  }
}
