package org.inshore.scanners.documents.runs;

import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.content.CheckedNumbers;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.scan.ScanException;

/** One run as it grows; what is too short to be text is dropped at its end. */
final class Run {
  /** Of so many letters, digits and signs of ASCII a run may be. */
  private static final int LEAST = 6;

  /** What a Chinese character counts for: two make a word. */
  private static final int HAN = 3;

  private static final int LONGEST = 1 << 13;

  private final TextBlocks lines;
  private final StringBuilder text = new StringBuilder();
  private int weight;
  private int han;
  private boolean isBegun;
  private int told;

  Run(TextBlocks lines) {
    this.lines = lines;
  }

  /** Takes the byte before it, which may tell how long its first value is. */
  void behind(byte length) {
    told = length;
  }

  /** How many characters it has. */
  int length() {
    return isBegun ? LONGEST + text.length() : text.length();
  }

  void add(char c) throws ScanException, InterruptedException {
    text.append(c);
    if (c >= 0x80) {
      weight += HAN;
      han++;
    } else {
      weight += c > ' ' ? 1 : 0;
    }
    if (text.length() == LONGEST) {
      TouchingNumbers.part(text);
      lines.append(text);
      isBegun = true;
      text.setLength(0);
    }
  }

  /** Whether it ends in as many digits as a mobile number has, or in more. */
  boolean endsInNumber() {
    int from = text.length() - CheckedNumbers.MOBILE;
    int at = text.length();
    while (at > Math.max(0, from) && Ascii.isDigit(text.charAt(at - 1))) {
      at--;
    }
    return from >= 0 && at == from;
  }

  /** Ends it, wherever a run may be. */
  void end() throws ScanException, InterruptedException {
    end(0);
  }

  /**
   * Ends it.
   *
   * @param leastHan with fewer Chinese characters it is dropped
   */
  void end(int leastHan) throws ScanException, InterruptedException {
    if (text.isEmpty() && !isBegun) {
      return;
    }
    if (isBegun || (weight >= LEAST && han >= leastHan)) {
      if (!isBegun) {
        LengthByte.partTold(text, told);
      }
      TouchingNumbers.part(text);
      text.append('\n');
      lines.append(text);
    }
    text.setLength(0);
    weight = 0;
    han = 0;
    isBegun = false;
    told = 0;
  }
}
