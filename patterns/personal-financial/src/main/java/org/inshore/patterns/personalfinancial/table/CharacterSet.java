package org.inshore.patterns.personalfinancial.table;

/** Bit set of the characters of the basic plane. */
public final class CharacterSet {
  private final long[] bits = new long[0x10000 / Long.SIZE];

  private CharacterSet(String characters) {
    characters.chars().forEach(c -> bits[c / Long.SIZE] |= 1L << c);
  }

  public static CharacterSet of(String characters) {
    return new CharacterSet(characters);
  }

  public boolean has(char c) {
    return (bits[c / Long.SIZE] & 1L << c) != 0;
  }

  /** Whether there is a character at a place and it is one of them. */
  public boolean isAt(CharSequence text, int place) {
    return place < text.length() && has(text.charAt(place));
  }
}
