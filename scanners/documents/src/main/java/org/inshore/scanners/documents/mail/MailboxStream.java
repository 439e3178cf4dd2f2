package org.inshore.scanners.documents.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.inshore.scanners.documents.guard.BulkStream;

/** The bytes of one message of a mailbox after the other, each ending as a stream does. */
final class MailboxStream extends BulkStream {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;

  /** A line as far as it fits; longer ones come in pieces. */
  private final byte[] line = new byte[1 << 13];

  private String envelope = "";
  private int length;
  private int at;
  private boolean whole = true;
  private boolean blankBefore = true;
  private boolean ended = true;

  MailboxStream(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** Goes to the next message; false behind the last. */
  boolean next() throws IOException {
    if (length == 0 && !fill()) {
      return false;
    }
    // The line that begins a message is none of its headers.
    envelope = "";
    if (isFrom()) {
      envelope = HeaderText.decode(Arrays.copyOf(line, length));
      at = length;
    }
    ended = false;
    return true;
  }

  /** The line that began the message, with who sent it; empty if there was none. */
  String envelope() {
    return envelope;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws IOException {
    if (at == length && !ended) {
      boolean begins = whole;
      boolean blank = begins && length > 0 && isBlank();
      if (begins && length > 0) {
        blankBefore = blank;
      }
      ended = !fill() || (begins && blankBefore && isFrom());
    }
    if (ended) {
      return -1;
    }
    int read = Math.min(count, length - at);
    System.arraycopy(line, at, buffer, offset, read);
    at += read;
    return read;
  }

  /** The stream of all messages is closed by who opened it. */
  @Override
  public void close() {
    at = length;
  }

  private boolean fill() throws IOException {
    length = 0;
    at = 0;
    while (length < line.length) {
      int next = in.read();
      if (next < 0) {
        whole = true;
        return length > 0;
      }
      line[length++] = (byte) next;
      if (next == '\n') {
        whole = true;
        return true;
      }
    }
    whole = false;
    return true;
  }

  private boolean isBlank() {
    return length <= 2 && line[0] == (length == 2 ? '\r' : '\n');
  }

  private boolean isFrom() {
    for (int i = 0; i < FROM.length; i++) {
      if (i >= length || line[i] != FROM[i]) {
        return false;
      }
    }
    return true;
  }
}
