package org.inshore.scanners.documents.apple;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Finds texts in messages of protocol buffers of which no schema is at hand: what is well-formed
 * text is one, what has fields is a message.
 */
final class ProtobufTexts {
  private static final int MAX_DEPTH = 40;
  private static final int VARINT = 0;
  private static final int LONG = 1;
  private static final int BYTES = 2;
  private static final int INT = 5;
  private static final int LONGEST_VARINT = 10;

  private final ByteBuffer bytes;
  private final TextBlocks texts;

  private ProtobufTexts(byte[] bytes, TextBlocks texts) {
    this.bytes = ByteBuffer.wrap(bytes);
    this.texts = texts;
  }

  /** Each message has its length before it, and a head that tells of the one behind it. */
  static void push(byte[] bytes, TextBlocks texts) throws ScanException, InterruptedException {
    ProtobufTexts reader = new ProtobufTexts(bytes, texts);
    while (reader.bytes.hasRemaining()) {
      long length = reader.varint(bytes.length);
      int start = reader.bytes.position();
      if (length <= 0 || length > bytes.length - start) {
        return;
      }
      int end = start + (int) length;
      int payload = reader.payloads(start, end);
      reader.bytes.position(end);
      int next = Math.min(bytes.length, end + payload);
      reader.message(end, next, 0);
      reader.bytes.position(next);
    }
  }

  /** How long the messages are that a head tells of: field 2, and in it field 3. */
  private int payloads(int from, int to) {
    int sum = 0;
    bytes.position(from);
    while (bytes.position() < to) {
      long key = varint(to);
      if (key >>> 3 == 2 && (key & 7) == BYTES) {
        int end = (int) Math.min(to, varint(to) + bytes.position());
        while (bytes.position() < end) {
          long inner = varint(end);
          if (inner == (3 << 3 | VARINT)) {
            sum = Math.clamp(sum + varint(end), 0, bytes.capacity());
          } else if (!skip((int) (inner & 7), end)) {
            break;
          }
        }
        bytes.position(Math.max(bytes.position(), end));
      } else if (!skip((int) (key & 7), to)) {
        break;
      }
    }
    return sum;
  }

  /** Whether the bytes are a message; if not so to their end, texts before count all the same. */
  private boolean message(int from, int to, int depth) throws ScanException, InterruptedException {
    if (depth > MAX_DEPTH) {
      return false;
    }
    bytes.position(from);
    while (bytes.position() < to) {
      long key = varint(to);
      if (key >>> 3 == 0 || key < 0) {
        return false;
      }
      if ((key & 7) != BYTES) {
        if (!skip((int) (key & 7), to)) {
          return false;
        }
        continue;
      }
      long length = varint(to);
      int start = bytes.position();
      if (length < 0 || length > to - start) {
        return false;
      }
      int end = start + (int) length;
      String text = text(start, end);
      if (text != null) {
        texts.append(text);
        texts.append('\n');
      } else {
        message(start, end, depth + 1);
      }
      bytes.position(end);
    }
    return true;
  }

  private boolean skip(int type, int to) {
    long count =
        switch (type) {
          case VARINT -> varint(to) < 0 ? -1 : 0;
          case LONG -> Long.BYTES;
          case BYTES -> varint(to);
          case INT -> Integer.BYTES;
          default -> -1;
        };
    if (count < 0 || count > to - bytes.position()) {
      return false;
    }
    bytes.position(bytes.position() + (int) count);
    return true;
  }

  private long varint(int to) {
    long value = 0;
    for (int i = 0; i < LONGEST_VARINT && bytes.position() < to; i++) {
      byte next = bytes.get();
      value |= (long) (next & 0x7f) << (7 * i);
      if (next >= 0) {
        return value;
      }
    }
    return -1;
  }

  private @Nullable String text(int from, int to) {
    if (from == to) {
      return null;
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.array(), from, to - from))
              .toString();
      return text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\t' || c == '\r')
          ? text
          : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
