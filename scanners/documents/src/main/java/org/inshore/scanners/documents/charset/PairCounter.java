package org.inshore.scanners.documents.charset;

/**
 * Counts two-byte characters and how many of them are common in GB 2312 and in Big5. Nearly all
 * Big5 text is also well-formed GB 18030; only frequency tells them apart.
 */
public final class PairCounter {
  /** Three counters in one number, each with room for what one feed may hold. */
  private static final int COUNTER_BITS = 21;

  private static final int COUNTER_MASK = (1 << COUNTER_BITS) - 1;
  private static final long PAIR = 1L << (2 * COUNTER_BITS);
  private static final long IN_BIG5 = 1L << COUNTER_BITS;
  private static final long IN_GB = 1;

  /** What a character may count for by its first byte, and by its second. */
  private static final long[] BY_FIRST = new long[1 << 8];

  private static final long[] BY_SECOND = new long[1 << 8];

  static {
    for (int b = 0; b <= 0xff; b++) {
      boolean gb = (b >= 0xb0 && b <= 0xd7) || (b >= 0xa1 && b <= 0xa3);
      boolean big5 = b >= 0xa1 && b <= 0xc6;
      BY_FIRST[b] = PAIR | (gb ? IN_GB : 0) | (big5 ? IN_BIG5 : 0);
      boolean high = b >= 0xa1;
      BY_SECOND[b] =
          (b >= 0x40 ? PAIR : 0)
              | (high ? IN_GB : 0)
              | ((high || (b >= 0x40 && b <= 0x7e)) ? IN_BIG5 : 0);
    }
  }

  /** The first byte of a digit of full width in Big5. */
  private static final int WIDE = 0xa2;

  private int lead = -1;
  private long pairs;
  private long commonInGb;
  private long commonInBig5;

  /** Digits of full width in Big5, which in GB 2312 are numbers with a full stop, one to a list. */
  private long wideDigits;

  /** Takes the next bytes; at most a million of them. */
  public void feed(byte[] chunk, int length) {
    long counters = 0;
    int i = 0;
    if (lead >= 0 && length > 0) {
      counters = BY_FIRST[lead] & BY_SECOND[chunk[i++] & 0xff];
      lead = -1;
    }
    while (i < length) {
      int first = chunk[i] & 0xff;
      if (first < 0x80) {
        i = ByteWords.skipAscii(chunk, i + 1, length);
      } else if (first == 0x80) {
        i++;
      } else if (i + 1 == length) {
        lead = first;
        i++;
      } else {
        counters += BY_FIRST[first] & BY_SECOND[chunk[i + 1] & 0xff];
        if (first == WIDE) {
          wideDigits += isWideDigit(chunk[i + 1] & 0xff) ? 1 : 0;
        }
        i += 2;
      }
    }
    commonInGb += counters & COUNTER_MASK;
    commonInBig5 += (counters >> COUNTER_BITS) & COUNTER_MASK;
    pairs += counters >> (2 * COUNTER_BITS);
  }

  public long pairs() {
    return pairs;
  }

  /** Whether all its characters are common in simplified Chinese. */
  public boolean looksLikeGb() {
    return pairs > 0 && commonInGb == pairs;
  }

  /** Whether nearly all its characters are common in simplified Chinese. */
  public boolean looksMostlyGb() {
    return pairs > 0 && commonInGb * 10 >= pairs * 9;
  }

  /** Whether most of its characters are rare in simplified Chinese. */
  public boolean looksRare() {
    return pairs > 2 && commonInGb * 2 < pairs;
  }

  /** Whether its characters are rare in simplified and common in traditional Chinese. */
  public boolean looksLikeBig5() {
    return pairs >= 6 && commonInGb - wideDigits < 0.6 * pairs && commonInBig5 > 0.85 * pairs;
  }

  private static boolean isWideDigit(int second) {
    return second >= 0xaf && second <= 0xb8;
  }
}
