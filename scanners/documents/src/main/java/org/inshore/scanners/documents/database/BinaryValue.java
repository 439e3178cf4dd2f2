package org.inshore.scanners.documents.database;

import java.nio.charset.StandardCharsets;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Binary value and what it is: a text, a document with the suffix of its form, or neither.
 *
 * @param isContent whether a value that is neither may hold content, by its length
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record BinaryValue(
    @Nullable String text, byte @Nullable [] document, String suffix, boolean isContent) {

  /** Classifies a value by its bytes. */
  public static BinaryValue of(byte[] value) {
    String suffix = DocumentBytes.suffix(value);
    byte[] unpacked = suffix == null ? PackedValue.unpack(value) : null;
    if (suffix != null || unpacked != null) {
      return new BinaryValue(
          null, unpacked == null ? value : unpacked, suffix == null ? "" : suffix, true);
    }
    String text = DocumentBytes.text(value, StandardCharsets.UTF_8);
    text = text == null ? DocumentBytes.text(value, Encoding.GB18030.charset()) : text;
    text = text == null ? DocumentBytes.wide(value) : text;
    boolean isContent = value.length > DocumentBytes.KEY_BYTES;
    return new BinaryValue(
        text == null && !isContent ? DocumentBytes.number(value) : text, null, "", isContent);
  }
}
