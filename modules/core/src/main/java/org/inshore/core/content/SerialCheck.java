package org.inshore.core.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Checker of the head of CBOR and MessagePack: objects and arrays alone, one behind another, whole
 * but for the last where the head is not all there is, of which a good part is text in UTF-8. Keys
 * are texts or small numbers.
 */
final class SerialCheck {
  private static final int DEEPEST = 64;

  /** Text is at least one byte in so many. */
  private static final int TEXT_ONE_IN = 4;

  private static final int FEWEST_TEXTS = 2;
  private static final int INDEFINITE = -1;

  private final byte[] head;
  private final boolean cut;
  private int at;
  private long texts;
  private long textBytes;
  private boolean wrong;

  private SerialCheck(byte[] head) {
    this.head = head;
    this.cut = head.length >= MediaTypes.HEAD_BYTES;
  }

  static boolean cbor(byte[] head) {
    SerialCheck check = new SerialCheck(head);
    if (head.length > 3 && (head[0] & 0xff) == 0xd9 && head[1] == (byte) 0xd9) {
      check.at = 3; // the tag that says so
    }
    while (check.isGoingOn()) {
      int first = head[check.at] & 0xff;
      if (first < 0x80 || first > 0xbf) {
        return false;
      }
      check.cbor(0, false);
    }
    return check.holds();
  }

  static boolean messagePack(byte[] head) {
    SerialCheck check = new SerialCheck(head);
    while (check.isGoingOn()) {
      int first = head[check.at] & 0xff;
      if (!(first >= 0x80 && first < 0xa0) && !(first >= 0xdc && first < 0xe0)) {
        return false;
      }
      check.messagePack(0, false);
    }
    return check.holds();
  }

  private boolean isGoingOn() {
    return !wrong && at < head.length;
  }

  private boolean holds() {
    return !wrong
        && (at == head.length || cut)
        && texts >= FEWEST_TEXTS
        && textBytes * TEXT_ONE_IN >= Math.min(at, head.length);
  }

  private void cbor(int depth, boolean isKey) {
    int first = next();
    int major = first >> 5;
    int info = first & 0x1f;
    boolean open = info == 31 && major >= 2 && major != 6;
    if ((info > 27 && !open) || depth > DEEPEST || (isKey && major != 3 && major != 0)) {
      wrong = true;
      return;
    }
    long argument = open ? INDEFINITE : info < 24 ? info : number(1 << (info - 24));
    switch (major) {
      case 2 -> skip(open ? 0 : argument, open);
      case 3 -> text(open ? 0 : argument, open);
      case 4, 5 -> {
        for (long i = 0; isGoingOn() && (open ? !isBreak() : i < argument); i++) {
          cbor(depth + 1, major == 5);
          if (major == 5 && isGoingOn()) {
            cbor(depth + 1, false);
          }
        }
        at += open ? 1 : 0;
      }
      case 6 -> cbor(depth + 1, false);
      case 7 -> wrong |= open;
      default -> {}
    }
  }

  private boolean isBreak() {
    return (head[at] & 0xff) == 0xff;
  }

  private void messagePack(int depth, boolean isKey) {
    int first = next();
    boolean string = (first >= 0xa0 && first < 0xc0) || (first >= 0xd9 && first <= 0xdb);
    if (first == 0xc1 || depth > DEEPEST || (isKey && !string && first >= 0x80)) {
      wrong = true;
      return;
    }
    if (first >= 0xc4 && first <= 0xdb) {
      sized(first);
    } else if (first >= 0xdc) {
      if (first < 0xe0) {
        elements(number(first % 2 == 0 ? 2 : 4), first >= 0xde, depth);
      }
    } else if (string) {
      text(first & 0x1f, false);
    } else if (first >= 0x80 && first < 0xa0) {
      elements(first & 0xf, first < 0x90, depth);
    }
  }

  private void elements(long count, boolean map, int depth) {
    for (long i = 0; i < count && isGoingOn(); i++) {
      messagePack(depth + 1, map);
      if (map && isGoingOn()) {
        messagePack(depth + 1, false);
      }
    }
  }

  private void sized(int first) {
    switch (first) {
      case 0xc4, 0xc5, 0xc6 -> skip(number(1 << (first - 0xc4)), false);
      case 0xc7, 0xc8, 0xc9 -> skip(number(1 << (first - 0xc7)) + 1, false);
      case 0xca, 0xcb -> at += 4 << (first - 0xca);
      case 0xcc, 0xcd, 0xce, 0xcf -> at += 1 << (first - 0xcc);
      case 0xd0, 0xd1, 0xd2, 0xd3 -> at += 1 << (first - 0xd0);
      case 0xd4, 0xd5, 0xd6, 0xd7, 0xd8 -> at += (1 << (first - 0xd4)) + 1;
      default -> text(number(1 << (first - 0xd9)), false);
    }
    wrong |= !cut && at > head.length;
  }

  private int next() {
    if (at >= head.length) {
      wrong |= !cut;
      return 0;
    }
    return head[at++] & 0xff;
  }

  private long number(int width) {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value = value << Byte.SIZE | next();
    }
    wrong |= value < 0;
    return value;
  }

  private void skip(long length, boolean open) {
    if (open) {
      while (isGoingOn() && !isBreak()) {
        int first = next();
        int info = first & 0x1f;
        text(info < 24 ? info : info < 28 ? number(1 << (info - 24)) : -1, false);
      }
      at++;
      return;
    }
    wrong |= length < 0 || (!cut && length > head.length - at);
    at = (int) Math.min(head.length, at + Math.max(0, length));
  }

  private void text(long length, boolean open) {
    int from = at;
    skip(length, open);
    if (open || wrong || length == 0 || from + length > head.length) {
      return;
    }
    texts++;
    textBytes += length;
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, from, (int) length));
    } catch (CharacterCodingException e) {
      wrong = true;
    }
  }
}
