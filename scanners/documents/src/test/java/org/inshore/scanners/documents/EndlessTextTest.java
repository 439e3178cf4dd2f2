package org.inshore.scanners.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.inshore.scanners.documents.csv.CsvExtractor;
import org.inshore.scanners.documents.text.TextExtractor;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Memory does not grow with what a text leaves out: line ends, delimiters, closing quotes. */
class EndlessTextTest {

  @Test
  void aTextWithoutLineEnd() throws Exception {
    Counted counted = read(new TextExtractor(), "text/plain", 'x', 1L << 27);
    assertThat(counted.bytes).isEqualTo(1L << 27);
    assertThat(counted.arrays).hasSize(1).allMatch(array -> array.length <= 1 << 20);
  }

  @Test
  void aRecordWithoutEnd() throws Exception {
    Counted counted = read(new CsvExtractor(), "text/csv", 'x', 1L << 26);
    assertThat(counted.bytes).isEqualTo(1L << 26);
    assertThat(counted.arrays).hasSize(1);
  }

  @Test
  void aQuoteWithoutEnd() throws Exception {
    Counted counted = read(new CsvExtractor(), "text/csv", '"', 1L << 26);
    assertThat(counted.bytes).isEqualTo(1L << 26);
    assertThat(counted.arrays).hasSize(1);
  }

  private static Counted read(Extractor extractor, String mediaType, char first, long length)
      throws Exception {
    Counted counted = new Counted();
    Bytes bytes =
        new Bytes() {
          @Override
          public InputStream open() {
            return new Endless((byte) first, length);
          }

          @Override
          public long size() {
            return length;
          }
        };
    extractor.extract(
        new Content.Binary(Recorded.PLACE, "d", bytes), mediaType, Limits.DEFAULT, counted);
    return counted;
  }

  private static final class Endless extends InputStream {
    private final byte first;
    private final long total;
    private long given;

    Endless(byte first, long total) {
      this.first = first;
      this.total = total;
    }

    @Override
    public int read() {
      return given++ == 0 ? first : given <= total ? 'x' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int count = (int) Math.min(length, total - given);
      if (count == 0) {
        return length == 0 ? 0 : -1;
      }
      Arrays.fill(buffer, offset, offset + count, (byte) 'x');
      if (given == 0) {
        buffer[offset] = first;
      }
      given += count;
      return count;
    }
  }

  private static final class Counted implements ContentSink {
    final Set<byte[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
    long bytes;

    @Override
    public void content(Content content) {
      Content.Text text = (Content.Text) content;
      bytes += text.length();
      arrays.add(text.bytes());
    }

    @Override
    public void failed(Location part, ScanException reason) {
      throw new AssertionError(reason);
    }

    @Override
    public void skipped(Location part, Wording reason) {
      throw new AssertionError(reason.en());
    }

    @Override
    public void note(Wording note) {}
  }
}
