package org.inshore.engine.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.spi.content.Encoding;

/**
 * Encoded text as the engine sees it: a character's class, and the way to the next and to the one
 * before. Places are byte offsets; characters that count as nothing are passed over. Nothing is
 * decoded but what is asked for.
 */
public abstract sealed class TextView permits Utf8View, Gb18030View {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080808080808080L;

  public static final int LENGTH_BITS = 3;
  public static final int LENGTH = (1 << LENGTH_BITS) - 1;

  public final Alphabet alphabet;
  final short[] ascii;

  /** By character up to 127, what it is. */
  public final int[] asciiTraits;

  /** By byte, whether it begins some character that counts as nothing; most others need no look. */
  private final boolean[] removedLead = new boolean[0x100];

  public byte[] bytes = new byte[0];

  /** The first byte that can be seen; a character starts there. */
  public int from;

  /** The end of what can be seen. */
  public int to;

  /**
   * How many bytes were gone over so far only to learn where characters start, or to count them.
   */
  public long passed;

  TextView(Alphabet alphabet, Encoding encoding) {
    this.alphabet = alphabet;
    this.ascii = alphabet.ascii();
    this.asciiTraits = new int[ascii.length];
    for (int i = 0; i < ascii.length; i++) {
      asciiTraits[i] = alphabet.traitsOf(ascii[i]);
    }
    for (int point : alphabet.removed()) {
      removedLead[Character.toString(point).getBytes(encoding.charset())[0] & 0xff] = true;
    }
  }

  public static TextView of(Encoding encoding, Alphabet alphabet) {
    return switch (encoding) {
      case UTF_8 -> new Utf8View(alphabet);
      case GB18030 -> new Gb18030View(alphabet);
    };
  }

  /** How the text is encoded. */
  public abstract Encoding encoding();

  /** Looks at other text. */
  public void load(byte[] array, int first, int end) {
    bytes = array;
    from = first;
    to = end;
  }

  /**
   * Reads the character of more than one byte that starts at a place, or a byte that is none.
   *
   * @return its class, {@link Alphabet#REMOVED} too, shifted by {@link #LENGTH_BITS}, plus its
   *     length in bytes
   */
  public abstract int wide(int at);

  /** The code point at a place where a character starts, as it stands there. */
  public abstract int pointAt(int at);

  /**
   * Reads the character that starts at a place, as it stands there.
   *
   * @return its code point, 0 for a byte that is none, shifted by {@link #LENGTH_BITS}, plus its
   *     length in bytes
   */
  public abstract int read(int at);

  /** Where the character before a place starts, whether it counts or not; below from if none. */
  abstract int back(int at);

  /** The class of a character up to 127. */
  public final int ofAscii(int character) {
    return ascii[character];
  }

  /** The class of the character that starts at a place, or the barrier at the text's end. */
  public final int classAt(int at) {
    if (at >= to) {
      return alphabet.barrier();
    }
    int b = bytes[at];
    return b >= 0 ? ascii[b] : wide(at) >> LENGTH_BITS;
  }

  /** Whether bytes all are characters up to 127. */
  public final boolean isAscii(int first, int end) {
    int at = first;
    long all = 0;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      all |= (long) WORDS.get(bytes, at);
    }
    for (; at < end; at++) {
      all |= bytes[at];
    }
    return (all & HIGH_BITS) == 0;
  }

  /** Where a character ends. */
  public final int end(int at) {
    return bytes[at] >= 0 ? at + 1 : at + (wide(at) & LENGTH);
  }

  /** The next character that counts from a place on, which may be there; or the text's end. */
  public final int counting(int at) {
    int place = at;
    while (place < to && removedLead[bytes[place] & 0xff]) {
      int read = wide(place);
      if (read >> LENGTH_BITS != Alphabet.REMOVED) {
        return place;
      }
      place += read & LENGTH;
    }
    return place;
  }

  /** The character that counts after the one at a place; or the text's end. */
  public final int next(int at) {
    return counting(end(at));
  }

  /** Where the character that counts before a place starts; -1 if there is none. */
  public final int previous(int at) {
    int place = at;
    while (place > from) {
      place = back(place);
      if (!removedLead[bytes[place] & 0xff] || wide(place) >> LENGTH_BITS != Alphabet.REMOVED) {
        return place;
      }
    }
    return -1;
  }

  /** What the character at a place is: bits of {@link Alphabet}; none at the text's end. */
  public final int traits(int at) {
    if (at < to && bytes[at] >= 0) {
      return asciiTraits[bytes[at]];
    }
    return alphabet.traitsOf(classAt(at));
  }

  /** Whether the character at a place is white space. */
  public final boolean isSpace(int at) {
    return (traits(at) & Alphabet.SPACE) != 0;
  }

  /** The first place from another on at which a character starts. */
  public abstract int align(int at);

  /** The byte before a place if it surely is a character of its own, up to 127; else negative. */
  abstract int plainBefore(int at);

  /** Whether a place is between two digits. */
  public final boolean isAmidNumber(int at) {
    return (traits(counting(at)) & traitsBefore(at) & Alphabet.DIGIT) != 0;
  }

  /** What the character before a place is; none at the text's start. */
  public final int traitsBefore(int at) {
    int plain = plainBefore(at);
    if (plain >= 0) {
      return asciiTraits[plain];
    }
    int before = previous(at);
    return before < 0 ? 0 : alphabet.traitsOf(classAt(before));
  }

  /** Whether a character starts at a place. */
  public abstract boolean isStart(int at);

  /** Goes back over some characters that count; -1 where there are not as many. */
  public final int back(int at, int characters) {
    int place = at;
    for (int i = 0; i < characters && place >= 0; i++) {
      place = plainBefore(place) >= 0 ? place - 1 : previous(place);
    }
    return place;
  }

  /** Goes back over at most so many characters that count, not over a barrier. */
  public final int atMostBack(int at, int characters) {
    int place = at;
    for (int i = 0; i < characters; i++) {
      if (plainBefore(place) >= 0) {
        place--;
        continue;
      }
      int before = previous(place);
      if (before < 0 || classAt(before) == alphabet.barrier()) {
        return place;
      }
      place = before;
    }
    return place;
  }

  /** Goes back over at most so many characters that count and are of some classes. */
  public final int atMostBack(int at, int characters, boolean[] classes) {
    int place = at;
    for (int i = 0; i < characters; i++) {
      int before = plainBefore(place) >= 0 ? place - 1 : previous(place);
      if (before < 0 || !classes[classAt(before)]) {
        return place;
      }
      place = before;
    }
    return place;
  }

  /** Goes on over at most so many characters that count, not over a barrier. */
  public final int atMostOn(int at, int characters) {
    int place = at;
    for (int i = 0; i < characters; i++) {
      if (place < to && bytes[place] >= 0) {
        place++;
        continue;
      }
      int start = counting(place);
      if (start >= to || classAt(start) == alphabet.barrier()) {
        return place;
      }
      place = end(start);
    }
    return place;
  }

  /** The characters of a stretch that count, normalised; those of two units by their first. */
  public final String normalised(int start, int end) {
    StringBuilder read = new StringBuilder();
    for (int at = counting(start); at < end; at = next(at)) {
      read.append((char) Normaliser.normalise(pointAt(at)));
    }
    return read.toString();
  }

  /** How many characters there are between two places, those that count as nothing too. */
  public final int characters(int start, int end) {
    int count = 0;
    int at = start;
    while (at < end) {
      at = bytes[at] >= 0 ? at + 1 : at + (wide(at) & LENGTH);
      count++;
    }
    passed += at - start;
    return count;
  }
}
