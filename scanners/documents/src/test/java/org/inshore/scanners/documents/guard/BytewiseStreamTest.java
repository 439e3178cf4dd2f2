package org.inshore.scanners.documents.guard;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BytewiseStreamTest {
  /** Leaves out the byte behind each full stop. */
  private static final class Stops extends BytewiseStream {
    Stops(String text) {
      super(new ByteArrayInputStream(text.getBytes(US_ASCII)));
    }

    @Override
    protected int nextByte() throws IOException {
      int next = in.read();
      if (next == '.') {
        in.skipNBytes(1);
      }
      return next;
    }
  }

  @Test
  void whatIsReadAtOnceIsTurnedToo() throws Exception {
    try (InputStream in = new Stops("a.xb.yc")) {
      byte[] some = new byte[8];
      assertThat(in.read(some, 1, 3)).isEqualTo(3);
      assertThat(new String(some, 1, 3, US_ASCII)).isEqualTo("a.b");
      assertThat(in.read(some, 0, 0)).isZero();
      assertThat(in.read(some, 0, 8)).isEqualTo(2);
      assertThat(in.read(some, 0, 8)).isEqualTo(-1);
    }
  }

  @Test
  void skippingCountsWhatIsTurned() throws Exception {
    try (InputStream in = new Stops("a.xb.yc")) {
      assertThat(in.skip(3)).isEqualTo(3);
      assertThat(in.readAllBytes()).containsExactly('.', 'c');
      assertThat(in.skip(1)).isZero();
    }
  }

  @Test
  void aFailureBehindTheFirstByteIsNoEnd() throws Exception {
    try (InputStream in = new Stops("ab.")) {
      assertThatThrownBy(() -> in.read(new byte[8], 0, 8)).isInstanceOf(EOFException.class);
    }
  }
}
