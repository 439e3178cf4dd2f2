package org.inshore.scanners.documents.runs;

import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.text.CommonHan;

/** Runs in ASCII with characters of UTF-8 or GB 2312 between. */
final class ByteRuns {
  private static final int LONGEST = 3;

  private final Run run;

  /** Bytes beyond ASCII that may be the begin of a character. */
  private final byte[] pending = new byte[LONGEST];

  private int count;

  ByteRuns(TextBlocks lines) {
    this.run = new Run(lines);
  }

  void take(byte[] bytes, int length) throws ScanException, InterruptedException {
    for (int i = 0; i < length; i++) {
      byte b = bytes[i];
      if (b >= 0) {
        settle(true);
        if ((b >= ' ' && b < 0x7f) || b == '\t') {
          run.add((char) b);
        } else {
          run.end();
          run.behind(b);
        }
        continue;
      }
      pending[count++] = b;
      settle(false);
    }
  }

  void finish() throws ScanException, InterruptedException {
    settle(true);
    run.end();
  }

  /**
   * Takes characters from what is pending.
   *
   * @param isLast whether no more bytes beyond ASCII follow
   */
  private void settle(boolean isLast) throws ScanException, InterruptedException {
    while (count > 0) {
      char three = count == LONGEST ? utf8() : 0;
      if (three != 0 && (CommonHan.is(three) || TextCharacters.isMark(three))) {
        run.add(three);
        drop(LONGEST);
        continue;
      }
      if (!isLast && count < LONGEST && (pending[0] & 0xf0) == 0xe0) {
        return;
      }
      if (count < 2) {
        if (!isLast) {
          return;
        }
        run.end();
        drop(1);
        continue;
      }
      char two = TextCharacters.ofBytes(pending[0], pending[1]);
      if (two != 0) {
        run.add(two);
        drop(2);
      } else {
        run.end();
        drop(1);
      }
    }
  }

  private char utf8() {
    boolean fits =
        (pending[0] & 0xf0) == 0xe0 && (pending[1] & 0xc0) == 0x80 && (pending[2] & 0xc0) == 0x80;
    return fits
        ? (char) ((pending[0] & 0xf) << 12 | (pending[1] & 0x3f) << 6 | (pending[2] & 0x3f))
        : 0;
  }

  private void drop(int bytes) {
    System.arraycopy(pending, bytes, pending, 0, count - bytes);
    count -= bytes;
  }
}
