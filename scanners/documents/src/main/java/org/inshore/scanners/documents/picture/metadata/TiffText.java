package org.inshore.scanners.documents.picture.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Walk of the directories of a TIFF, which is also what Exif is. */
final class TiffText {
  private static final int MAX_DIRECTORIES = 200;
  private static final int ENTRY = 12;
  private static final int LONGEST = 1 << 20;

  private static final int ASCII = 2;

  /** Bytes of a value of each type. */
  private static final int[] SIZES = {1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

  private static final Set<Integer> DIRECTORIES = Set.of(0x14a, 0x8769, 0x8825, 0xa005);
  private static final int XMP = 700;
  private static final int IPTC = 33723;
  private static final int PHOTOSHOP = 34377;

  /** Texts of Windows, in UTF-16. */
  private static final int FIRST_OF_WINDOWS = 0x9c9b;

  private static final int LAST_OF_WINDOWS = 0x9c9f;

  /** Texts behind eight bytes that name their charset: a comment, and how a place was found. */
  private static final Set<Integer> NAMED_CHARSET = Set.of(0x9286, 0x1b, 0x1c);

  private static final int CHARSET_NAME = 8;

  private final ByteBuffer bytes;
  private final MetadataText text;
  private final ByteArrayOutputStream values;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Set<Integer> seen = new HashSet<>();

  private TiffText(byte[] bytes, MetadataText text, ByteArrayOutputStream values) {
    this.bytes = ByteBuffer.wrap(bytes);
    this.text = text;
    this.values = values;
  }

  /**
   * Walks one.
   *
   * @param text is given what is known to be text
   * @param values are given all values
   */
  static void read(byte[] bytes, MetadataText text, ByteArrayOutputStream values) {
    if (bytes.length >= 8) {
      TiffText tiff = new TiffText(bytes, text, values);
      tiff.bytes.order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      tiff.later(tiff.bytes.getInt(4));
      while (!tiff.open.isEmpty()) {
        tiff.directory(tiff.open.remove());
      }
    }
  }

  private void later(int directory) {
    if (directory > 0
        && directory <= bytes.capacity() - 2
        && seen.size() < MAX_DIRECTORIES
        && seen.add(directory)) {
      open.add(directory);
    }
  }

  private void directory(int at) {
    int count = bytes.getShort(at) & 0xffff;
    int entry = at + 2;
    for (int i = 0; i < count && entry + ENTRY <= bytes.capacity(); i++, entry += ENTRY) {
      entry(entry);
    }
    if (entry + 4 <= bytes.capacity()) {
      later(bytes.getInt(entry));
    }
  }

  private void entry(int at) {
    int tag = bytes.getShort(at) & 0xffff;
    int type = bytes.getShort(at + 2) & 0xffff;
    int count = bytes.getInt(at + 4);
    if (DIRECTORIES.contains(tag)) {
      later(bytes.getInt(at + 8));
      return;
    }
    int size = type > 0 && type < SIZES.length ? SIZES[type] : 1;
    if (count <= 0 || count > LONGEST / size) {
      return;
    }
    int length = count * size;
    int from = length <= 4 ? at + 8 : bytes.getInt(at + 8);
    if (from < 0 || from > bytes.capacity() - length) {
      return;
    }
    byte[] value = Arrays.copyOfRange(bytes.array(), from, from + length);
    values.writeBytes(value);
    values.writeBytes(new byte[Integer.BYTES]);
    // IPTC is often said to be of whole numbers.
    if (size == 1 || (tag == IPTC && type == 4)) {
      value(tag, type, value);
    }
  }

  private void value(int tag, int type, byte[] value) {
    if (tag == XMP) {
      text.xmp(value);
    } else if (tag == IPTC || tag == PHOTOSHOP) {
      text.iptc(value);
    } else if (tag >= FIRST_OF_WINDOWS && tag <= LAST_OF_WINDOWS) {
      text.add(new String(value, StandardCharsets.UTF_16LE));
    } else if (NAMED_CHARSET.contains(tag) && value.length > CHARSET_NAME) {
      byte[] rest = Arrays.copyOfRange(value, CHARSET_NAME, value.length);
      boolean wide = new String(value, 0, 7, StandardCharsets.ISO_8859_1).equals("UNICODE");
      Charset order =
          bytes.order() == ByteOrder.LITTLE_ENDIAN
              ? StandardCharsets.UTF_16LE
              : StandardCharsets.UTF_16BE;
      if (wide) {
        text.add(new String(rest, order));
      } else {
        text.add(rest);
      }
    } else if (type == ASCII) {
      text.add(value);
    }
  }
}
