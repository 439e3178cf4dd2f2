package org.inshore.scanners.documents;

/**
 * Counts two-byte characters and how many of them are common in GB 2312 and in Big5. Nearly all
 * Big5 text is also well-formed GB 18030; only frequency tells them apart.
 */
final class PairCounter {
  private int lead = -1;
  private long pairs;
  private long commonInGb;
  private long commonInBig5;

  void feed(byte[] chunk, int length) {
    for (int i = 0; i < length; i++) {
      if (lead < 0) {
        i = ByteWords.skipAscii(chunk, i, length);
        int first = i < length ? chunk[i] & 0xff : 0;
        lead = first >= 0x81 ? first : -1;
        continue;
      }
      int b = chunk[i] & 0xff;
      if (b >= 0x40) {
        pairs++;
        boolean high = b >= 0xa1;
        if (high && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) {
          commonInGb++;
        }
        if ((high || b <= 0x7e) && lead >= 0xa1 && lead <= 0xc6) {
          commonInBig5++;
        }
      }
      lead = -1;
    }
  }

  long pairs() {
    return pairs;
  }

  /** Whether all its characters are common in simplified Chinese. */
  boolean looksLikeGb() {
    return pairs > 0 && commonInGb == pairs;
  }

  /** Whether its characters are rare in simplified and common in traditional Chinese. */
  boolean looksLikeBig5() {
    return pairs >= 6 && commonInGb < 0.6 * pairs && commonInBig5 > 0.85 * pairs;
  }
}
