package org.inshore.core.content;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Kind of document that a ZIP archive is, by the names in its local headers, from one to the next:
 * those of an archive that lies in it as it is do not count. Nothing is expanded.
 */
final class ZipKinds {
  static final String ZIP = "application/zip";

  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String CONTENT_TYPES = "[Content_Types].xml";

  /** What the root part of an OFD leads to; the part itself may come last. */
  private static final String OFD_FOLDER = "Doc_0/";

  /** The text of an OpenDocument; what kind it is, an entry may say that comes later. */
  private static final String CONTENT = "content.xml";

  /** Parts of XPS, which may be cut into pieces. */
  private static final Pattern XPS = Pattern.compile("(?i)\\.(?:fdseq|fdoc|fpage)(?:$|/)");

  private static final String MIMETYPE = "mimetype";
  private static final int LONGEST_TYPE = 100;

  private static final int SIGNATURE = 0x504b0304;
  private static final int HEADER = 30;
  private static final int FLAGS = 6;

  /** The flag of an entry whose size is told after it, in a descriptor. */
  private static final int DESCRIPTOR = 8;

  private static final int METHOD = 8;
  private static final int DEFLATED = 8;
  private static final int COMPRESSED = 18;
  private static final long UNTOLD = 0xffffffffL;
  private static final int NAME_LENGTH = 26;
  private static final int EXTRA = 28;
  private static final int LONGEST_DESCRIPTOR = 24;
  private static final int FURTHER_BYTES = 32 << 20;

  private final InputStream in;
  private final long limit;
  private final byte[] tail = new byte[LONGEST_DESCRIPTOR + Integer.BYTES];
  private long read;
  private int last;

  /** Where the content of the entry begins that was met last. */
  private long start;

  /** Whether that is as it is, and how long is not known. */
  private boolean isStored;

  private ZipKinds(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The kind, as far as the head of the file shows it. */
  static String detect(byte[] head) {
    try {
      return new ZipKinds(new ByteArrayInputStream(head), head.length).kind();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    return new ZipKinds(new BufferedInputStream(in, 1 << 16), FURTHER_BYTES).kind();
  }

  private String kind() throws IOException {
    byte[] header = new byte[HEADER];
    while (seek(header)) {
      String name = new String(next(unsigned(header, NAME_LENGTH)), StandardCharsets.ISO_8859_1);
      next(unsigned(header, EXTRA));
      boolean isDeflated = unsigned(header, METHOD) == DEFLATED;
      long size = size(header, COMPRESSED);
      boolean isTold = (unsigned(header, FLAGS) & DESCRIPTOR) == 0 && size != UNTOLD;
      String kind = kindOf(name);
      if (name.equals(MIMETYPE)) {
        byte[] type = next(isTold ? (int) Math.min(size, LONGEST_TYPE) : LONGEST_TYPE);
        String declared = declared(type, isDeflated);
        kind = declared == null ? kind : declared;
        size -= type.length;
      }
      if (!kind.equals(ZIP)) {
        return kind;
      }
      if (isTold) {
        skip(size);
      }
      start = read;
      isStored = !isTold && !isDeflated;
    }
    return ZIP;
  }

  /**
   * Reads up to the next local header, and that itself. Within an entry that is stored with its
   * size after it, another archive may lie as it is: there a header counts only behind a descriptor
   * whose size is the way from where the entry began.
   *
   * @return whether there is one
   */
  private boolean seek(byte[] header) throws IOException {
    while (true) {
      int next = in.read();
      if (next < 0 || ++read > limit) {
        return false;
      }
      last = last << Byte.SIZE | next;
      System.arraycopy(tail, 1, tail, 0, tail.length - 1);
      tail[tail.length - 1] = (byte) next;
      if (last == SIGNATURE && (!isStored || isDescribed())) {
        byte[] rest = next(HEADER - Integer.BYTES);
        System.arraycopy(rest, 0, header, Integer.BYTES, rest.length);
        last = 0;
        return rest.length == HEADER - Integer.BYTES;
      }
    }
  }

  /** Whether a descriptor stands before the header, of 32 or 64 bits, that tells of this entry. */
  private boolean isDescribed() {
    int header = tail.length - Integer.BYTES;
    long way = read - Integer.BYTES - start;
    return size(tail, header - 8) == way - 12
        || size(tail, header - 8) == way - 16
        || size(tail, header - 16) == way - 20
        || size(tail, header - 16) == way - 24;
  }

  private byte[] next(int count) throws IOException {
    byte[] bytes = in.readNBytes(Math.clamp(limit - read, 0, count));
    read += bytes.length;
    return bytes;
  }

  private void skip(long count) throws IOException {
    if (read + count > limit) {
      read = limit;
      return;
    }
    try {
      in.skipNBytes(count);
      read += count;
    } catch (EOFException e) {
      read = limit;
    }
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
    } else if (XPS.matcher(name).find()) {
      return "application/vnd.ms-xpsdocument";
    } else if (name.equals("OFD.xml")) {
      return "application/ofd";
    }
    return ZIP;
  }

  /** OpenDocument and EPUB say what they are in an entry; who packs them anew deflates it. */
  private static @Nullable String declared(byte[] content, boolean isDeflated) {
    byte[] type = content;
    int count = content.length;
    if (isDeflated) {
      type = new byte[LONGEST_TYPE];
      try (Inflater inflater = new Inflater(true)) {
        inflater.setInput(content);
        count = inflater.inflate(type);
      } catch (DataFormatException e) {
        return null;
      }
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

  private static long size(byte[] bytes, int at) {
    return unsigned(bytes, at) | (long) unsigned(bytes, at + 2) << Short.SIZE;
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
