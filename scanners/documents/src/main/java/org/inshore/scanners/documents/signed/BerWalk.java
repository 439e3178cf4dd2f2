package org.inshore.scanners.documents.signed;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Walks the tree of a value in BER, of definite and of indefinite lengths. */
final class BerWalk {
  private static final int MAX_DEPTH = 64;
  private static final int OCTETS = 4;
  private static final int SEQUENCE = 0x30;
  private static final int OBJECT_ID = 6;
  private static final int CONSTRUCTED = 0x20;
  private static final int CONTENT = 0xa0;
  private static final int NUMBER = 0x1f;
  private static final int STAMPED_DEPTH = 3;
  private static final byte[] STAMPED = HexFormat.of().parseHex("2a864886f70d010910011f");

  private final ByteBuffer bytes;
  private final TextBlocks texts;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private byte @Nullable [] type;

  /** Whether the last value was an object identifier, behind which content may come. */
  private boolean afterId;

  private boolean hasContent;

  BerWalk(ByteBuffer bytes, TextBlocks texts) {
    this.bytes = bytes;
    this.texts = texts;
  }

  /** What the whole is, by its first object identifier. */
  byte @Nullable [] type() {
    return type;
  }

  /** The content that is signed, packed or stamped; empty if it is kept apart. */
  byte[] content() {
    return content.toByteArray();
  }

  /** Whether the value is whole. */
  boolean walk() throws ScanException, InterruptedException {
    return bytes.hasRemaining() && bytes.get(0) == SEQUENCE && value(bytes.limit(), 0, false);
  }

  private boolean value(int end, int depth, boolean isContent)
      throws ScanException, InterruptedException {
    if (depth > MAX_DEPTH || end - bytes.position() < 2) {
      return false;
    }
    int tag = bytes.get() & 0xff;
    if ((tag & NUMBER) == NUMBER) {
      return false; // None of these forms has one.
    }
    long length = bytes.get() & 0xff;
    boolean isOpen = length == 0x80;
    if (length > 0x80) {
      int size = (int) length & 0x7f;
      if (size > Integer.BYTES || size > end - bytes.position()) {
        return false;
      }
      length = 0;
      for (int i = 0; i < size; i++) {
        length = length << Byte.SIZE | (bytes.get() & 0xff);
      }
    }
    boolean fits = length <= end - bytes.position();
    int to = isOpen || !fits ? end : bytes.position() + (int) length;
    boolean begins = tag == CONTENT && afterId && !hasContent;
    boolean isString = (tag & ~CONSTRUCTED) == OCTETS;
    boolean isOwn = isString && (isContent || (depth == STAMPED_DEPTH && isStamped()));
    afterId = false;
    if ((tag & CONSTRUCTED) != 0) {
      boolean inner = begins || isOwn;
      while (bytes.position() < to) {
        if (isOpen && isEnd(to)) {
          return true;
        }
        if (!value(to, depth + 1, inner)) {
          return false;
        }
      }
      return fits && !isOpen;
    }
    if (isOpen) {
      return false;
    }
    plain(tag, to, depth, isOwn);
    bytes.position(to);
    return fits;
  }

  /** Whether the first string within is the content. */
  private boolean isStamped() {
    return !hasContent && type != null && Arrays.equals(type, STAMPED);
  }

  /** Takes the mark that ends what has no length. */
  private boolean isEnd(int to) {
    int at = bytes.position();
    if (to - at >= 2 && bytes.get(at) == 0 && bytes.get(at + 1) == 0) {
      bytes.position(at + 2);
      return true;
    }
    return false;
  }

  private void plain(int tag, int to, int depth, boolean isContent)
      throws ScanException, InterruptedException {
    int from = bytes.position();
    if (tag == OBJECT_ID) {
      if (type == null) {
        type = new byte[to - from];
        bytes.get(from, type);
      }
      afterId = true;
    } else if (isContent) {
      content.writeBytes(own(from, to));
      hasContent = true;
    } else if (tag == OCTETS && isValue(from, to)) {
      // An extension of a certificate: a value of its own.
      new BerWalk(bytes.slice(from, to - from), texts).value(to - from, depth + 1, false);
    } else {
      Charset charset =
          switch (tag) {
            // Other names, of mail, of hosts and addresses, by their number in a choice.
            case 0x80, 0x81, 0x82, 0x86 -> isPrintable(from, to) ? StandardCharsets.UTF_8 : null;
            case 12 -> StandardCharsets.UTF_8;
            case 18, 19, 20, 22, 26, 27 -> StandardCharsets.ISO_8859_1;
            case 28 -> Charset.forName("UTF-32BE");
            case 30 -> StandardCharsets.UTF_16BE;
            default -> null;
          };
      if (charset != null) {
        texts.append(new String(own(from, to), charset));
        texts.append('\n');
      }
    }
  }

  /** Whether a string of bytes is one value that takes all of it. */
  private boolean isValue(int from, int to) {
    int size = to - from;
    if (size < 3) {
      return false;
    }
    int tag = bytes.get(from) & 0xff;
    int length = bytes.get(from + 1) & 0xff;
    boolean isText = tag == 12 || (tag >= 19 && tag <= 22) || tag == 26 || tag == 30;
    return switch (length) {
      case 0x81 ->
          size > 3 && (tag == SEQUENCE || isText) && (bytes.get(from + 2) & 0xff) == size - 3;
      case 0x82 ->
          size > 4
              && (tag == SEQUENCE || isText)
              && (bytes.getShort(from + 2) & 0xffff) == size - 4;
      default -> (tag == SEQUENCE || isText) && length == size - 2;
    };
  }

  /** Whether bytes are a text and not a key, a number or a hash. */
  private boolean isPrintable(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes.get(i) >= 0 && bytes.get(i) < ' ') {
        return false;
      }
    }
    return to - from > 3;
  }

  private byte[] own(int from, int to) {
    byte[] own = new byte[to - from];
    bytes.get(from, own);
    return own;
  }
}
