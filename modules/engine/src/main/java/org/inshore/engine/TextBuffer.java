package org.inshore.engine;

/**
 * Text as the engine sees it: the class of every character that counts, with the way back to the
 * original. Offsets are in code points that count. Reused for one text after another.
 */
final class TextBuffer {
  private final Alphabet alphabet;
  private String text = "";
  private short[] classes = new short[256];
  private int[] origins = new int[0];
  private boolean plain = true;
  private int length;

  TextBuffer(Alphabet alphabet) {
    this.alphabet = alphabet;
  }

  void load(String raw) {
    text = raw;
    int chars = raw.length();
    if (classes.length < chars) {
      classes = new short[Math.max(chars, classes.length * 2)];
    }
    int count = 0;
    while (count < chars) {
      short cls = alphabet.classOfChar(raw.charAt(count));
      if (cls < 0) {
        break;
      }
      classes[count++] = cls;
    }
    plain = count == chars;
    length = plain ? count : loadRest(count);
  }

  /** Goes on where the first char stands that is not one character that counts. */
  private int loadRest(int from) {
    int chars = text.length();
    if (origins.length < chars) {
      origins = new int[Math.max(chars, origins.length * 2)];
    }
    for (int i = 0; i < from; i++) {
      origins[i] = i;
    }
    int count = from;
    for (int i = from; i < chars; i++) {
      short cls = alphabet.classOfChar(text.charAt(i));
      if (cls == Alphabet.REMOVED) {
        continue;
      }
      origins[count] = i;
      if (cls == Alphabet.SURROGATE) {
        int point = text.codePointAt(i);
        cls = alphabet.classOf(point);
        i += Character.charCount(point) - 1;
      }
      classes[count++] = cls;
    }
    return count;
  }

  /** How many characters count. */
  int length() {
    return length;
  }

  int classAt(int index) {
    return classes[index];
  }

  /** What the character at an index is: bits of {@link Alphabet}. */
  int traits(int index) {
    return alphabet.traitsOf(classes[index]);
  }

  /** The text as it was given. */
  String raw() {
    return text;
  }

  /** Where in the raw text a character starts; its end for the index after the last. */
  int rawStart(int index) {
    if (index >= length) {
      return text.length();
    }
    return plain ? index : origins[index];
  }

  /** Where in the raw text the character before an index ends. */
  int rawEnd(int index) {
    if (plain || index == 0) {
      return index;
    }
    int start = origins[index - 1];
    return start + Character.charCount(text.codePointAt(start));
  }

  /** The first character that starts at or after a place in the raw text. */
  int indexOf(int raw) {
    if (plain) {
      return raw;
    }
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (origins[middle] < raw) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The normalised text of a stretch, without separators. */
  String value(int start, int end, String separators) {
    StringBuilder value = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      int point = Normaliser.normalise(text.codePointAt(plain ? i : origins[i]));
      if (separators.indexOf(point) < 0) {
        value.appendCodePoint(point);
      }
    }
    return value.toString();
  }
}
