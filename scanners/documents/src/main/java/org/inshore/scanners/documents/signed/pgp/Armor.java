package org.inshore.scanners.documents.signed.pgp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.guard.BytewiseStream;

/** Stream of what ASCII armor holds (RFC 9580, 6.2): its first block, without the checksum. */
final class Armor extends BytewiseStream {
  private static final int LONGEST_LINE = 8 << 10;
  private static final int MOST_HEADERS = 100;
  private static final String BASE_64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final String headers;
  private int bits;
  private int count;
  private boolean isLineBegin = true;
  private boolean ended;

  Armor(InputStream armored) throws IOException {
    super(new BufferedInputStream(armored, 1 << 16));
    StringBuilder lines = new StringBuilder();
    line();
    String line = line();
    for (int i = 0; i < MOST_HEADERS && !line.isEmpty(); i++) {
      lines.append(line).append('\n');
      line = line();
    }
    this.headers = lines.toString();
  }

  /** What stands above the code, as comments. */
  String headers() {
    return headers;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0 && next != '\n' && line.size() < LONGEST_LINE) {
      line.write(next);
      next = in.read();
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  @Override
  protected int nextByte() throws IOException {
    while (count < Byte.SIZE) {
      int next = ended ? -1 : in.read();
      ended = next < 0 || next == '-' || (next == '=' && isLineBegin);
      if (ended) {
        return -1;
      }
      isLineBegin = next == '\n' || (next == '\r' && isLineBegin);
      int value = next == '=' ? -1 : BASE_64.indexOf(next);
      if (value >= 0) {
        bits = bits << 6 | value;
        count += 6;
      } else if (next > ' ' && next != '=') {
        throw new IOException("no Base64");
      }
    }
    count -= Byte.SIZE;
    return bits >> count & 0xff;
  }
}
