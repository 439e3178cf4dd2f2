package org.inshore.scanners.documents.structure.lines;

/** Lexical class of a field, told in one pass over its characters. */
public enum CellClass {
  EMPTY,
  /** Digits with what parts them: a number, date, time, phone. */
  NUMBER,
  /** Letters and digits without blanks: a code, a mail address, a path. */
  CODE,
  /** One word of letters of ASCII. */
  WORD,
  /** Few ideographs. */
  HAN,
  /** Some words. */
  TEXT,
  /** A clause of running text, or a part of one. */
  SENTENCE;

  private static final int SHORT = 8;
  private static final int LONG = 60;
  private static final int WORDS = 3;

  /** Whether it is a number or code. */
  public boolean isFirm() {
    return this == NUMBER || this == CODE;
  }

  /** Whether clauses of running text are not of it. */
  public boolean isTyped() {
    return isFirm() || this == WORD || this == HAN;
  }

  /** The class of a field. */
  public static CellClass of(String field) {
    String text = field.strip();
    int digits = 0;
    int letters = 0;
    int ideographs = 0;
    int marks = 0;
    int blanks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        letters++;
      } else if (c == ' ') {
        blanks++;
      } else if (c == '。' || c == '！' || c == '？' || c == '；' || c == '，' || c == '：') {
        return SENTENCE;
      } else if (c > 0x7f) {
        ideographs++;
      } else {
        marks++;
      }
    }
    if (text.isEmpty()) {
      return EMPTY;
    } else if (text.length() > LONG || (blanks >= WORDS && letters > digits)) {
      return SENTENCE;
    } else if (letters == 0 && ideographs == 0) {
      return digits > 0 && blanks < WORDS ? NUMBER : TEXT;
    } else if (ideographs == text.length() && ideographs <= SHORT) {
      return HAN;
    } else if (ideographs == 0 && blanks == 0) {
      return digits > 0 || marks > 0 ? CODE : WORD;
    }
    return TEXT;
  }
}
