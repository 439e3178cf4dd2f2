package org.inshore.scanners.documents.picture;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.content.CheckedNumbers;

/** Text that was recognised in a picture, and how sure of it the recogniser is. */
record Recognised(String text, double weight) {
  static final Recognised NOTHING = new Recognised("", 0);

  private static final int COLUMNS = 12;
  private static final int SURE = 60;
  private static final int LONG_NUMBER = 11;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{15,18}[0-9X]");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  /**
   * Reads Tesseract's table of words: lines are put together again, without the spaces that it sets
   * between Chinese characters.
   */
  static Recognised of(String table) {
    StringBuilder text = new StringBuilder();
    String line = "";
    double weight = 0;
    for (String row : table.split("\n", -1)) {
      String[] fields = row.split("\t", COLUMNS);
      if (fields.length < COLUMNS || !fields[0].equals("5") || fields[11].isBlank()) {
        continue;
      }
      String own = fields[2] + ' ' + fields[3] + ' ' + fields[4];
      String word = fields[11].strip();
      if (!own.equals(line)) {
        text.append(line.isEmpty() ? "" : "\n");
        line = own;
      } else if (!isHan(text.codePointBefore(text.length())) || !isHan(word.codePointAt(0))) {
        text.append(' ');
      }
      text.append(word);
      double sure = Double.parseDouble(fields[10]);
      weight +=
          sure > SURE ? (sure - SURE) * word.codePoints().filter(Recognised::counts).count() : 0;
    }
    return new Recognised(Markings.mended(text.append('\n').toString()), weight);
  }

  /**
   * How sure of each character it is, so to speak: what is upright is far more than what is not.
   */
  boolean isSure() {
    long counted = text.codePoints().filter(Recognised::counts).count();
    return counted >= 8 && weight / counted >= 12;
  }

  /** Whether a good part of its letters is Chinese, or there are none. */
  boolean isChinese() {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return letters < 8 || text.codePoints().filter(Recognised::isHan).count() * 5 > letters;
  }

  /**
   * This, and the lines of another reading of the same picture with long numbers that it lacks: if
   * it has a number that proves itself, only those with others that do.
   */
  Recognised withNumbersOf(Recognised other) {
    String known = NO_DIGIT.matcher(text).replaceAll("");
    boolean proven = hasProvenNumber();
    StringBuilder more = new StringBuilder(text);
    for (String line : other.text.split("\n", -1)) {
      String digits = NO_DIGIT.matcher(line).replaceAll("");
      if (digits.length() >= LONG_NUMBER
          && !known.contains(digits)
          && (!proven || new Recognised(line, 0).hasProvenNumber())) {
        more.append(line).append('\n');
      }
    }
    return new Recognised(more.toString(), weight);
  }

  /** Whether one of its numbers proves by its check digit that it was read right. */
  boolean hasProvenNumber() {
    for (String line : text.split("\n", -1)) {
      Matcher numbers = NUMBER.matcher(line.replace(" ", ""));
      while (numbers.find()) {
        byte[] number = numbers.group().getBytes(StandardCharsets.US_ASCII);
        boolean isIdentity =
            number.length == CheckedNumbers.IDENTITY
                && CheckedNumbers.isIdentity(number, 0, number.length);
        boolean isDigits = Ascii.isDigit(number[number.length - 1]);
        if (isIdentity || (isDigits && CheckedNumbers.isCard(number, 0, number.length))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isHan(int c) {
    return UnicodeScript.of(c) == UnicodeScript.HAN;
  }

  private static boolean counts(int c) {
    return Character.isLetterOrDigit(c);
  }

  @Override
  public String toString() {
    return "Recognised[" + text.length() + "]";
  }
}
