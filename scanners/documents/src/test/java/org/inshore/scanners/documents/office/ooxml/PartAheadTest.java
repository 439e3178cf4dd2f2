package org.inshore.scanners.documents.office.ooxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartAheadTest {
  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  /** A stream that breaks off. */
  private static InputStream broken() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("broken off");
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return read();
      }
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_000_003})
  void givesTheSameBytes(int length) throws IOException {
    byte[] bytes = bytes(length);

    try (InputStream ahead = new PartAhead(new ByteArrayInputStream(bytes))) {
      assertThat(ahead.readAllBytes()).isEqualTo(bytes);
      assertThat(ahead.read()).isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 65_536, 70_000})
  void givesWhatCameBeforeItBreaksOff(int length) throws IOException {
    byte[] bytes = bytes(length);
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (InputStream ahead =
        new PartAhead(new SequenceInputStream(new ByteArrayInputStream(bytes), broken()))) {
      assertThatThrownBy(
              () -> {
                for (int b = ahead.read(); ; b = ahead.read()) {
                  read.write(b);
                }
              })
          .isInstanceOf(IOException.class);
    }

    assertThat(read.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void endsWithTheBlockAtHandWhenItIsClosed() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    AtomicBoolean readClosed = new AtomicBoolean();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            readClosed.compareAndSet(false, closed.get());
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            buffer[offset] = (byte) read();
            return 1;
          }

          @Override
          public void close() {
            closed.set(true);
          }
        };
    InputStream ahead = new PartAhead(endless);
    assertThat(ahead.read()).isEqualTo('x');

    ahead.close();

    assertThat(closed).isTrue();
    assertThat(readClosed).isFalse();
  }
}
