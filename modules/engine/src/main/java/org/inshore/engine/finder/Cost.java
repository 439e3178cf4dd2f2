package org.inshore.engine.finder;

/**
 * A rough guess at how often text fits some sets of bytes by chance: Chinese text, rows of numbers,
 * and text in Latin letters. Only speed depends on it.
 */
final class Cost {
  /** How often each letter comes among those of English text. */
  private static final double[] LETTERS = {
    0.082, 0.015, 0.028, 0.043, 0.127, 0.022, 0.020, 0.061, 0.070, 0.002, 0.008, 0.040, 0.024,
    0.067, 0.075, 0.019, 0.001, 0.060, 0.063, 0.091, 0.028, 0.010, 0.024, 0.002, 0.020, 0.001
  };

  private final double[] chinese = new double[256];
  private final double[] rows = new double[256];
  private final double[] latin = new double[256];

  Cost(boolean utf8) {
    for (int b = 0; b < 256; b++) {
      boolean digit = b >= '0' && b <= '9';
      boolean small = b >= 'a' && b <= 'z';
      boolean capital = b >= 'A' && b <= 'Z';
      double high =
          !utf8 ? 1.0 / 90 : b < 0xc0 ? 1.0 / 64 : b >= 0xe4 && b <= 0xe9 ? 1.0 / 6 : 0.05;
      chinese[b] = b >= 0x80 ? high : digit ? 0.004 : small ? 0.002 : 0.003;
      rows[b] = digit ? 0.08 : small || capital || b >= 0x80 ? 0.001 : ordinary(b);
      latin[b] =
          small
              ? 0.8 * LETTERS[b - 'a']
              : capital || digit ? 0.003 : b >= 0x80 ? 0.0005 : ordinary(b);
    }
  }

  private static double ordinary(int b) {
    return b == ' ' || b == ',' ? 0.05 : b < ' ' ? 0.001 : 0.004;
  }

  /** How often a place looks like that, of all places. */
  double rate(ByteSet[] sets) {
    double inChinese = 1;
    double inRows = 1;
    double inLatin = 1;
    for (ByteSet set : sets) {
      if (set.isAll()) {
        continue;
      }
      double sumChinese = 0;
      double sumRows = 0;
      double sumLatin = 0;
      for (int b = set.next(0); b >= 0; b = set.next(b + 1)) {
        sumChinese += chinese[b];
        sumRows += rows[b];
        sumLatin += latin[b];
      }
      inChinese *= Math.min(1, sumChinese);
      inRows *= Math.min(1, sumRows);
      inLatin *= Math.min(1, sumLatin);
    }
    return (inChinese + inRows + inLatin) / 3;
  }
}
