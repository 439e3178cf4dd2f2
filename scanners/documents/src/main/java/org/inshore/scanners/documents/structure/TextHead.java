package org.inshore.scanners.documents.structure;

import java.nio.charset.StandardCharsets;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/** Beginning of a text, by which its form is recognised. For one thread. */
public final class TextHead {
  /** How many bytes are looked at. */
  public static final int SIZE = 1 << 16;

  private final byte[] bytes;
  private final Encoding encoding;
  private final boolean whole;
  private @Nullable String characters;

  /**
   * Takes the beginning of a text.
   *
   * @param bytes its first bytes, as they are encoded, without a byte order mark; not changed
   * @param encoding how characters are encoded: in both a byte of ASCII that begins a character is
   *     that character, but in GB 18030 the second byte of a character may look like ASCII
   * @param whole whether this is the whole text
   */
  public TextHead(byte[] bytes, Encoding encoding, boolean whole) {
    this.bytes = bytes;
    this.encoding = encoding;
    this.whole = whole;
  }

  /** Its bytes; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** How its characters are encoded. */
  public Encoding encoding() {
    return encoding;
  }

  /** Whether it is the whole text. */
  public boolean whole() {
    return whole;
  }

  /** Its bytes as characters of ISO 8859-1, made once for all forms that look for ASCII. */
  public String characters() {
    String made = characters;
    if (made == null) {
      made = new String(bytes, StandardCharsets.ISO_8859_1);
      characters = made;
    }
    return made;
  }

  @Override
  public String toString() {
    return "TextHead[" + bytes.length + " bytes]";
  }
}
