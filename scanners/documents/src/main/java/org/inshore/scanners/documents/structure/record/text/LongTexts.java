package org.inshore.scanners.documents.structure.record.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.structure.ComparingSink;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reader of values that are long texts. One that has many lines, such as a file that was sent, as
 * it is or in Base64, is an inner document, whose own form says what stands in its columns.
 */
public final class LongTexts {
  /** A shorter value is a cell. */
  private static final int SHORTEST = 64;

  private static final int FEWEST_BYTES = 1 << 12;
  private static final int FEWEST_LINES = 10;
  private static final int MOST = 1_000;

  /** So many signs tell what a long value is: four for three bytes. */
  private static final int TRIED = 1 << 10;

  private final Location location;
  private final Encoding encoding;
  private final ContentSink sink;
  private int count;

  public LongTexts(Location location, Encoding encoding, ContentSink sink) {
    this.location = location;
    this.encoding = encoding;
    this.sink = sink;
  }

  /** Hands on a text, or what a value in Base64 stands for; false if it is rather a cell. */
  public boolean take(byte[] bytes, int from, int to) throws ScanException, InterruptedException {
    if (to - from < SHORTEST || count >= MOST) {
      return false;
    }
    if (!ValueLines.hasWords(bytes, from, to)) {
      return false; // numbers, such as coordinates, are what the name of the value says
    }
    boolean large = to - from >= FEWEST_BYTES && ValueLines.count(bytes, from, to) >= FEWEST_LINES;
    if (!large && !ValueLines.areRows(bytes, from, to) && !ValueLines.areCells(bytes, from, to)) {
      return false;
    }
    byte[] text = Arrays.copyOfRange(bytes, from, to);
    push(Bytes.of(text), text);
    return true;
  }

  /** Reads a value that is too long for a cell. */
  public void read(InputStream value, long line)
      throws IOException, ScanException, InterruptedException {
    BufferedInputStream in = new BufferedInputStream(value);
    in.mark(TRIED);
    byte[] begin = in.readNBytes(TRIED);
    in.reset();
    byte[] plain = new UnescapingStream(new ByteArrayInputStream(begin)).readAllBytes();
    if (count < MOST && ValueLines.areRows(plain, 0, plain.length)) {
      document(new UnescapingStream(in));
      return;
    }
    if (count >= MOST || !isText(begin)) {
      TextBlocks blocks = TextBlocks.reading(location, sink, encoding, line, -1);
      blocks.readAll(in);
      blocks.finish();
      return;
    }
    document(Base64.getMimeDecoder().wrap(in));
  }

  private void document(InputStream in) throws IOException, ScanException, InterruptedException {
    try (Spool bytes = Spool.copy(in, Limits.DEFAULT.fileBytes())) {
      byte[] memory = bytes.memory();
      push(bytes, memory == null ? new byte[0] : memory);
      if (bytes.breakage() != null) {
        sink.failed(location.append("entry", name()), Problems.damaged(bytes.breakage()));
      }
    }
  }

  /** Whether what begins so stands for lines of text in UTF-8, which may break off amid one. */
  private static boolean isText(byte[] begin) {
    byte[] decoded;
    try {
      decoded = Base64.getDecoder().decode(begin);
    } catch (IllegalArgumentException e) {
      return false;
    }
    int end = decoded.length;
    while (end > 0 && decoded[end - 1] < 0) {
      end--;
    }
    String text = new String(decoded, 0, end, StandardCharsets.UTF_8);
    return text.indexOf('\n') >= 0
        && text.indexOf('\ufffd') < 0
        && text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
  }

  private void push(Bytes bytes, byte[] text) throws ScanException, InterruptedException {
    count++;
    // Any encoding will do for its digits.
    ComparingSink.tell(sink, new String(text, StandardCharsets.ISO_8859_1));
    sink.content(new Content.Binary(location.append("entry", name()), name(), bytes));
  }

  private String name() {
    return "text " + count;
  }

  @Override
  public String toString() {
    return "LongTexts[" + count + "]";
  }
}
