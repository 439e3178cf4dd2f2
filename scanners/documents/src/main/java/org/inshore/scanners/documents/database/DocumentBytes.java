package org.inshore.scanners.documents.database;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Classifier of the bytes of one binary value: text, a document, or neither. */
final class DocumentBytes {
  /** Keys, hashes and their like are no longer; they hold no content. */
  static final int KEY_BYTES = 32;

  private static final double MOSTLY = 0.7;

  private static final String[][] MARKS = {
    {"%PDF", ".pdf"},
    {"PK\u0003\u0004", ".zip"},
    {"\u00d0\u00cf\u0011\u00e0", ".ole"},
    {"\u001f\u008b\b", ".gz"},
    {"7z\u00bc\u00af", ".7z"},
    {"(\u00b5/\u00fd", ".zst"},
    {"\u00fd7zXZ\0", ".xz"},
    {"BZh", ".bz2"},
    {"\u0004\"M\u0018", ".lz4"},
    {"MSCF\0\0\0\0", ".cab"},
    {"Rar!", ".rar"},
    {"\u0089PNG", ".png"},
    {"RIFF", ".webp"},
    {"\u00ff\u00d8\u00ff", ".jpg"},
    {"GIF8", ".gif"},
    {"II*\0", ".tif"},
    {"MM\0*", ".tif"},
    {"{\\rtf", ".rtf"},
    {"SQLite format 3\0", ".sqlite"},
    {"bplist00", ".plist"},
  };

  private static final Pattern NUMBER = Pattern.compile("[0-9]{11,19}[Xx]?");

  private DocumentBytes() {}

  /** The suffix of a document that begins so, or null. */
  static @Nullable String suffix(byte[] bytes) {
    int length = Math.min(bytes.length, 16);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    for (String[] mark : MARKS) {
      if (head.startsWith(mark[0])) {
        return mark[1];
      }
    }
    return null;
  }

  /** The first long number in bytes that are no text, as serialised records have; or null. */
  static @Nullable String number(byte[] bytes) {
    String chars = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher number = NUMBER.matcher(chars);
    return number.find() ? number.group() : null;
  }

  /** The text that bytes are in UTF-16, most of whose characters are of ASCII or Chinese. */
  static @Nullable String wide(byte[] bytes) {
    if (bytes.length % 2 != 0) {
      return null;
    }
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      String text = text(bytes, charset);
      if (text != null) {
        long known = text.chars().filter(c -> c < 0x80 || (c >= 0x4e00 && c < 0xa000)).count();
        boolean ascii = text.chars().anyMatch(c -> c < 0x80);
        if (ascii && known >= text.length() * MOSTLY) {
          return text;
        }
      }
    }
    return null;
  }

  /** The text that bytes are in a charset, or null if they are none. */
  static @Nullable String text(byte[] bytes, Charset charset) {
    CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
    boolean broken =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), chars, true)
            .isError();
    chars.flip();
    for (int i = 0; i < chars.length() && !broken; i++) {
      char c = chars.charAt(i);
      broken =
          switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t' && c != '\f';
            case Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> false;
          };
    }
    return broken ? null : chars.toString();
  }
}
