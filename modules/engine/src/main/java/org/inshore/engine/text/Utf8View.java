package org.inshore.engine.text;

import org.inshore.engine.pattern.Alphabet;
import org.inshore.spi.content.Encoding;

/** Text in UTF-8. A byte that is part of no character is an unknown character of its own. */
final class Utf8View extends TextView {
  /** The unknown character, of one byte. */
  private final int malformed;

  private final int barrier;

  Utf8View(Alphabet alphabet) {
    super(alphabet, Encoding.UTF_8);
    malformed = alphabet.classOfRaw(Alphabet.UNKNOWN) << LENGTH_BITS | 1;
    barrier = alphabet.barrier() << LENGTH_BITS | 1;
  }

  @Override
  public Encoding encoding() {
    return Encoding.UTF_8;
  }

  @Override
  public int wide(int at) {
    int point = ofThree(at);
    return point > 0 ? alphabet.classOfRaw(point) << LENGTH_BITS | 3 : rare(at);
  }

  @Override
  public int read(int at) {
    int point = ofThree(at);
    return point > 0
        ? point << LENGTH_BITS | 3
        : Math.max(0, pointAt(at)) << LENGTH_BITS | (wide(at) & LENGTH);
  }

  /** The code point of a character of three bytes, as Chinese ones have; 0 for all else. */
  private int ofThree(int at) {
    int lead = bytes[at];
    if ((lead & 0xf0) != 0xe0 || at + 2 >= to) {
      return 0;
    }
    int second = bytes[at + 1] ^ 0x80;
    int third = bytes[at + 2] ^ 0x80;
    int point = ((lead & 0xf) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
    boolean is = ((second | third) & 0xc0) == 0 && point >= 0x800 && (point & 0xf800) != 0xd800;
    return is ? point : 0;
  }

  private int rare(int at) {
    int point = pointAt(at);
    if (point < 0) {
      return bytes[at] == (byte) 0xff ? barrier : malformed;
    }
    return alphabet.classOfRaw(point) << LENGTH_BITS
        | (point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
  }

  /** The code point; negative where a byte is no character. */
  @Override
  public int pointAt(int at) {
    int lead = bytes[at] & 0xff;
    if (lead < 0x80) {
      return lead;
    }
    int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0 || at + length > to) {
      return -1;
    }
    int point = lead & (0x7f >> length);
    for (int i = 1; i < length; i++) {
      int next = bytes[at + i];
      if ((next & 0xc0) != 0x80) {
        return -1;
      }
      point = (point << 6) | (next & 0x3f);
    }
    boolean overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
    boolean surrogate = length == 3 && (point & 0xf800) == 0xd800;
    return overlong || surrogate || point > Character.MAX_CODE_POINT ? -1 : point;
  }

  @Override
  public boolean isStart(int at) {
    int b = bytes[at];
    if (b >= 0 || (b & 0xc0) != 0x80) {
      return true;
    }
    int least = Math.max(from, at - 3);
    for (int start = at - 1; start >= least; start--) {
      if ((bytes[start] & 0xc0) != 0x80) {
        return bytes[start] >= 0 || start + (wide(start) & LENGTH) <= at;
      }
    }
    return true;
  }

  @Override
  public int align(int at) {
    int place = at;
    while (place < to && place < at + 3 && (bytes[place] & 0xc0) == 0x80) {
      place++;
    }
    return place;
  }

  /** Whether three bytes surely are a character: not all are that could be said of. */
  private boolean isPlainThree(int at) {
    int lead = bytes[at];
    return (lead & 0xf0) == 0xe0
        && lead != (byte) 0xe0
        && lead != (byte) 0xed
        && (bytes[at + 1] & 0xc0) == 0x80
        && (bytes[at + 2] & 0xc0) == 0x80;
  }

  @Override
  int plainBefore(int at) {
    return at > from ? bytes[at - 1] : -1;
  }

  @Override
  int back(int at) {
    if (at - 3 >= from && isPlainThree(at - 3)) {
      return at - 3;
    }
    int start = at - 1;
    int least = Math.max(from, at - 4);
    while (start > least && (bytes[start] & 0xc0) == 0x80) {
      start--;
    }
    return start == at - 1 || (bytes[start] < 0 && start + (wide(start) & LENGTH) == at)
        ? start
        : at - 1;
  }
}
