package org.inshore.trees.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ReadException;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.junit.jupiter.api.Test;

class RangeStreamTest {
  private static final int SIZE = 700_000;

  private final AtomicInteger asked = new AtomicInteger();
  private final byte[] content = new byte[SIZE];

  /** Answers with fewer bytes than asked for now and then, as servers do. */
  private int read(long position, byte[] to, int offset, int length) {
    asked.incrementAndGet();
    int count = (int) Math.min(Math.min(length, 30_000), SIZE - position);
    if (count <= 0) {
      return -1;
    }
    System.arraycopy(content, (int) position, to, offset, count);
    return count;
  }

  @Test
  void isTheSameAsTheContentHoweverItIsRead() throws Exception {
    Random random = new Random(7);
    random.nextBytes(content);
    try (Requests requests = new Requests(4)) {
      for (int round = 0; round < 200; round++) {
        InputStream expected = new ByteArrayInputStream(content);
        InputStream stream = new RangeStream(this::read, requests, SIZE, 1 << (10 + round % 9));
        for (int i = 0; i < 12; i++) {
          int length = random.nextInt(90_000);
          if (random.nextBoolean()) {
            long skipped = stream.skip(length);
            assertThat(skipped).isLessThanOrEqualTo(length);
            expected.skipNBytes(skipped);
          } else {
            assertThat(stream.readNBytes(length)).isEqualTo(expected.readNBytes(length));
          }
        }
        assertThat(Arrays.equals(stream.readAllBytes(), expected.readAllBytes())).isTrue();
        stream.close();
      }
    }
  }

  @Test
  void aLookAtTheHeadAsksForLittle() throws Exception {
    try (Requests requests = new Requests(4);
        InputStream stream = new RangeStream(this::read, requests, SIZE, 1 << 18)) {
      assertThat(stream.readNBytes(100)).hasSize(100);
      Thread.sleep(20);
      assertThat(asked.get()).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void aFailureIsTheReasonOfTheStream() throws Exception {
    ScanException gone = new ScanException(Category.UNREACHABLE, Wording.same("gone"));
    Ranges broken =
        (position, to, offset, length) -> {
          if (position > 100_000) {
            throw gone;
          }
          return read(position, to, offset, length);
        };
    try (Requests requests = new Requests(4);
        InputStream stream = new RangeStream(broken, requests, SIZE, 1 << 16)) {
      assertThatThrownBy(stream::readAllBytes)
          .isInstanceOfSatisfying(ReadException.class, e -> assertThat(e.reason()).isSameAs(gone));
    }
  }

  @Test
  void endsWhereAFileWasCutShort() throws Exception {
    try (Requests requests = new Requests(4);
        InputStream stream = new RangeStream(this::read, requests, SIZE + 50_000, 1 << 16)) {
      assertThat(stream.readAllBytes()).hasSize(SIZE);
    }
  }
}
