package org.inshore.scanners.documents.structure.spool;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.inshore.scanners.documents.guard.BytewiseStream;

/**
 * Stream of a job in PCL without its sequences: a move on the page is a line end or a blank, binary
 * data of rasters and fonts are passed over.
 */
final class PclStream extends BytewiseStream {
  static final int ESCAPE = 0x1b;

  /** What a sequence stands for in the text. */
  private static final int NOTHING = -2;

  private static final int MOST = 1 << 20;

  /** The group of a sequence that goes on behind a small letter; below 0 outside of one. */
  private int group = -1;

  PclStream(InputStream in) {
    super(new BufferedInputStream(in, 1 << 13));
  }

  @Override
  protected int nextByte() throws IOException {
    int next = NOTHING;
    while (next == NOTHING) {
      next = group >= 0 ? parameter() : in.read();
      if (next == ESCAPE) {
        next = begin(in.read());
      }
    }
    return next;
  }

  /** Begins a sequence: one of two characters, or the group of others. */
  private int begin(int kind) throws IOException {
    if (kind < '!' || kind > '/') {
      return kind < 0 ? -1 : kind == 'E' || kind == '=' ? '\n' : NOTHING;
    }
    group = kind << Byte.SIZE;
    return NOTHING;
  }

  /** Reads a number and the letter behind it; a capital ends the sequence. */
  private int parameter() throws IOException {
    int number = 0;
    int next = in.read();
    if (next >= '`' && next <= '~' && (group & 0xff) == 0) {
      group |= next;
      next = in.read();
    }
    while (next == '-' || next == '+' || next == '.' || (next >= '0' && next <= '9')) {
      number = next >= '0' ? Math.min(MOST, 10 * number + next - '0') : number;
      next = in.read();
    }
    int of = group;
    boolean last = next < '`' || next > '~';
    group = last ? -1 : group;
    return next < 0 ? -1 : meaning(of, Character.toUpperCase(next), number);
  }

  private int meaning(int of, int letter, int number) throws IOException {
    boolean move = of == ('&' << Byte.SIZE | 'a') || of == ('*' << Byte.SIZE | 'p');
    if (letter == 'W') {
      try {
        in.skipNBytes(number);
        return NOTHING;
      } catch (EOFException e) {
        return -1;
      }
    }
    return switch (letter) {
      case 'V', 'Y', 'R' -> move ? '\n' : NOTHING;
      case 'H', 'C' -> move ? ' ' : NOTHING;
      case 'X' -> move ? ' ' : of >> Byte.SIZE == '%' ? '\n' : NOTHING;
      default -> NOTHING;
    };
  }
}
