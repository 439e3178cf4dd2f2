package org.inshore.core.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Kind of document that a ZIP archive is, by the names in its local headers; nothing is expanded.
 */
final class ZipKinds {
  static final String ZIP = "application/zip";

  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String CONTENT_TYPES = "[Content_Types].xml";

  /** What the root part of an OFD leads to; the part itself may come last. */
  private static final String OFD_FOLDER = "Doc_0/";

  /** The text of an OpenDocument; what kind it is, an entry may say that comes later. */
  private static final String CONTENT = "content.xml";

  private static final String MIMETYPE = "mimetype";
  private static final int LONGEST_TYPE = 100;

  private static final int HEADER = 30;
  private static final int METHOD = 8;
  private static final int DEFLATED = 8;
  private static final int NAME_LENGTH = 26;
  private static final int EXTRA = 28;
  private static final int LONGEST_NAME = 300;
  private static final int FURTHER_BYTES = 32 << 20;

  private ZipKinds() {}

  /** The kind, as far as the head of the file shows it. */
  static String detect(byte[] head) {
    return kind(head, head.length);
  }

  /** Whether the head shows an Office document without showing which. */
  static boolean isUndecided(String type, byte[] head) {
    return type.equals(ZIP)
        && head.length == MediaTypes.HEAD_BYTES
        && (indexOf(head, CONTENT_TYPES.getBytes(StandardCharsets.US_ASCII)) >= 0
            || indexOf(head, OFD_FOLDER.getBytes(StandardCharsets.US_ASCII)) >= 0
            || indexOf(head, CONTENT.getBytes(StandardCharsets.US_ASCII)) >= 0);
  }

  /** The kind, from as much of the file as it takes within 32 MiB. */
  static String further(InputStream in) throws IOException {
    byte[] window = new byte[1 << 16];
    int kept = 0;
    for (int total = 0; total < FURTHER_BYTES; ) {
      int count = in.readNBytes(window, kept, window.length - kept);
      if (count == 0) {
        return ZIP;
      }
      total += count;
      String kind = kind(window, kept + count);
      if (!kind.equals(ZIP)) {
        return kind;
      }
      int end = kept + count;
      kept = Math.min(HEADER + LONGEST_NAME, end);
      System.arraycopy(window, end - kept, window, 0, kept);
    }
    return ZIP;
  }

  private static String kind(byte[] bytes, int length) {
    for (int i = 0; i + HEADER < length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
        String name = name(bytes, i, length);
        String declared = name.equals(MIMETYPE) ? declared(bytes, i, length) : null;
        String kind = declared == null ? kindOf(name) : declared;
        if (!kind.equals(ZIP)) {
          return kind;
        }
      }
    }
    return ZIP;
  }

  private static String kindOf(String name) {
    if (name.startsWith("xl/")) {
      return OOXML + "spreadsheetml.sheet";
    } else if (name.startsWith("word/")) {
      return OOXML + "wordprocessingml.document";
    } else if (name.startsWith("ppt/")) {
      return OOXML + "presentationml.presentation";
    } else if (name.startsWith("visio/")) {
      return "application/vnd.ms-visio.drawing";
    } else if (name.equals("OFD.xml")) {
      return "application/ofd";
    }
    return ZIP;
  }

  /** OpenDocument and EPUB say what they are in an entry; who packs them anew deflates it. */
  private static @Nullable String declared(byte[] bytes, int header, int length) {
    int start =
        header + HEADER + unsigned(bytes, header + NAME_LENGTH) + unsigned(bytes, header + EXTRA);
    if (start >= length) {
      return null;
    }
    byte[] type = new byte[LONGEST_TYPE];
    int count = Math.min(LONGEST_TYPE, length - start);
    if (unsigned(bytes, header + METHOD) == DEFLATED) {
      try (Inflater inflater = new Inflater(true)) {
        inflater.setInput(bytes, start, length - start);
        count = inflater.inflate(type);
      } catch (DataFormatException e) {
        return null;
      }
    } else {
      System.arraycopy(bytes, start, type, 0, count);
    }
    int end = 0;
    while (end < count && isTypeCharacter(type[end])) {
      end++;
    }
    String text = new String(type, 0, end, StandardCharsets.US_ASCII);
    return text.startsWith("application/") ? text : null;
  }

  private static boolean isTypeCharacter(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= '0' && b <= '9')
        || b == '/'
        || b == '.'
        || b == '-'
        || b == '+';
  }

  private static String name(byte[] bytes, int header, int length) {
    if (header + HEADER >= length) {
      return "";
    }
    int size = Math.min(unsigned(bytes, header + NAME_LENGTH), LONGEST_NAME);
    int end = Math.min(length, header + HEADER + size);
    return new String(Arrays.copyOfRange(bytes, header + HEADER, end), StandardCharsets.ISO_8859_1);
  }

  private static int unsigned(byte[] bytes, int at) {
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }
}
