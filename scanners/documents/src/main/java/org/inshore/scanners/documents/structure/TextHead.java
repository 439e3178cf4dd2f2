package org.inshore.scanners.documents.structure;

import org.inshore.spi.scan.Encoding;

/**
 * The beginning of a text, by which its form is told.
 *
 * @param bytes its first bytes, as they are encoded, without a byte order mark; not changed
 * @param encoding how characters are encoded: in both a byte of ASCII that begins a character is
 *     that character, but in GB 18030 the second byte of a character may look like ASCII
 * @param whole whether this is the whole text
 */
@SuppressWarnings("ArrayRecordComponent") // looked at once, by whoever recognises a form
public record TextHead(byte[] bytes, Encoding encoding, boolean whole) {
  /** How many bytes are looked at. */
  public static final int SIZE = 1 << 16;

  @Override
  public String toString() {
    return "TextHead[" + bytes.length + " bytes]";
  }
}
