package org.inshore.scanners.documents.structure.record.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.inshore.scanners.documents.charset.ByteWords;
import org.inshore.scanners.documents.content.TextCut;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/** A window of bytes on a text: what was marked stays in it. */
public final class ByteWindow {
  /** Longest token that is held as a whole. */
  public static final int LONGEST = 1 << 18;

  private static final int SIZE = 1 << 16;

  private final @Nullable InputStream in;
  private final Encoding encoding;
  private final boolean wide;
  public byte[] bytes;

  /** The place at hand. */
  public int at;

  /** The end of what is at hand. */
  public int end;

  /** What is kept from here on; the place at hand if negative. */
  public int mark = -1;

  public ByteWindow(InputStream in, Encoding encoding) {
    this.in = in;
    this.encoding = encoding;
    this.wide = encoding == Encoding.GB18030;
    this.bytes = new byte[SIZE];
  }

  /** A text that is at hand. */
  public ByteWindow(byte[] text, int from, int to, Encoding encoding) {
    this.in = null;
    this.encoding = encoding;
    this.wide = encoding == Encoding.GB18030;
    this.bytes = text;
    this.at = from;
    this.end = to;
  }

  /** Whether the character at hand has a second byte that may look like ASCII. */
  public boolean isWide() throws IOException, InterruptedException {
    return wide && bytes[at] < 0 && peek(1) >= 0x40;
  }

  /** The byte at hand, or -1 at the end. */
  public int peek() throws IOException, InterruptedException {
    return at < end || fill() ? bytes[at] & 0xff : -1;
  }

  /** The byte so many further on, or -1. */
  public int peek(int further) throws IOException, InterruptedException {
    while (at + further >= end) {
      if (!fill()) {
        return -1;
      }
    }
    return bytes[at + further] & 0xff;
  }

  /** Goes on to the first of three signs, or to a character that may have two bytes. */
  public void pass(int one, int two, int three) {
    byte[] window = bytes;
    int i = at;
    while (i < end) {
      byte b = window[i];
      if (b == one || b == two || b == three || (b < 0 && wide)) {
        break;
      }
      i++;
    }
    at = i;
  }

  /** Goes past a character, which in GB 18030 may have a second byte that looks like ASCII. */
  public void skip() throws IOException, InterruptedException {
    int length = isWide() ? 2 : 1; // reading more moves the place
    at += length;
  }

  /** Whether the token at the mark is too long to be held; then goes back to a whole character. */
  public boolean isLong() {
    if (at - mark <= LONGEST) {
      return false;
    }
    at = TextCut.border(bytes, mark, at < end ? at : at - 1, encoding);
    return true;
  }

  /** Reads more; false at the end. */
  public boolean fill() throws IOException, InterruptedException {
    InputStream more = in;
    if (more == null) {
      return false;
    }
    Guard.checkInterrupt();
    int from = mark < 0 ? at : mark;
    if (from > 0 && end == bytes.length) {
      System.arraycopy(bytes, from, bytes, 0, end - from);
      at -= from;
      end -= from;
      mark -= mark < 0 ? 0 : from;
    }
    if (end == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * end);
    }
    int read = more.read(bytes, end, bytes.length - end);
    if (read <= 0) {
      return false;
    }
    // A byte of no encoding would part cells; it may be there if the text is damaged.
    int barrier = ByteWords.indexOf(bytes, Cells.BARRIER, end, end + read);
    while (barrier < end + read) {
      bytes[barrier] = '?';
      barrier = ByteWords.indexOf(bytes, Cells.BARRIER, barrier + 1, end + read);
    }
    end += read;
    return true;
  }
}
