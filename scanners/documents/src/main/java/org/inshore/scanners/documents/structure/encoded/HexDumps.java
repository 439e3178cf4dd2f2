package org.inshore.scanners.documents.structure.encoded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Stream of a text without the hexadecimal dumps in it, whose bytes are kept. */
final class HexDumps extends RefilledLines {
  private static final int MAX_BYTES = 64 << 20;

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  /** The dump that was read last, which is shown once its length is known; or null. */
  private @Nullable HexDump last;

  private byte[] lastLine = {};
  private boolean inDump;

  /** How many bytes a line has. */
  private int step;

  HexDumps(InputStream in) {
    super(in);
  }

  /** Whether a line of a dump goes on where another ends, of which the characters may look so. */
  static boolean goesOn(@Nullable HexDump last, @Nullable HexDump next) {
    if (last == null || next == null) {
      return false;
    }
    return step(last, next) > 0;
  }

  /** How far one is behind another; zero if it does not go on there. */
  private static long step(HexDump last, HexDump next) {
    long octal = last.octal < 0 || next.octal < 0 ? 0 : next.octal - last.octal;
    if (octal == last.bytes.length) {
      return octal;
    }
    long step = next.offset - last.offset;
    boolean fits = step > 0 && step <= last.bytes.length;
    return fits && (step % 4 == 0 || step == last.bytes.length) ? step : 0;
  }

  /** The bytes of all dumps, once the stream was read to its end; a line end between two. */
  byte[] shown() {
    return shown.toByteArray();
  }

  @Override
  protected boolean refill() throws IOException {
    byte[] line = next();
    HexDump dump = line.length == 0 ? null : HexDump.of(text(line).stripTrailing());
    HexDump before = last;
    last = shown.size() < MAX_BYTES ? dump : null;
    if (before == null) {
      if (dump == null) {
        give(line, line.length);
        return line.length > 0;
      }
      lastLine = line;
      give(line, 0);
      return true;
    }
    boolean goesOn = goesOn(before, dump);
    if (goesOn || inDump) {
      // Of the last line, what is more than others have is its characters.
      step = goesOn && dump != null ? (int) step(before, dump) : step;
      shown.write(before.bytes, 0, Math.min(step, before.bytes.length));
      if (!goesOn) {
        shown.write('\n');
      }
      inDump = goesOn;
      byte[] out = dump == null ? line : new byte[0];
      lastLine = line;
      give(out, out.length);
    } else {
      byte[] both = new byte[lastLine.length + (dump == null ? line.length : 0)];
      System.arraycopy(lastLine, 0, both, 0, lastLine.length);
      System.arraycopy(line, 0, both, lastLine.length, both.length - lastLine.length);
      lastLine = line;
      give(both, both.length);
    }
    return true;
  }
}
